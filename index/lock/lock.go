// Package lock keeps a second process from writing what one process writes.
//
// In comes the name of a lock file, out comes the lock, or *Held with the id of
// the process that has it. The operating system takes the lock back when that
// process ends, however it ends; the file itself stays.
package lock

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
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

// patience is how long Take waits for a lock that is held. Holder has it for
// some microseconds.
const patience = 50 * time.Millisecond

// Take takes the lock of the file at path, which it makes where there is none,
// or fails at once with *Held.
func Take(path string) (*Lock, error) {
	f, err := try(path, os.O_RDWR|os.O_CREATE)
	for end := time.Now().Add(patience); errors.Is(err, errHeld) && time.Now().Before(end); f, err = try(path, os.O_RDWR|os.O_CREATE) {
		time.Sleep(patience / 10)
	}
	if errors.Is(err, errHeld) {
		return nil, &Held{owner(path)}
	}
	if err != nil {
		return nil, err
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

// Holder tells whether a process has the lock of the file at path, and which;
// pid is 0 when it is not known.
func Holder(path string) (pid int, held bool) {
	f, err := try(path, os.O_RDWR)
	if err != nil {
		return owner(path), errors.Is(err, errHeld)
	}
	f.Close()
	return 0, false
}

// try takes the lock and leaves the file as it is. The error is errHeld where
// another has it.
func try(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, flags, 0o644)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%w: it is another user's, who alone may write there", err)
	}
	if err != nil {
		return nil, err
	}
	if err := lockFile(f); err != nil {
		f.Close()
		if !errors.Is(err, errHeld) {
			err = fmt.Errorf("lock %s: %w", path, err)
		}
		return nil, err
	}
	return f, nil
}

// owner is the process that a lock file names, 0 for none.
func owner(path string) int {
	text, _ := os.ReadFile(path)
	pid, _ := strconv.Atoi(strings.TrimSpace(string(text)))
	return pid
}

// Release gives the lock back. It may be called on nil.
func (l *Lock) Release() {
	if l == nil {
		return
	}
	l.f.Truncate(0)
	l.f.Close()
}
