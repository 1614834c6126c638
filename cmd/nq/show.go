package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/effect"
)

func newShow(o *options) *cobra.Command {
	q := answer.Show{}
	cmd := &cobra.Command{
		Use:   "show ID[#PATH]",
		Short: "A document or one unit of it, with where it was read",
		Long: `Shows a document with its contents, or one unit or row of it with its tasks, its citations and what
cites it. Of a work that is only cited it shows who cites it. --json prints the same answer for all of
these; 'nq export NUMBER' writes the whole document, as nq extract prints it.

--amended puts each later wording beside a unit, as the amending document quotes it, with its day and
its source. No consolidated text is made of them.

Exit status: 0 found, 2 several documents are meant, 3 nothing found.`,
		Example: `  nq show 7/NQ-CP
  nq show 'nq-cp/2025-01-10/7#II.3'
  nq show '45/2019/NĐ-CP#5.2' --amended`,
		Args: named("an id or a number"),
		RunE: func(cmd *cobra.Command, args []string) error {
			q.What = strings.Join(args, " ")
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			shown, err := answer.AskShow(cmd.Context(), c, q)
			if err != nil {
				return asked(err)
			}
			return o.print(cmd, shown, func(w io.Writer) error { return printShown(w, shown) }, 1)
		},
	}
	bind(cmd.Flags(), &q, "path")
	return cmd
}

func printShown(w io.Writer, s *answer.Shown) error {
	switch {
	case s.Work.Held != answer.InCollection:
		return errors.Join(showCited(w, s), showAmended(w, s))
	case s.Path == "":
		return errors.Join(showDocument(w, s), showAmended(w, s))
	}
	return errors.Join(showUnit(w, s), showAmended(w, s))
}

// showAmended prints what later documents made of what is shown.
func showAmended(w io.Writer, s *answer.Shown) error {
	if s.Amended == nil {
		return nil
	}
	if len(s.Amended) == 0 {
		fmt.Fprintln(w, "\nNo document of this collection changes it.")
		return nil
	}
	fmt.Fprintln(w, "\nWhat later documents of this collection made of it, in their words")
	for _, x := range s.Amended {
		fmt.Fprintf(w, "\n%s  %s%s by %s  %s  (%s)\n", orUnknown(x.Day), deeds[x.What], pinpoint(x.Pinpoint), orID(x.Number, x.Doc), x.Date, place(x.Path, x.Page))
		fmt.Fprintf(w, "  %s\n", x.Text)
		for _, q := range x.Wordings {
			fmt.Fprintf(w, "    %s\n", strings.ReplaceAll(q.Text, "\n", "\n    "))
		}
	}
	return nil
}

// showCited prints what others say of a work.
func showCited(w io.Writer, s *answer.Shown) error {
	x := s.Work
	fmt.Fprintf(w, "%s  %s  %s\n", orID(x.Number, x.ID), x.Date, x.Issuer)
	if x.Title != "" {
		fmt.Fprintln(w, clip(x.Title, 110))
	}
	fmt.Fprintf(w, "Its text is not in the collection; 'nq refs %s' tells who carries it out.\n", orID(x.Number, x.Title))
	if s.Effect != nil && s.Effect.State != effect.Unknown {
		fmt.Fprintf(w, "effect  %s\n", standing(s.Effect))
	}
	if len(s.CitedBy) > 0 {
		fmt.Fprintln(w, "\nCited by")
		printCitedBy(w, s.CitedBy)
	}
	return nil
}

