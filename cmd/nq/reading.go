package main

import (
	"cmp"
	"fmt"
	"runtime"
	"strconv"

	"github.com/spf13/pflag"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/source"
)

// reading are the flags of the commands that read files.
type reading struct {
	ocr   string
	jobs  int
	split splitting
}

// splitting is the flag --split of the commands that take whole files: unset, on or off.
type splitting batch.Split

func (s *splitting) flag(fs *pflag.FlagSet) {
	fs.Var(s, "split", "make each of several papers that are bound together in a file a document of its own; --split=false puts them together again")
	fs.Lookup("split").NoOptDefVal = "true"
}

func (s *splitting) String() string {
	if *s == splitting(batch.Apart) {
		return "true"
	}
	return "false"
}

func (s *splitting) Set(v string) error {
	on, err := strconv.ParseBool(v)
	*s = splitting(batch.Together)
	if on {
		*s = splitting(batch.Apart)
	}
	return err
}

// Type is what pflag calls the value in help texts.
func (s *splitting) Type() string { return "bool" }

func (r *reading) flags(fs *pflag.FlagSet) {
	fs.StringVar(&r.ocr, "ocr", "auto", "read pages from their image: auto, off or force")
	fs.IntVar(&r.jobs, "jobs", 0, "files read at once (default: one a core)")
}

// pool starts the workers that read at most files at once; 0 means that the
// number of files is not known.
func (r *reading) pool(files int) (*batch.Pool, batch.Wish, error) {
	ocr, err := source.ParseOCR(r.ocr)
	if err != nil {
		return nil, batch.Wish{}, failure{exitUsage, err}
	}
	if r.jobs < 0 {
		return nil, batch.Wish{}, failure{exitUsage, fmt.Errorf("--jobs takes how many files are read at once, not %d", r.jobs)}
	}
	n := cmp.Or(r.jobs, runtime.NumCPU())
	if files > 0 {
		n = min(n, files)
	}
	return batch.NewPool(n, batch.Limits{}), batch.Wish{OCR: ocr, Split: r.split == splitting(batch.Apart)}, nil
}
