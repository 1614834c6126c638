package tesseract

import (
	"os/exec"
	"runtime"
	"syscall"
)

// runTied runs a process that ends with this one, however that ends. The system ties it
// to the thread that starts it, which must stay meanwhile.
func runTied(c *exec.Cmd) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	return c.Run()
}
