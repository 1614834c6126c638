package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

// wanted is a document that citations ask for and that is not certain, or not
// there.
type wanted struct {
	Number     string   `json:"number"`
	Name       string   `json:"name"`
	Date       string   `json:"date"`
	Times      int      `json:"times"`
	Docs       []string `json:"docs"` // ids of the documents that ask
	Candidates []string `json:"candidates"`
	Target     string   `json:"target,omitempty"` // its id, where it is a known work
}

// listWanted prints the documents that citations of one status ask for, those
// asked for most often first.
func listWanted(cmd *cobra.Command, o *options, st *store.Store, status extract.Status) error {
	list, err := st.WithStatus(cmd.Context(), status)
	if err != nil {
		return failure{exitStore, err}
	}
	all := gather(list)
	if o.json {
		return encodeJSON(cmd.OutOrStdout(), all)
	}
	return printWanted(cmd.OutOrStdout(), all, status, o.limit)
}

// gather puts the citations of one document together. A known work is one
// document, by whatever it is cited. Of others, the same number with another
// date is another document; citations without a date join those that have one,
// if there is only one.
func gather(list []store.Cite) []wanted {
	type key struct{ work, date string }
	name := func(c store.Cite) string {
		if c.Known != nil {
			return c.Target
		}
		return c.Key
	}
	dates := map[string]map[string]bool{}
	for _, c := range list {
		if dates[name(c)] == nil {
			dates[name(c)] = map[string]bool{}
		}
		if c.Date != "" {
			dates[name(c)][c.Date] = true
		}
	}
	found := map[key]*wanted{}
	var order []*wanted
	for _, c := range list {
		k := key{name(c), c.Date}
		if c.Known != nil {
			k.date = c.Known.Date
		} else if known := dates[k.work]; k.date == "" && len(known) == 1 {
			for d := range known {
				k.date = d
			}
		}
		w := found[k]
		if w == nil {
			w = &wanted{Number: c.Number, Date: k.date, Docs: []string{}, Candidates: append([]string{}, c.Candidates...)}
			switch {
			case c.Known != nil:
				w.Number, w.Name, w.Target = c.Known.Number, c.Known.Title, c.Target
			case c.Number == "":
				w.Name = c.Title
			}
			found[k] = w
			order = append(order, w)
		}
		w.Times++
		if !slices.Contains(w.Docs, c.Doc) {
			w.Docs = append(w.Docs, c.Doc)
		}
	}
	slices.SortStableFunc(order, func(a, b *wanted) int { return cmp.Compare(b.Times, a.Times) })
	out := []wanted{}
	for _, w := range order {
		out = append(out, *w)
	}
	return out
}

func printWanted(w io.Writer, all []wanted, status extract.Status, limit int) error {
	if len(all) == 0 {
		_, err := fmt.Fprintf(w, "No %s citations.\n", status)
		return err
	}
	tb := newTable("times", "documents", "cited as", "date")
	for _, x := range all[:min(len(all), limit)] {
		name := orID(x.Number, x.Name)
		if x.Target != "" {
			name = knownName(&extract.Known{Number: x.Number, Title: x.Name})
		}
		tb.row(x.Times, len(x.Docs), clip(name, 90), x.Date)
		for _, c := range x.Candidates {
			tb.row("", "", "  may be "+c, "")
		}
	}
	if err := tb.print(w); err != nil {
		return err
	}
	if len(all) > limit {
		fmt.Fprintf(w, "… and %d more: --limit %d\n", len(all)-limit, len(all))
	}
	return nil
}
