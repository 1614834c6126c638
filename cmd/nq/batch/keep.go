package batch

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// keep copies a content into Options.Keep, under its SHA-256, unless it is
// there. A copy is there whole or not at all.
func (r *run) keep(in input, sha string) (err error) {
	if r.Keep == "" || r.DryRun {
		return nil
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("keep %s: %w", in.name, err)
		}
	}()
	to := filepath.Join(r.Keep, sha)
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(r.Keep, 0o777); err != nil {
		return err
	}
	from, err := os.Open(cmp.Or(in.at, in.name))
	if err != nil {
		return err
	}
	defer from.Close()
	tmp, err := os.CreateTemp(r.Keep, "new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	h := sha256.New()
	_, err = io.Copy(io.MultiWriter(tmp, h), io.LimitReader(from, MaxFile+1))
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	if hex.EncodeToString(h.Sum(nil)) != sha {
		return ErrChanged
	}
	return os.Rename(tmp.Name(), to)
}
