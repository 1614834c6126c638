// Package lock keeps a second process from writing what one process writes.
//
// In comes the name of a lock file, out comes the lock, or *Held with the id of
// the process that has it. The operating system takes the lock back when that
// process ends, however it ends; the file itself stays.
package lock

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// Lock is held until Release, or the end of the process.
type Lock struct{ f *os.File }

// Held says that another process has the lock.
type Held struct{ PID int } // 0 when it is not known

func (h *Held) Error() string {
	if h.PID == 0 {
		return "held by another process"
	}
	return "held by process " + strconv.Itoa(h.PID)
}

var errHeld = errors.New("held")

// Take takes the lock of the file at path, which it makes where there is none,
// or fails at once with *Held.
func Take(path string) (*Lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if !errors.Is(err, errHeld) {
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		text, _ := os.ReadFile(path)
		pid, _ := strconv.Atoi(strings.TrimSpace(string(text)))
		return nil, &Held{pid}
	}
	err = f.Truncate(0)
	if err == nil {
		_, err = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{f}, nil
}

// Release gives the lock back. It may be called on nil.
func (l *Lock) Release() {
	if l == nil {
		return
	}
	l.f.Truncate(0)
	l.f.Close()
}
