package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"nghiquyet/extract/source"
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 512 << 20

// fileOf is the file of that name as Pool.Extract takes it: a regular file
// stays where it is, since the worker can read it there; pipes and stdin are
// read here.
func fileOf(name string, stdin io.Reader) (source.File, error) {
	f := source.File{Name: name}
	if name != "-" {
		info, err := os.Stat(name)
		switch {
		case err != nil && IsAddress(name):
			return f, fmt.Errorf("%s is an address: nq ingest takes addresses", name)
		case err != nil:
			return f, err
		case info.Mode().IsRegular() && looksZip(name):
			return f, fmt.Errorf("%s is an archive: nq ingest takes archives", name)
		case info.Mode().IsRegular():
			return f, nil
		}
	}
	var err error
	f.Data, err = Read(name, stdin)
	return f, err
}

// hash is the SHA-256 of f in hexadecimal digits, and its size in bytes. The
// content lies at the path at, or at f.Name where that is "".
func hash(f source.File, at string) (sum string, size int64, err error) {
	if at == "" {
		at = f.Name
	}
	r, err := os.Open(at)
	if err != nil {
		return "", 0, err
	}
	defer r.Close()
	h := sha256.New()
	size, err = io.Copy(h, io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		return "", 0, fmt.Errorf("read %s: %w", f.Name, err)
	case size > MaxFile:
		return "", 0, tooLarge(f.Name, MaxFile)
	}
	return hex.EncodeToString(h.Sum(nil)), size, nil
}

// Read is the content of a file, or of stdin for "-". The error names the
// file and what to do.
func Read(name string, stdin io.Reader) ([]byte, error) {
	r := stdin
	if name != "-" {
		info, err := os.Stat(name)
		if err != nil {
			return nil, err
		}
		if info.IsDir() {
			return nil, fmt.Errorf("%s is a folder: nq ingest takes folders", name)
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(data) > MaxFile {
		return nil, tooLarge(name, MaxFile)
	}
	return data, nil
}

// spool puts what r gives into a file of its own, so that the workers can read
// it and this process need not hold it. The content ends with an error beyond
// limit bytes. release removes the file; it is never nil.
func (r *run) spool(from io.Reader, limit int64, name string) (at string, release func(), err error) {
	nothing := func() {}
	f, err := os.CreateTemp(r.Spool, "nq-*")
	if err != nil {
		return "", nothing, fmt.Errorf("read %s: %w", name, err)
	}
	release = func() { os.Remove(f.Name()) }
	n, err := io.Copy(f, io.LimitReader(from, limit+1))
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	switch {
	case err != nil:
		err = fmt.Errorf("read %s: %w", name, err)
	case n > limit:
		err = tooLarge(name, limit)
	}
	if err != nil {
		release()
		return "", nothing, err
	}
	return f.Name(), release, nil
}

func tooLarge(name string, limit int64) error {
	return fmt.Errorf("read %s: larger than %d MiB: split it", name, limit>>20)
}
