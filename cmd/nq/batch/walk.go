package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"nghiquyet/extract/source"
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 512 << 20

// input is one file to take in. Listed files were named by the user; the
// others were met in a folder, where files of other kinds are no fault.
type input struct {
	name   string
	listed bool
	err    error // the path could not be looked at
}

// walk sends every file of paths in order: files as they are, folders with
// all files below them in the order of their names. Hidden files and folders
// are passed over; "-" is standard input.
func walk(ctx context.Context, paths []string, out chan<- input) {
	defer close(out)
	send := func(in input) bool {
		select {
		case out <- in:
			return true
		case <-ctx.Done():
			return false
		}
	}
	for _, p := range paths {
		if p == "-" {
			if !send(input{name: p, listed: true}) {
				return
			}
			continue
		}
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			if !send(input{name: p, listed: true, err: err}) {
				return
			}
			continue
		}
		found := false
		err = filepath.WalkDir(p, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				found = true
				if !send(input{name: name, listed: true, err: err}) {
					return ctx.Err()
				}
				if e != nil && e.IsDir() {
					return fs.SkipDir
				}
				return nil
			case name != p && strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			case !e.Type().IsRegular():
				return nil
			}
			found = true
			if !send(input{name: name}) {
				return ctx.Err()
			}
			return nil
		})
		if err != nil {
			return
		}
		if !found && !send(input{name: p, listed: true, err: fmt.Errorf("%s: the folder has no files: name one with PDF, web pages or texts in it", p)}) {
			return
		}
	}
}

// fileOf is the file of that name as Pool.Extract takes it: a regular file
// stays where it is, since the worker can read it there; pipes and stdin are
// read here.
func fileOf(name string, stdin io.Reader) (source.File, error) {
	f := source.File{Name: name}
	if name != "-" {
		info, err := os.Stat(name)
		if err != nil || info.Mode().IsRegular() {
			return f, err
		}
	}
	var err error
	f.Data, err = Read(name, stdin)
	return f, err
}

// hash is the SHA-256 of f in hexadecimal digits, and its size in bytes.
func hash(f source.File) (sum string, size int64, err error) {
	h := sha256.New()
	if f.Data != nil {
		h.Write(f.Data)
		return hex.EncodeToString(h.Sum(nil)), int64(len(f.Data)), nil
	}
	r, err := os.Open(f.Name)
	if err != nil {
		return "", 0, err
	}
	defer r.Close()
	size, err = io.Copy(h, io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		return "", 0, fmt.Errorf("read %s: %w", f.Name, err)
	case size > MaxFile:
		return "", 0, tooLarge(f.Name)
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
		return nil, tooLarge(name)
	}
	return data, nil
}

func tooLarge(name string) error {
	return fmt.Errorf("read %s: larger than %d MiB: split it", name, MaxFile>>20)
}
