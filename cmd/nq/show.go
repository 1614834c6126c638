package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

func newShow(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID[#PATH]",
		Short: "A document or one unit of it, with where it was read",
		Example: `  nq show 7/NQ-CP
  nq show 'nq-cp/2025-01-10/7#II.3'`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			what, path, _ := strings.Cut(strings.Join(args, " "), "#")
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			s, err := document(cmd.Context(), st, what)
			if err != nil {
				return err
			}
			d, err := st.Document(cmd.Context(), s.ID)
			if err != nil {
				return failure{exitStore, err}
			}
			if path == "" {
				if o.json {
					return encodeJSON(cmd.OutOrStdout(), d)
				}
				sources, err := st.Sources(cmd.Context(), s.ID)
				if err != nil {
					return failure{exitStore, err}
				}
				return showDocument(cmd.OutOrStdout(), d, sources)
			}
			p := findPart(d, path)
			if p.unit == nil && p.row == nil && len(p.tasks) == 0 {
				return failure{exitNothing, fmt.Errorf("%s has no unit %s; 'nq show %s' lists its units", s.Number, path, s.ID)}
			}
			if o.json {
				return encodeJSON(cmd.OutOrStdout(), p.json(d))
			}
			return p.print(cmd.OutOrStdout(), d)
		},
	}
}

func showDocument(w io.Writer, d *extract.Document, sources []store.Source) error {
	h := d.Head
	fmt.Fprintf(w, "%s %s\n%s\n\n", h.Type, orID(h.Number, d.ID), h.Title)
	tb := newTable("", "")
	tb.row("id", d.ID)
	tb.row("issuer", h.Issuer)
	tb.row("date", strings.TrimSpace(h.Place+" "+h.Date))
	for _, s := range h.Signers {
		tb.row("signed", strings.TrimSpace(s.Name+", "+s.Authority+" "+s.Role))
	}
	for i, c := range sources {
		switch {
		case i > 0:
			tb.row("also in", fmt.Sprintf("%s: %s", describe(c), c.Why))
		case c.Why != "":
			tb.row("read from", fmt.Sprintf("%s; its text is taken: %s", describe(c), c.Why))
		default:
			tb.row("read from", describe(c))
		}
	}
	tb.row("found", counted(len(d.Tasks), "task")+", "+counted(len(d.Citations), "citation")+", "+counted(len(d.Problems), "problem"))
	tb.rows = tb.rows[1:]
	if err := tb.print(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for up, n := range d.Outline.All() {
		if len(up) == 0 || n.Kind == extract.KindPara && n.Title == "" || n.Kind == extract.KindQuote {
			continue
		}
		fmt.Fprintf(w, "%s%s  %s\n", strings.Repeat("  ", len(up)-1), n.Path, clip(orID(n.Title, n.Body), 90))
	}
	for _, p := range d.Problems {
		fmt.Fprintf(w, "problem  %s: %s\n", p.Stage, p.Text)
	}
	return nil
}

// describe is a source in words: "7.pdf (pdf, 12 pages, 2 of them read from
// images)".
func describe(c store.Source) string {
	what := c.Format
	if c.Pages > 0 {
		what += ", " + counted(c.Pages, "page")
	}
	if c.Scanned > 0 {
		what += fmt.Sprintf(", %d of them read from images", c.Scanned)
	}
	return fmt.Sprintf("%s (%s)", c.Name, what)
}

// part is what stands at a path: a unit, or a row of a table, with the tasks
// and citations in it.
type part struct {
	path  string
	unit  *extract.Node
	row   *extract.Row
	table *extract.Table
	tasks []extract.Task
	cites []extract.Citation
}

func findPart(d *extract.Document, path string) part {
	p := part{path: path}
	for _, n := range d.Outline.All() {
		if n.Path == path {
			p.unit = n
			break
		}
	}
	for i := range d.Tables {
		for j := range d.Tables[i].Rows {
			if d.Tables[i].Rows[j].Path == path {
				p.table, p.row = &d.Tables[i], &d.Tables[i].Rows[j]
			}
		}
	}
	for _, t := range d.Tasks {
		if t.Path == path {
			p.tasks = append(p.tasks, t)
		}
	}
	span := p.span()
	for _, c := range d.Citations {
		if span.Contains(c.Span) {
			p.cites = append(p.cites, c)
		}
	}
	return p
}

func (p part) span() extract.Span {
	switch {
	case p.unit != nil:
		return p.unit.Span()
	case p.row != nil:
		return p.row.Span
	case len(p.tasks) > 0:
		return p.tasks[0].Span
	}
	return extract.Span{}
}

func (p part) print(w io.Writer, d *extract.Document) error {
	fmt.Fprintf(w, "%s #%s", orID(d.Head.Number, d.ID), p.path)
	switch {
	case p.unit != nil:
		fmt.Fprintf(w, "  (%s, p. %d, rule %s)\n\n%s\n", p.unit.Kind, p.unit.Page, p.unit.Rule, strings.TrimSpace(p.unit.Span().Of(d.Text)))
	case p.row != nil:
		fmt.Fprintf(w, "  (table row, p. %d)\n\n", p.row.Page)
		for i, c := range p.row.Cells {
			if c != "" {
				fmt.Fprintf(w, "%s: %s\n", p.table.Columns[i], c)
			}
		}
	default:
		fmt.Fprintf(w, "  (p. %d)\n\n%s\n", p.tasks[0].Page, p.tasks[0].Text)
	}
	for _, t := range p.tasks {
		fmt.Fprintf(w, "\ntask  rule %s, confidence %.2f\n", t.Rule, t.Confidence)
		for _, a := range t.Assignments {
			for _, f := range []struct{ name, value string }{
				{"lead", strings.Join(a.Lead, "; ")}, {"support", strings.Join(a.Support, "; ")}, {"to", strings.Join(a.SubmitTo, "; ")},
				{"product", a.Product}, {"due", strings.TrimSpace(a.Due.End + " " + quoted(a.Due.Text))},
			} {
				if f.value != "" {
					fmt.Fprintf(w, "  %-8s %s\n", f.name, f.value)
				}
			}
		}
	}
	if len(p.cites) > 0 {
		fmt.Fprintln(w, "\ncites")
	}
	for _, c := range p.cites {
		fmt.Fprintf(w, "  %-10s %s%s  %s %s\n", c.Relation, clip(c.Text, 80), pinpoint(c.Pinpoint), c.Status, c.Target)
	}
	return nil
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// json is the part as an object. Offsets are code points of the document's
// text, as everywhere in JSON.
func (p part) json(d *extract.Document) any {
	w := findPart(d.InCodePoints(), p.path)
	page := 0
	switch {
	case p.unit != nil:
		page = p.unit.Page
	case p.row != nil:
		page = p.row.Page
	case len(p.tasks) > 0:
		page = p.tasks[0].Page
	}
	return struct {
		Doc       string             `json:"doc"`
		Path      string             `json:"path"`
		Page      int                `json:"page"`
		Text      string             `json:"text"`
		Origin    extract.Origin     `json:"origin"`
		Tasks     []extract.Task     `json:"tasks"`
		Citations []extract.Citation `json:"citations"`
	}{d.ID, p.path, page, p.span().Of(d.Text), d.Origin, append([]extract.Task{}, w.tasks...), append([]extract.Citation{}, w.cites...)}
}
