//go:build unix

package compiled

import (
	"os"
	"syscall"
)

// mine reports that a file is this user's.
func mine(fi os.FileInfo) bool {
	s, ok := fi.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}

// safe reports that only the user and root may rename what stands in a folder: it is
// one of theirs, and where all may write to it, each may touch his own only.
func safe(fi os.FileInfo) bool {
	s, ok := fi.Sys().(*syscall.Stat_t)
	return ok && (s.Uid == 0 || int(s.Uid) == os.Getuid()) && (fi.Mode().Perm()&0o002 == 0 || fi.Mode()&os.ModeSticky != 0)
}
