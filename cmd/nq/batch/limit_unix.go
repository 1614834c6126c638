//go:build unix && !linux

package batch

import (
	"os"
	"os/exec"
	"syscall"
)

// program is the path of this very program.
func program() (string, error) { return os.Executable() }

// apart puts a worker and what it starts into a process group of its own, so
// that they end together.
func apart(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// end ends the process group of p.
func end(p *os.Process) { syscall.Kill(-p.Pid, syscall.SIGKILL) }

// resident is 0: the memory of another process is not known here, and time is
// the only limit.
func resident(int) int64 { return 0 }

// limitData does nothing here.
func limitData(int64) {}
