package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/head"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/rows"
	"nghiquyet/extract/source"
)

// newLines, newOutline and newExplain show what a stage made of a file, for
// those who write rules.
func newLines(*options) *cobra.Command {
	return stageCommand("lines", "The lines as they were read from the page, before cleaning",
		`Prints page, place in points, size, look and cell of each line. "-" stands before furniture, which clean drops.`, printLines)
}

func newOutline(*options) *cobra.Command {
	return stageCommand("outline", "The tree of units",
		"Prints kind, path, page, rule and first words of each unit.", printOutline)
}

func newExplain(*options) *cobra.Command {
	return stageCommand("explain", "Which rule took which paragraph, and why not another",
		"Prints each paragraph with the rule that took it and the unit it belongs to; below it the marks that were read and not taken, and what it cites, with the form that was read and the trigger that tells the relation.", printDecisions)
}

func stageCommand(name, short, long string, show func(io.Writer, *pipe.Stages) error) *cobra.Command {
	return &cobra.Command{
		Use:     name + " FILE",
		Short:   short,
		Long:    long,
		Example: "  nq " + name + " 07-nq-cp.pdf",
		Args:    one("a file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			read := make(chan *pipe.Stages, 1)
			err := untilStopped(cmd.Context(), func() error {
				data, err := batch.Read(args[0], cmd.InOrStdin())
				if err != nil {
					return err
				}
				s, err := pipe.Read(cmd.Context(), source.File{Name: args[0], Data: data}, source.Settings{})
				read <- s
				return err
			})
			if err != nil {
				return failure{exitSome, err}
			}
			if err := show(&visible{w: cmd.OutOrStdout()}, <-read); err != nil {
				return failure{exitSome, err}
			}
			return nil
		},
	}
}

func printLines(w io.Writer, s *pipe.Stages) error {
	for _, ln := range s.Raw.Lines {
		part := " "
		if ln.Part == source.Furniture {
			part = "-"
		}
		look := ""
		for _, l := range []struct {
			on   bool
			sign string
		}{{ln.Look.Bold, "b"}, {ln.Look.Italic, "i"}, {ln.Look.Centered, "c"}, {ln.Whole, "w"}, {ln.Part == source.Footnote, "n"}} {
			if l.on {
				look += l.sign
			}
		}
		cell := ""
		if c := ln.Cell; c != nil {
			cell = fmt.Sprintf("t%d r%d c%d", c.Table, c.Row, c.Col)
			if c.Header {
				cell += "h"
			}
		}
		if ln.Mark != "" {
			ln.Text = "[" + ln.Mark + "] " + ln.Text
		}
		if _, err := fmt.Fprintf(w, "%s p%-3d %4.0f %4.0f %4.0f %4.0f  %4.1f %-3s %-10s %s\n", part, ln.Page, ln.Box.X0, ln.Box.Y0, ln.Box.X1, ln.Box.Y1, ln.Look.Size, look, cell, ln.Text); err != nil {
			return err
		}
	}
	return nil
}

func printOutline(w io.Writer, s *pipe.Stages) error {
	for up, n := range s.Root.All() {
		if _, err := fmt.Fprintf(w, "%s%-10s %-14s p%-3d %-20s %s\n", strings.Repeat("  ", len(up)), n.Kind, n.Path, n.Page, n.Rule, clip(orID(n.Title, n.Body), 80)); err != nil {
			return err
		}
	}
	return printProblems(w, s.Problems)
}

func printDecisions(w io.Writer, s *pipe.Stages) error {
	cites := cite.Explain(s.Text, s.Root, rows.Read(s.Text, s.Root, s.Lang.Rows), s.Head, s.Lang.Cite)
	heads := head.Explain(s.Text, s.Lang.Head)
	for i, d := range outline.Explain(s.Text, s.Frame, s.Lang.Outline) {
		rule := cmp.Or(heads[i], d.Rule, "·")
		if _, err := fmt.Fprintf(w, "p%-3d %-20s %-18s %s\n", d.Page, rule, d.Path, clip(d.Of(s.Text.String), 90)); err != nil {
			return err
		}
		for _, t := range d.Tried {
			fmt.Fprintf(w, "     not %s %s: %s\n", t.Rule, t.Num, t.Why)
		}
		for len(cites) > 0 && cites[0].Start < d.End {
			printCitation(w, &cites[0])
			cites = cites[1:]
		}
	}
	if s.Head.Draft {
		fmt.Fprintln(w, "draft: no number or name that is cited means this paper")
	}
	for _, d := range s.Head.Doubts {
		fmt.Fprintf(w, "doubt: %s\n", doubtInWords(d))
	}
	return printProblems(w, s.Problems)
}

func printCitation(w io.Writer, c *cite.Finding) {
	why := c.Rule
	if c.Trigger != "" {
		why += ", " + c.Trigger
	}
	if c.Repaired != "" {
		why += "; " + c.Repaired
	}
	fmt.Fprintf(w, "     %s %s: %s\n", c.Relation, clip(c.Text, 60), why)
}

func printProblems(w io.Writer, probs extract.Problems) error {
	for _, p := range probs {
		if _, err := fmt.Fprintf(w, "problem p%d %s %s: %s\n", p.Page, p.Stage, p.Rule, p.Text); err != nil {
			return err
		}
	}
	return nil
}
