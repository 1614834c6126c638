package lock

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestOneAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	l, err := Take(path)
	if err != nil {
		t.Fatal(err)
	}
	var held *Held
	if _, err := Take(path); !errors.As(err, &held) || held.PID != os.Getpid() {
		t.Errorf("taken twice: %v", err)
	}
	l.Release()
	l, err = Take(path)
	if err != nil {
		t.Errorf("after release: %v", err)
	}
	l.Release()
	(*Lock)(nil).Release()
	if _, err := Take(filepath.Join(t.TempDir(), "no", "such", "folder")); err == nil || errors.As(err, &held) {
		t.Errorf("no folder: %v", err)
	}
}
