// Package owntmp gives the drawing library a folder of the user's own for what
// it compiles. That library keeps it in a folder with a fixed name in the
// temporary folder, made when the program begins, and ends the program where
// another user of the machine has made that folder before.
//
// It imports little, and so is initialised before the library, which needs
// more: Go initialises packages in the order of their paths, each as soon as
// what it imports is ready.
package owntmp

import (
	"os"

	"nghiquyet/extract/compiled"
)

var before, had = os.LookupEnv(variable)

// variable names the temporary folder on Unix; elsewhere it is each user's own.
const variable = "TMPDIR"

// dir is the folder of the drawing library, "" where there is none.
var dir string

func init() {
	ignoreFileSize()
	dir = compiled.Folder("graphviz")
	to := dir
	if to == "" { // one that cannot be: the library keeps nothing then, and compiles anew
		to = os.DevNull + string(os.PathSeparator) + "nq"
	}
	os.Setenv(variable, to)
}

// Restore gives the program back the temporary folder that it was started with. The
// library has begun by now, and what it compiled is written down.
func Restore() {
	if dir != "" {
		compiled.Seal(dir)
	}
	if had {
		os.Setenv(variable, before)
	} else {
		os.Unsetenv(variable)
	}
}
