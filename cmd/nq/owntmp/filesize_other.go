//go:build !unix

package owntmp

// ignoreFileSize does nothing here: there is no such signal.
func ignoreFileSize() {}
