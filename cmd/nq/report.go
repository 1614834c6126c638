package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"nghiquyet/cmd/nq/batch"
)

// reportWriter writes a report while the run goes on, so that none of it has to
// be kept: {"files": [...], "totals": {...}}.
type reportWriter struct {
	w   *bufio.Writer
	n   int
	err error
}

func newReport(w io.Writer) *reportWriter {
	return &reportWriter{w: bufio.NewWriter(w)}
}

func (r *reportWriter) print(s string) {
	if r.err == nil {
		_, r.err = r.w.WriteString(s)
	}
}

func (r *reportWriter) value(v any) {
	b, err := json.Marshal(v)
	if r.err == nil {
		r.err = err
	}
	r.print(string(b))
}

// add writes the line of one file.
func (r *reportWriter) add(res batch.Result) {
	if r.n == 0 {
		r.print("{\"files\": [\n")
	} else {
		r.print(",\n")
	}
	r.n++
	r.value(res)
}

// end writes what stands behind the files.
func (r *reportWriter) end(rep batch.Report) error {
	if r.n == 0 {
		r.print("{\"files\": [")
	}
	r.print("\n], \"totals\": ")
	r.value(rep.Totals)
	r.print(fmt.Sprintf(", \"stopped\": %t}\n", rep.Stopped))
	if r.err == nil {
		r.err = r.w.Flush()
	}
	return r.err
}

// reports are the places where the lines of a run go: the file of --report,
// standard output with --json.
type reports struct {
	all  []*reportWriter
	file *os.File // beside path, until it is whole
	path string
}

// openReports begins a report at path and one on out; either may be left out.
// A file at path keeps its content until the new one is whole.
func openReports(path string, out io.Writer) (*reports, error) {
	r := &reports{path: path}
	if out != nil {
		r.all = append(r.all, newReport(out))
	}
	if path == "" {
		return r, nil
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0) // /dev/stdout and the like
		if err != nil {
			return nil, err
		}
		r.file, r.path = f, ""
	} else {
		f, err := os.OpenFile(path+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
		if err != nil {
			return nil, err
		}
		r.file = f
	}
	r.all = append(r.all, newReport(r.file))
	return r, nil
}

func (r *reports) add(res batch.Result) {
	for _, w := range r.all {
		w.add(res)
	}
}

func (r *reports) end(rep batch.Report) error {
	var err error
	for _, w := range r.all {
		err = errors.Join(err, w.end(rep))
	}
	if r.file == nil {
		return err
	}
	err = errors.Join(err, r.file.Close())
	if err == nil && r.path != "" {
		err = os.Rename(r.path+".part", r.path)
	}
	return err
}
