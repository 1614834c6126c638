//go:build unix

package main

import (
	"os/exec"
	"runtime"
	"syscall"
)

// peak is the most memory that a process had, in bytes, its children left out.
func peak(c *exec.Cmd) int64 {
	use, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "linux" {
		return int64(use.Maxrss) << 10
	}
	return int64(use.Maxrss)
}
