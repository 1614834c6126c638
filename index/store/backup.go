package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	tmp := f.Name()
	f.Close()
	defer func() {
		for _, end := range []string{"", "-wal", "-shm", "-journal"} {
			if rerr := os.Remove(tmp + end); rerr != nil && !errors.Is(rerr, fs.ErrNotExist) {
				err = errors.Join(err, rerr)
			}
		}
	}()
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
