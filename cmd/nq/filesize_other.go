//go:build !unix

package main

// ignoreFileSize does nothing here: there is no such signal.
func ignoreFileSize() {}
