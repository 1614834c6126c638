package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

// output are the flags of the commands that write documents in a format.
type output struct {
	format string
	dir    string
	lang   string
	effect func(doc string) *export.Effect // what a collection knows; nil without one
}

// flags adds --format with its default, --out and --lang.
func (o *output) flags(fs *pflag.FlagSet, format string) {
	fs.StringVar(&o.format, "format", format, "output format: "+strings.Join(export.Names(), ", "))
	fs.StringVar(&o.dir, "out", "", "write one file a document into this folder")
	fs.StringVar(&o.lang, "lang", "vi", "language of headers and labels: vi or en")
}

// choose is the format asked for, or the error of wrong usage.
func (o *output) choose() (export.Format, export.Options, error) {
	f, err := export.ByName(o.format)
	if err != nil {
		return f, export.Options{}, failure{exitUsage, err}
	}
	if !slices.Contains([]string{"vi", "en"}, o.lang) {
		return f, export.Options{}, failure{exitUsage, fmt.Errorf("--lang takes vi or en, not %q", o.lang)}
	}
	return f, export.Options{Lang: o.lang, Effect: o.effect}, nil
}

// told has a format that takes it know what the collection knows of the effect of
// documents.
func (o *output) told(ctx context.Context, c *answer.Collection) error {
	f, _, err := o.choose()
	if err == nil && f.Holds {
		o.effect, err = c.Effects(ctx)
	}
	return err
}

// write puts docs to standard output, or into the folder of --out, one file a document. That
// files were there and were replaced is told.
func (o *output) write(cmd *cobra.Command, docs export.Docs, name func(*extract.Document) string) error {
	f, opts, err := o.choose()
	if err != nil {
		return err
	}
	if o.dir == "" {
		err = f.Write(cmd.OutOrStdout(), docs, opts)
	} else {
		var replaced int
		replaced, err = writeFiles(o.dir, f, opts, docs, name)
		if replaced > 0 {
			fmt.Fprintf(&visible{w: cmd.ErrOrStderr()}, "nq: replaced in %s: %s\n", o.dir, counted(replaced, "file"))
		}
	}
	if err != nil {
		return failure{exitSome, err}
	}
	return nil
}

// formatHelp lists the formats for the help of a command.
func formatHelp() string {
	var b strings.Builder
	b.WriteString("Formats:\n")
	for _, f := range export.Formats {
		fmt.Fprintf(&b, "  %-8s %s\n", f.Name, f.About)
	}
	return b.String()
}

// byOrigin names a document's file after its source: "gazette", and "gazette-2" for the
// second paper that is bound in it.
func byOrigin(d *extract.Document) string {
	base := filepath.Base(d.Origin.Name)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	if d.Origin.Part > 1 {
		base += "-" + strconv.Itoa(d.Origin.Part)
	}
	return base
}

// byID names a document's file after its id: "nq-cp_2025-01-10_7".
func byID(d *extract.Document) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, d.ID)
}

// writeFiles writes each document into its own file of dir. Two documents of
// one name get different files. It counts the files that were there before.
func writeFiles(dir string, f export.Format, opts export.Options, docs export.Docs, name func(*extract.Document) string) (replaced int, err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return 0, err
	}
	removeParts(dir)
	used := map[string]bool{}
	for d, err := range docs {
		if err != nil {
			return replaced, err
		}
		base := name(d)
		free := base
		if used[free] {
			base = filepath.Base(d.Origin.Name)
			free = base
		}
		for i := 2; used[free]; i++ {
			free = fmt.Sprintf("%s-%d", base, i)
		}
		used[free] = true
		path := filepath.Join(dir, free+"."+f.Extension)
		_, missing := os.Lstat(path)
		if err := writeFile(path, f, opts, d); err != nil {
			return replaced, err
		}
		if missing == nil {
			replaced++
		}
	}
	return replaced, nil
}

// removeParts removes what killed runs left half written in a folder. A file that is still being
// written is not as old.
func removeParts(dir string) {
	parts, _ := filepath.Glob(filepath.Join(dir, ".nq-*.part"))
	for _, part := range parts {
		if info, err := os.Lstat(part); err == nil && time.Since(info.ModTime()) > time.Hour {
			os.Remove(part)
		}
	}
}

// writeFile writes a document into a file, which is there whole or as it was. What
// stands at path is replaced, and a link is not followed: that would write to
// wherever it leads.
func writeFile(path string, f export.Format, opts export.Options, d *extract.Document) error {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("write %s: it is no file but a link or the like, and stays as it is", path)
	}
	part := filepath.Join(filepath.Dir(path), fmt.Sprintf(".nq-%d.part", os.Getpid()))
	os.Remove(part) // of a killed run that had the same number
	w, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(part)
	err = f.Write(w, export.One(d), opts)
	if err = errors.Join(err, w.Close()); err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
