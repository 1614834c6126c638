package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

func newRefs(o *options) *cobra.Command {
	var unresolved, ambiguous bool
	c := &cobra.Command{
		Use:   "refs NUMBER",
		Short: "What a document cites and what cites it, with the tasks that carry it out",
		Example: `  nq refs 45-NQ/TW
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
				return listCites(cmd, o, st, extract.Unresolved)
			case ambiguous:
				return listCites(cmd, o, st, extract.Ambiguous)
			}
			return printRefs(cmd, o, st, strings.Join(args, " "))
		},
	}
	c.Flags().BoolVar(&unresolved, "unresolved", false, "the documents that are cited and not in the collection")
	c.Flags().BoolVar(&ambiguous, "ambiguous", false, "the citations that several documents answer")
	return c
}

// answer is the JSON of nq refs.
type answer struct {
	store.Refs
	Tasks []store.TaskRow `json:"tasks"` // of the citing documents, that stand where the citation stands
}

func printRefs(cmd *cobra.Command, o *options, st *store.Store, what string) error {
	ctx, w := cmd.Context(), cmd.OutOrStdout()
	s, err := document(ctx, st, what)
	if err != nil {
		return err
	}
	refs, err := st.Refs(ctx, s.ID)
	if err != nil {
		return failure{exitStore, err}
	}
	tasks, err := carrying(cmd, st, refs)
	if err != nil {
		return failure{exitStore, err}
	}
	if o.json {
		return encodeJSON(w, answer{refs, tasks})
	}
	fmt.Fprintf(w, "%s  %s  %s\n%s\n", s.Number, s.Date, s.Issuer, clip(s.Title, 110))
	if len(refs.CitedBy) > 0 {
		fmt.Fprintln(w, "\nCited by")
		printCitedBy(w, refs.CitedBy)
	}
	if len(tasks) > 0 {
		fmt.Fprintln(w, "\nTasks of the documents that implement it")
		if err := taskTable(w, tasks[:min(len(tasks), o.limit)]); err != nil {
			return failure{exitSome, err}
		}
		if len(tasks) > o.limit {
			fmt.Fprintf(w, "… and %d more: nq refs --limit %d %s\n", len(tasks)-o.limit, len(tasks), what)
		}
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

// implementing are the relations by which one document carries another out.
var implementing = map[extract.Relation]bool{extract.Implements: true, extract.Continues: true}

// carrying are the tasks of the documents that implement the one cited, each
// document once.
func carrying(cmd *cobra.Command, st *store.Store, refs store.Refs) ([]store.TaskRow, error) {
	var out []store.TaskRow
	seen := map[string]bool{}
	for _, c := range refs.CitedBy {
		if !implementing[c.Relation] || seen[c.Doc] {
			continue
		}
		seen[c.Doc] = true
		list, err := st.Tasks(cmd.Context(), store.TaskFilter{Doc: c.Doc})
		if err != nil {
			return nil, err
		}
		out = append(out, list.Tasks...)
	}
	return out, nil
}

func printCitedBy(w io.Writer, list []store.CitedBy) {
	for i := 0; i < len(list); {
		c, places := list[i], []string{}
		j := i
		for ; j < len(list) && list[j].Doc == c.Doc && list[j].Relation == c.Relation; j++ {
			places = append(places, place(list[j].Path, list[j].Page))
		}
		fmt.Fprintf(w, "  %-12s %s  %s  %s\n", c.Relation, orID(c.Number, c.Doc), c.Date, clip(c.Title, 80))
		fmt.Fprintf(w, "  %-12s at %s\n", "", strings.Join(unique(places), "; "))
		i = j
	}
}

func printCites(w io.Writer, list []store.Cite) {
	for _, c := range list {
		mark := ""
		if c.Status != extract.Resolved {
			mark = " (" + string(c.Status) + ")"
		}
		name := c.Number
		if name == "" {
			name = clip(c.Text, 50)
		}
		fmt.Fprintf(w, "  %-12s %s %s%s%s  at %s\n", c.Relation, name, c.Date, pinpoint(c.Pinpoint), mark, place(c.Path, c.Page))
	}
}

func listCites(cmd *cobra.Command, o *options, st *store.Store, status extract.Status) error {
	list, err := st.WithStatus(cmd.Context(), status)
	if err != nil {
		return failure{exitStore, err}
	}
	if o.json {
		return encodeJSON(cmd.OutOrStdout(), list)
	}
	w := cmd.OutOrStdout()
	for i := 0; i < len(list); {
		j := i
		for j < len(list) && list[j].Number == list[i].Number && list[j].Title == list[i].Title {
			j++
		}
		fmt.Fprintf(w, "%4d  %s %s\n", j-i, orID(list[i].Number, list[i].Title), list[i].Date)
		for _, c := range list[i].Candidates {
			fmt.Fprintf(w, "      %s\n", c)
		}
		i = j
	}
	if len(list) == 0 {
		fmt.Fprintf(w, "No %s citations.\n", status)
	}
	return nil
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
