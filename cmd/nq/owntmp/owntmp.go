// Package owntmp gives the drawing library a folder of the user's own for what
// it compiles. That library keeps it in a folder with a fixed name in the
// temporary folder, made when the program begins, and ends the program where
// another user of the machine has made that folder before.
//
// It imports next to nothing and so is initialised before the library, which needs
// more: Go initialises packages in the order of their paths, each as soon as
// what it imports is ready.
package owntmp

import (
	"os"
	"strconv"
)

var before, had = os.LookupEnv(variable)

// variable names the temporary folder on Unix; elsewhere it is each user's own.
const variable = "TMPDIR"

func init() { os.Setenv(variable, folder()) }

// folder is named after the user, since HOME may be another's (sudo). Where
// none can be made that is closed to others it is one that cannot be: then the
// library keeps nothing and compiles anew.
func folder() string {
	name := "nq-" + strconv.Itoa(os.Getuid())
	dirs := []string{os.TempDir()}
	if cache, err := os.UserCacheDir(); err == nil {
		dirs = []string{cache, os.TempDir()}
	}
	for _, dir := range dirs {
		dir += string(os.PathSeparator) + name
		if os.MkdirAll(dir, 0o700) != nil {
			continue
		}
		if fi, err := os.Lstat(dir); err == nil && fi.IsDir() && fi.Mode().Perm()&0o077 == 0 {
			return dir
		}
	}
	return os.DevNull + string(os.PathSeparator) + name
}

// Restore gives the program back the temporary folder that it was started
// with.
func Restore() {
	if had {
		os.Setenv(variable, before)
	} else {
		os.Unsetenv(variable)
	}
}
