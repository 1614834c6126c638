package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	versions "nghiquyet/extract/compare"
	"nghiquyet/index/answer"
)

func newDiff(o *options) *cobra.Command {
	var format string
	var how reading
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "What changed between two versions: units, words, tasks that moved",
		Long: `Compares two versions of a document. A and B are files, documents as nq extract --format json
writes them (.json), or numbers and ids of documents in the collection. With @ and the first digits
of a source's hash it is the document as that file has it, as 'nq show' names it.

Exit status: 0 compared, 1 a file could not be read, 3 a document is not in the collection.`,
		Example: `  nq diff draft-1.docx draft-2.docx
  nq diff --format html 140/NQ-CP new-annex.pdf > changes.html
  nq diff 7/NQ-CP 7/NQ-CP@3fa9c1d2
  nq diff --json a.json b.json`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.json {
				format = "json"
			}
			at := slices.IndexFunc(versions.Formats, func(f versions.Format) bool { return f.Name == format })
			if at < 0 {
				return failure{exitUsage, fmt.Errorf("unknown format %q: take one of text, json, html", format)}
			}
			var docs [2]*extract.Document
			for i, what := range args {
				d, err := o.version(cmd.Context(), cmd.InOrStdin(), what, how)
				if err != nil {
					return err
				}
				docs[i] = d
			}
			out := cmd.OutOrStdout()
			if format == "text" {
				out = &visible{w: out}
			}
			if err := versions.Formats[at].Write(out, versions.Documents(docs[0], docs[1])); err != nil {
				return failure{exitSome, err}
			}
			return nil
		},
	}
	how.flags(c.Flags())
	c.Flags().StringVar(&format, "format", "text", "text, json or html")
	return c
}

// version is the document that a reader means by what: a file, or one of the
// collection.
func (o *options) version(ctx context.Context, in io.Reader, what string, how reading) (*extract.Document, error) {
	if _, err := os.Stat(what); err != nil && what != "-" {
		c, done, err := o.collection(ctx)
		if err != nil {
			return nil, fmt.Errorf("%s is no file; %w", what, err)
		}
		defer done()
		d, err := answer.AskDocument(ctx, c, answer.Document{What: what})
		return d, asked(err)
	}
	if strings.HasSuffix(what, ".json") {
		data, err := os.ReadFile(what)
		if err != nil {
			return nil, failure{exitSome, err}
		}
		d := &extract.Document{}
		if err := json.Unmarshal(data, d); err != nil || d.Outline == nil {
			return nil, failure{exitSome, fmt.Errorf("%s is no document of nq extract --format json: %v", what, err)}
		}
		return d, nil
	}
	pool, wish, err := how.pool(1)
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	for d, err := range pool.All(ctx, []string{what}, in, wish) {
		switch {
		case ctx.Err() != nil:
			return nil, errStopped
		case err != nil:
			return nil, failure{exitSome, err}
		}
		return d, nil
	}
	return nil, failure{exitSome, fmt.Errorf("%s: nothing was read", what)}
}
