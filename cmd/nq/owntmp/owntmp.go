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

func init() {
	cache, err := os.UserCacheDir()
	dir := cache + string(os.PathSeparator) + "nq"
	if err != nil {
		dir = os.TempDir() + string(os.PathSeparator) + "nq-" + strconv.Itoa(os.Getuid())
	}
	if os.MkdirAll(dir, 0o700) == nil {
		os.Setenv(variable, dir)
	}
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
