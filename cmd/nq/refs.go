package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

func newRefs(o *options) *cobra.Command {
	var unresolved, ambiguous bool
	var depth int
	var to output
	c := &cobra.Command{
		Use:   "refs NUMBER",
		Short: "What a document cites and what cites it, with the tasks that carry it out",
		Long: `Lists what a document cites and what cites it. --format json is the same as --json; any other
format writes the documents around it with the citations between them:

` + formatHelp(),
		Example: `  nq refs 45-NQ/TW
  nq refs --format svg 45-NQ/TW > 45-nq-tw.svg
  nq refs 7/NQ-CP 2025-01-10
  nq refs --unresolved`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !unresolved && !ambiguous {
				return failure{exitUsage, fmt.Errorf("name a document, as in 'nq refs 45-NQ/TW', or take --unresolved")}
			}
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			switch {
			case unresolved:
				return listWanted(cmd, o, st, extract.Unresolved)
			case ambiguous:
				return listWanted(cmd, o, st, extract.Ambiguous)
			}
			what := strings.Join(args, " ")
			if to.format == "" || to.format == "json" {
				o.json = o.json || to.format == "json"
				return printRefs(cmd, o, st, what, depth)
			}
			if _, _, err := to.choose(); err != nil {
				return err
			}
			s, err := document(cmd.Context(), st, what)
			if err != nil {
				return err
			}
			docs, err := around(cmd.Context(), st, s.ID, depth)
			if err != nil {
				return failure{exitStore, err}
			}
			return to.write(cmd.OutOrStdout(), docs, byID)
		},
	}
	to.flags(c.Flags(), "")
	c.Flags().IntVar(&depth, "depth", 3, "how many documents a chain of implementation may have")
	c.Flags().BoolVar(&unresolved, "unresolved", false, "the documents that are cited and not in the collection")
	c.Flags().BoolVar(&ambiguous, "ambiguous", false, "the citations that several documents answer")
	return c
}

// answer is the JSON of nq refs.
type answer struct {
	store.Refs
	Chain []link          `json:"chain"`
	Tasks []store.TaskRow `json:"tasks"` // of the documents of the chain
}

func printRefs(cmd *cobra.Command, o *options, st *store.Store, what string, depth int) error {
	ctx, w := cmd.Context(), cmd.OutOrStdout()
	s, err := document(ctx, st, what)
	if err != nil {
		return err
	}
	refs, err := st.Refs(ctx, s.ID)
	if err != nil {
		return failure{exitStore, err}
	}
	chain, tasks, err := carriedOut(ctx, st, s.ID, depth)
	if err != nil {
		return failure{exitStore, err}
	}
	if o.json {
		return encodeJSON(w, answer{refs, chain, tasks})
	}
	fmt.Fprintf(w, "%s  %s  %s\n%s\n", orID(s.Number, s.ID), s.Date, s.Issuer, clip(s.Title, 110))
	if len(chain) > 0 {
		fmt.Fprintln(w, "\nCarried out by")
		for _, l := range chain {
			fmt.Fprintf(w, "  %s%s  %s  %s  %s\n", strings.Repeat("  ", l.Depth-1), orID(l.Number, l.Doc), l.Date, l.Relation, counted(l.Tasks, "task"))
		}
	}
	if len(tasks) > 0 {
		fmt.Fprintln(w, "\nTheir tasks")
		if err := taskTable(w, tasks[:min(len(tasks), o.limit)]); err != nil {
			return failure{exitSome, err}
		}
		if len(tasks) > o.limit {
			fmt.Fprintf(w, "… and %d more: nq refs --limit %d %s\n", len(tasks)-o.limit, len(tasks), what)
		}
	}
	if len(refs.CitedBy) > 0 {
		fmt.Fprintln(w, "\nCited by")
		printCitedBy(w, refs.CitedBy)
	}
	if len(refs.Cites) > 0 {
		fmt.Fprintln(w, "\nCites")
		printCites(w, refs.Cites)
	}
	if len(refs.Cites)+len(refs.CitedBy) == 0 {
		fmt.Fprintln(w, "\nNo citations from or to it in this collection.")
	}
	return nil
}

// printCitedBy lists the citing documents, each once, with what it does and
// where.
func printCitedBy(w io.Writer, list []store.CitedBy) {
	var docs []string
	for _, c := range list {
		docs = append(docs, c.Doc)
	}
	for _, doc := range unique(docs) {
		var relations []string
		places := map[string][]string{}
		named := false
		for _, c := range list {
			if c.Doc != doc {
				continue
			}
			if !named {
				fmt.Fprintf(w, "  %s  %s  %s\n", orID(c.Number, c.Doc), c.Date, clip(c.Title, 80))
				named = true
			}
			relations = append(relations, string(c.Relation))
			places[string(c.Relation)] = append(places[string(c.Relation)], place(c.Path, c.Page))
		}
		for _, r := range unique(relations) {
			fmt.Fprintf(w, "    %-12s %s\n", r, strings.Join(unique(places[r]), "; "))
		}
	}
}

func printCites(w io.Writer, list []store.Cite) {
	for _, c := range list {
		mark := ""
		if c.Status != extract.Resolved {
			mark = " (" + string(c.Status) + ")"
		}
		name, date := c.Number, c.Date
		if name == "" {
			name = clip(c.Text, 50)
		}
		if k := c.Known; k != nil {
			name, date = knownName(k), k.Date
			mark = " (known, not in the collection)"
			if c.Status == extract.Conflict {
				mark = fmt.Sprintf(" (conflict: cited as of %s; known, not in the collection)", c.Date)
			}
		}
		fmt.Fprintf(w, "  %-12s %s %s%s%s  at %s\n", c.Relation, name, date, pinpoint(c.Pinpoint), mark, place(c.Path, c.Page))
	}
}

// knownName is a law's name with its number, another work's number alone:
// "Luật Đất đai 31/2024/QH15", "57-NQ/TW".
func knownName(k *extract.Known) string {
	first, _ := utf8.DecodeRuneInString(k.Title)
	if k.Number != "" && !unicode.IsUpper(first) {
		return k.Number
	}
	return strings.TrimSpace(k.Title + " " + k.Number)
}

func place(path string, page int) string {
	switch {
	case page > 0 && path != "":
		return fmt.Sprintf("%s, p. %d", path, page)
	case page > 0:
		return fmt.Sprintf("p. %d", page)
	case path == "":
		return "the head"
	}
	return path
}

func pinpoint(steps []extract.Step) string {
	var b strings.Builder
	for _, s := range steps {
		b.WriteString(" " + s.Kind + " " + s.Num)
	}
	return b.String()
}

func orID(number, id string) string {
	if number != "" {
		return number
	}
	return id
}

func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func encodeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return failure{exitSome, err}
	}
	return nil
}
