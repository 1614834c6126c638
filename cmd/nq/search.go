package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

func newSearch(o *options) *cobra.Command {
	var after string
	c := &cobra.Command{
		Use:   "search QUERY...",
		Short: "Find documents, units and tasks, with or without diacritics",
		Long: `Words, "phrases", -not, OR, parentheses, and fields: số:, loại:, năm:, kind:, cites:, lead:.
A document number in any spelling brings its document first, then those that cite it.

Exit status: 0 found, 2 the query cannot be read, 3 nothing found.`,
		Example: `  nq search "chuyển đổi số Hải Phòng"
  nq search chuyen doi so
  nq search 45-NQ/TW
  nq search 'kind:task lead:"Bộ Tài chính" cảng biển'`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			q, err := index.Ask(strings.Join(args, " "))
			if err != nil {
				return failure{exitUsage, pointed(q.Line, err)}
			}
			q.Limit, q.After = o.limit, after
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			ix, err := o.searcher(cmd.Context(), st)
			if err != nil {
				return err
			}
			defer ix.Close()
			res, err := ix.Search(cmd.Context(), q)
			if err != nil {
				return failure{exitUsage, err}
			}
			if o.json {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetEscapeHTML(false)
				err = enc.Encode(res)
			} else {
				err = printHits(cmd.OutOrStdout(), res)
			}
			if err != nil {
				return failure{exitSome, err}
			}
			if res.Total == 0 {
				return failure{code: exitNothing}
			}
			return nil
		},
	}
	c.Flags().StringVar(&after, "after", "", `go on behind a page: its "next" token`)
	return c
}

// pointed shows the place in line that a query error speaks of.
func pointed(line string, err error) error {
	var bad *query.Error
	if errors.As(err, &bad) {
		return fmt.Errorf("the query cannot be read: %w", bad)
	}
	return err
}

// marks turns the HTML of a highlight into text with «» around what was found.
func marks(s string) string {
	s = strings.NewReplacer("<mark>", "«", "</mark>", "»").Replace(s)
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

func printHits(w io.Writer, res *index.Result) error {
	if res.Total == 0 {
		_, err := fmt.Fprintln(w, "Nothing found. Fewer words, or without quotation marks, find more.")
		return err
	}
	for i, h := range res.Hits {
		where := h.Path
		if h.Page > 0 {
			where = strings.TrimSpace(fmt.Sprintf("%s p. %d", where, h.Page))
		}
		name := h.Number
		if name == "" {
			name = h.Doc
		}
		fmt.Fprintf(w, "%2d  %s  %s  %s  %s\n", i+1, name, h.Date, h.Kind, where)
		if h.Title != "" {
			fmt.Fprintf(w, "    %s\n", clip(h.Title, 110))
		}
		for _, x := range h.Highlights {
			fmt.Fprintf(w, "    … %s\n", marks(x))
		}
	}
	_, err := fmt.Fprintf(w, "\n%d found in %d ms; nq show ID shows one: %s\n", res.Total, res.TookMS, res.Hits[0].ID)
	return err
}
