// Package compiled keeps a folder of the user's own for what WebAssembly runtimes
// compile. They map the files of it as code and look at a checksum of a part of
// them only, so:
//
//   - the folder is the user's and closed to others, and so is the way to it;
//   - each file has its SHA-256 beside it, and one that is not as it was written is
//     removed before the runtime sees it, and compiled anew.
package compiled

import (
	"crypto/sha256"
	"io"
	"os"
	"strconv"
	"time"
)

// seal is the end of the name of the file that holds another one's SHA-256.
const seal = ".sha256"

// room is how much of the disk must be free before something is compiled into
// a folder, in bytes: a runtime that cannot write what it compiled does not start.
const room = 48 << 20

// Folder is a folder for what the runtime of that name compiles, with nothing in it that
// is damaged; "" where there is none to be had. It is named after the user, since HOME may be
// another's (sudo).
func Folder(name string) string {
	own := "nq-" + strconv.Itoa(os.Getuid())
	dirs := []string{os.TempDir()}
	if cache, err := os.UserCacheDir(); err == nil {
		dirs = []string{cache, os.TempDir()}
	}
	for _, dir := range dirs {
		if !ways(dir) {
			continue
		}
		dir += string(os.PathSeparator) + own
		to := dir + string(os.PathSeparator) + name
		if os.MkdirAll(dir, 0o700) != nil || !closed(dir) || os.MkdirAll(to, 0o700) != nil || !closed(to) {
			continue // not even a folder is made in one of another user's
		}
		if check(to) || fits(to) {
			return to
		}
	}
	return ""
}

// closed reports that a folder is the user's, closed to others, and no link.
func closed(dir string) bool {
	fi, err := os.Lstat(dir)
	return err == nil && fi.IsDir() && fi.Mode().Perm()&0o077 == 0 && mine(fi)
}

// ways reports that nobody but the user and the system's can put another folder
// in the place of dir, or of one above it. A folder that is not there yet counts as
// the one above it.
func ways(dir string) bool {
	for {
		if fi, err := os.Stat(dir); err == nil && (!safe(fi) || !fi.IsDir()) {
			return false
		}
		up := above(dir)
		if up == dir {
			return true
		}
		dir = up
	}
}

// above is the folder that dir stands in, dir itself for the topmost.
func above(dir string) string {
	end := len(dir)
	for end > 1 && os.IsPathSeparator(dir[end-1]) {
		end--
	}
	for end > 1 && !os.IsPathSeparator(dir[end-1]) {
		end--
	}
	if end == 1 && !os.IsPathSeparator(dir[0]) {
		return dir
	}
	for end > 1 && os.IsPathSeparator(dir[end-1]) {
		end--
	}
	return dir[:end]
}

// check removes what is damaged from a folder and from those in it, and reports
// that something sound is there.
func check(dir string) (sound bool) {
	each(dir, func(file string) {
		want, err := os.ReadFile(file + seal)
		if sum, serr := hash(file); err == nil && serr == nil && sum == string(want) {
			sound = true
			return
		}
		os.Remove(file)
		os.Remove(file + seal)
	})
	return sound
}

// Seal writes down what the files in a folder are like, once a runtime has put
// them there.
func Seal(dir string) {
	if dir == "" {
		return
	}
	each(dir, func(file string) {
		if _, err := os.Lstat(file + seal); err == nil {
			return
		}
		sum, err := hash(file)
		if err != nil {
			return
		}
		fresh := file + ".new" + strconv.Itoa(os.Getpid())
		if os.WriteFile(fresh, []byte(sum), 0o600) != nil || os.Rename(fresh, file+seal) != nil {
			os.Remove(fresh)
		}
	})
}

// each calls f with every compiled file below a folder: those whose name is nothing
// but a number in base 16. What a killed process left half written goes.
func each(dir string, f func(file string)) {
	all, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range all {
		path := dir + string(os.PathSeparator) + e.Name()
		switch {
		case len(e.Name()) == 64 && hexadecimal(e.Name()) && !e.Type().IsRegular(): // a folder or a pipe in its place stops the runtime
			os.RemoveAll(path)
		case e.IsDir():
			each(path, f)
		case len(e.Name()) == 64 && hexadecimal(e.Name()):
			f(path)
		case len(e.Name()) > 64+len(seal):
			if fi, err := e.Info(); err == nil && time.Since(fi.ModTime()) > time.Hour {
				os.Remove(path)
			}
		}
	}
}

func hexadecimal(s string) bool {
	for _, c := range s {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

func hash(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return string(h.Sum(nil)), nil
}

// fits reports that there is room for what is compiled, and that every folder below
// can be written to.
func fits(dir string) bool {
	all, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, e := range all {
		if !e.IsDir() {
			continue
		}
		f, err := os.CreateTemp(dir+string(os.PathSeparator)+e.Name(), "room-*")
		if err != nil {
			return false
		}
		f.Close()
		os.Remove(f.Name())
	}
	f, err := os.CreateTemp(dir, "room-*")
	if err != nil {
		return false
	}
	defer os.Remove(f.Name())
	defer f.Close()
	zeros := make([]byte, 1<<20)
	for range room / len(zeros) {
		if _, err := f.Write(zeros); err != nil {
			return false
		}
	}
	return true
}
