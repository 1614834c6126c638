//go:build !linux

package tesseract

import "os/exec"

// runTied runs a process. Here it outlives this one by what it has in hand.
func runTied(c *exec.Cmd) error { return c.Run() }
