//go:build !unix

package batch

import (
	"os"
	"os/exec"
)

// program is the path of this very program.
func program() (string, error) { return os.Executable() }

// apart does nothing here: a worker ends when its standard input does.
func apart(*exec.Cmd) {}

// end ends p.
func end(p *os.Process) { p.Kill() }

// resident is 0: the memory of another process is not known here, and time is
// the only limit.
func resident(int) int64 { return 0 }

// limitData does nothing here.
func limitData(int64) {}