func showDocument(w io.Writer, s *answer.Shown) error {
	h := s.Head
	fmt.Fprintf(w, "%s %s\n%s\n\n", h.Type, orID(h.Number, s.Doc), h.Title)
	tb := newTable("", "")
	tb.row("id", s.Doc)
	if h.Draft {
		tb.row("draft", "yes: no number or name that is cited means it")
	}
	tb.row("issuer", h.Issuer)
	tb.row("date", strings.TrimSpace(h.Place+" "+h.Date))
	tb.row("effect", standing(s.Effect))
	for _, x := range h.Doubts {
		tb.row("doubt", doubtInWords(x))
	}
	for _, x := range h.Signers {
		tb.row("signed", strings.TrimSpace(x.Name+", "+x.Authority+" "+x.Role))
	}
	for i, c := range s.Sources {
		switch {
		case c.Damaged:
			tb.row("also in", describe(c.Source)+": what the store has of it is damaged; nq verify --mend")
		case i > 0 && c.Differ > 0:
			tb.row("also in", fmt.Sprintf("%s: %s; %s differ: nq diff %s %s", describe(c.Source), c.Why, counted(c.Differ, "word"), c.Compare, s.Doc))
		case i > 0:
			tb.row("also in", fmt.Sprintf("%s: %s", describe(c.Source), c.Why))
		case c.Why != "":
			tb.row("read from", fmt.Sprintf("%s; its text is taken: %s", describe(c.Source), c.Why))
		default:
			tb.row("read from", describe(c.Source))
		}
	}
	tb.row("found", counted(s.Counts.Tasks, "task")+", "+counted(s.Counts.Citations, "citation")+", "+counted(s.Counts.Problems, "problem"))
	tb.rows = tb.rows[1:]
	if err := tb.print(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for _, n := range s.Contents {
		fmt.Fprintf(w, "%s%s  %s\n", strings.Repeat("  ", n.Depth), n.Path, clip(n.Title, 90))
	}
	for _, p := range s.Problems {
		fmt.Fprintf(w, "problem  %s: %s\n", p.Stage, p.Text)
	}
	return nil
}

// doubtInWords tells what is not sure and what speaks for something else.
//
//	number, read as "445/NQ-CP": its reader is not sure of the figures; file name: 115/NQ-CP
func doubtInWords(d extract.Doubt) string {
	s := fmt.Sprintf("%s, read as %q: %s", d.Field, d.Read, d.Why)
	for i, c := range d.Candidates {
		s += fmt.Sprintf("; %s: %s", d.Witnesses[i], c)
	}
	return s
}

// standing is whether a document or a unit holds, in words.
func standing(s *answer.Standing) string {
	if s == nil {
		return ""
	}
	if s.Since == "" {
		return stateNames[s.State]
	}
	return stateNames[s.State] + " since " + s.Since
}

// unlessInForce is what a reader of a list is told of a document that does not
// simply hold: "  (out of force since 2026-05-01)".
func unlessInForce(s *answer.Standing) string {
	if s == nil || s.State == effect.InForce || s.State == effect.Unknown {
		return ""
	}
	return "  (" + standing(s) + ")"
}

// describe is a source in words: "7.pdf (pdf, 12 pages, 2 of them read from
// images)".
func describe(c index.Source) string {
	what := c.Format
	if c.Pages > 0 {
		what += ", " + counted(c.Pages, "page")
	}
	if c.Scanned > 0 {
		what += fmt.Sprintf(", %d of them read from images", c.Scanned)
	}
	if c.Part > 0 {
		what += fmt.Sprintf("; paper %d of those bound in it", c.Part)
	}
	return fmt.Sprintf("%s (%s)", c.Name, what)
}

// showUnit prints a unit, a row of a table, or a task.
func showUnit(w io.Writer, s *answer.Shown) error {
	fmt.Fprintf(w, "%s #%s", orID(s.Work.Number, s.Doc), s.Path)
	switch s.Kind {
	case "row":
		fmt.Fprintf(w, "  (table row, p. %d)\n\n", s.Page)
		for _, c := range s.Cells {
			if c.Text != "" {
				fmt.Fprintf(w, "%s: %s\n", c.Column, c.Text)
			}
		}
	case "task":
		fmt.Fprintf(w, "  (p. %d)\n\n%s\n", s.Page, s.Text)
	default:
		fmt.Fprintf(w, "  (%s, p. %d, rule %s)\n\n%s\n", s.Kind, s.Page, s.Rule, strings.TrimSpace(s.Text))
	}
	if s.Effect != nil && s.Effect.State != effect.InForce {
		fmt.Fprintf(w, "\neffect  %s\n", standing(s.Effect))
	}
	for _, t := range s.Tasks {
		showTask(w, t)
	}
	if len(s.Citations) > 0 {
		fmt.Fprintln(w, "\ncites")
	}
	for _, c := range s.Citations {
		fmt.Fprintf(w, "  %-10s %s%s  %s %s\n", c.Relation, clip(c.Text, 80), pinpoint(c.Pinpoint), c.Status, c.Target)
	}
	if len(s.CitedBy) > 0 {
		fmt.Fprintln(w, "\ncited by")
		printCitedBy(w, s.CitedBy)
	}
	return nil
}

func showTask(w io.Writer, t extract.Task) {
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
