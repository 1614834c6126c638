package main

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
)

func newExtract(*options) *cobra.Command {
	var format, dir string
	var with []string
	var how reading
	c := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Take documents apart and print them, without a collection",
		Example: `  nq extract --format json 07-nq-cp.pdf
  nq extract --out tasks/ decrees/*.pdf`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := export.ByName(format)
			if err != nil {
				return failure{exitUsage, err}
			}
			pool, wish, err := how.pool(len(args))
			if err != nil {
				return err
			}
			defer pool.Close()
			wish.Lines = slices.Contains(with, "lines")
			failed := 0
			docs := func(yield func(*extract.Document, error) bool) {
				for d, err := range pool.All(cmd.Context(), args, cmd.InOrStdin(), wish) {
					if err != nil {
						fmt.Fprintf(cmd.ErrOrStderr(), "nq: %v\n", err)
						failed++
						continue
					}
					if !yield(d, nil) {
						return
					}
				}
			}
			if dir == "" {
				err = f.Write(cmd.OutOrStdout(), docs)
			} else {
				err = writeFiles(dir, f, docs)
			}
			if err != nil {
				return failure{exitSome, err}
			}
			if failed > 0 {
				return failure{code: exitSome}
			}
			return nil
		},
	}
	how.flags(c.Flags())
	c.Flags().StringVar(&format, "format", "json", "output format: "+strings.Join(export.Names(), ", "))
	c.Flags().StringVar(&dir, "out", "", "write one file a document into this folder")
	c.Flags().StringSliceVar(&with, "with", nil, `add "lines": where each printed line stands on its page`)
	return c
}

// writeFiles writes each document into its own file of dir, named after its
// source. Two sources of one name get different files.
func writeFiles(dir string, f export.Format, docs iter.Seq2[*extract.Document, error]) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	used := map[string]bool{}
	for d, err := range docs {
		if err != nil {
			return err
		}
		base := filepath.Base(d.Origin.Name)
		name := strings.TrimSuffix(base, filepath.Ext(base))
		if used[name] {
			name = base
		}
		for i := 2; used[name]; i++ {
			name = fmt.Sprintf("%s-%d", base, i)
		}
		used[name] = true
		if err := writeFile(filepath.Join(dir, name+"."+f.Extension), f, d); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(path string, f export.Format, d *extract.Document) error {
	w, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := f.Write(w, export.One(d)); err != nil {
		w.Close()
		return fmt.Errorf("write %s: %w", path, err)
	}
	return w.Close()
}
