package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"nghiquyet/index/lock"
)

// ErrExists says that there is a file already where one is to be written.
var ErrExists = errors.New("there is a file already")

// Backup copies the store into a new file at path, as it is at this moment,
// while others read and write it. The copy is whole or not there at all. It
// has an identity of its own, since it goes its own way from now on: put in
// the place of the store, it makes the index be made anew. With replace, a
// file at path is replaced; without, it fails with ErrExists.
func (s *Store) Backup(ctx context.Context, path string, replace bool) (err error) {
	if _, err := os.Lstat(path); err == nil && !replace {
		return fmt.Errorf("back up to %s: %w; it was left as it is", path, ErrExists)
	}
	if a, err := os.Stat(path); err == nil {
		if !a.Mode().IsRegular() {
			return fmt.Errorf("back up to %s: it is no file, and stays as it is; name one in a folder", path)
		}
		if b, err := os.Stat(s.path); err == nil && os.SameFile(a, b) {
			return fmt.Errorf("back up to %s: it is the store itself", path)
		}
	}
	// One copy is made to a place at a time; what a killed one has left goes.
	tmp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	l, err := lock.Take(tmp + ".lock")
	if err != nil {
		var held *lock.Held
		if !errors.As(err, &held) { // such as a full disk
			os.Remove(tmp + ".lock")
		}
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	defer func() {
		err = errors.Join(err, removeStore(tmp), os.Remove(tmp+".lock"))
		l.Release()
	}()
	if err := removeStore(tmp); err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	f.Close()
	if err := s.copyTo(ctx, tmp); err != nil {
		return err
	}
	if replace {
		return os.Rename(tmp, path)
	}
	if err := os.Link(tmp, path); err != nil { // unlike Rename, it never replaces
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("back up to %s: %w; it was left as it is", path, ErrExists)
		}
		return os.Rename(tmp, path)
	}
	return nil
}

// removeStore removes a file with what belongs to it while it is open.
func removeStore(path string) (err error) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if rerr := os.Remove(path + end); rerr != nil && !errors.Is(rerr, fs.ErrNotExist) {
			err = errors.Join(err, rerr)
		}
	}
	return err
}
