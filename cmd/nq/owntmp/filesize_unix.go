//go:build unix

package owntmp

import (
	"os/signal"
	"syscall"
)

// ignoreFileSize makes a file that grows beyond what the user may write an
// error like a full disk, instead of the end of the process.
func ignoreFileSize() { signal.Ignore(syscall.SIGXFSZ) }
