//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// ignoreFileSize makes a file that grows beyond what the user may write an
// error, as a full disk is one, and not the end of the program.
func ignoreFileSize() { signal.Ignore(syscall.SIGXFSZ) }
