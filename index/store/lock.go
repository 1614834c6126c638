package store

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// lock is a file that says which process writes. The operating system takes
// the lock back when the process ends, however it ends; the file stays.
type lock struct{ f *os.File }

var errLocked = errors.New("locked")

// takeLock takes the lock at path or fails at once with ErrInUse.
func takeLock(path string) (*lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if !errors.Is(err, errLocked) {
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		who := "another process"
		if pid, err := os.ReadFile(path); err == nil && len(pid) > 0 {
			who = "process " + strings.TrimSpace(string(pid))
		}
		return nil, fmt.Errorf("%w by %s; wait until it is done, or end it", ErrInUse, who)
	}
	err = f.Truncate(0)
	if err == nil {
		_, err = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &lock{f}, nil
}

func (l *lock) release() {
	l.f.Truncate(0)
	l.f.Close()
}
