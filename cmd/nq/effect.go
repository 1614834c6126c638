package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/index/answer"
	"nghiquyet/index/effect"
)

func newEffect(o *options) *cobra.Command {
	q := &answer.Effect{}
	var to output
	c := &cobra.Command{
		Use:   "effect NUMBER[#PATH]",
		Short: "Whether a document, or a unit of it, is in force on a day, and why",
		Long: `Tells whether a document or a unit of it is in force: since when, by which provision of which
document, what changed it, and what replaces it. It speaks of the documents of the collection
alone, and says how many these are; a document that is not there may have changed the answer.

--check holds the consolidated texts that the collection has of the work against what its documents
did to it, and tells the differences: neither is taken for right.

--format writes the work and the documents that do something to it instead, with that alone of what
they cite: svg, dot and graphml draw the chain, changes lists it, akn and jsonld have it as metadata.

Exit status: 0 answered, 3 no such document or unit.`,
		Example: `  nq effect 7/NQ-CP
  nq effect 'Luật Đất đai 2024' --on 2024-08-01
  nq effect '45/2019/NĐ-CP#5.2'
  nq effect 'Luật Đất đai 2024' --check
  nq effect 45/2019/NĐ-CP --format svg > chain.svg`,
		Args: named("a number or a name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			q.What = strings.Join(args, " ")
			if f := cmd.Flags(); f.Changed("format") || f.Changed("out") || f.Changed("lang") {
				if strings.Contains(q.What, "#") || q.Path != "" || q.On != "" || q.Check {
					return failure{exitUsage, errors.New("--format writes the whole chain: it goes without #PATH, --path, --on and --check")}
				}
				if err := to.told(cmd.Context(), c); err != nil {
					return err
				}
				docs, err := c.Chained(cmd.Context(), q.What)
				if err != nil {
					return asked(err)
				}
				return to.write(cmd, docs, byID)
			}
			e, err := answer.AskEffect(cmd.Context(), c, *q)
			if err != nil {
				return asked(err)
			}
			return o.print(cmd, e, func(w io.Writer) error { return printEffect(w, e) }, 1)
		},
	}
	bind(c.Flags(), q)
	to.flags(c.Flags(), "svg")
	return c
}

// stateNames are the states as a reader is told them.
var stateNames = map[effect.State]string{
	effect.Draft: "a draft, never in force", effect.NotYet: "not yet in force", effect.InForce: "in force", effect.Changed: "in force, changed",
	effect.PartlyOut: "partly out of force", effect.Suspended: "suspended", effect.PartlyOff: "partly suspended", effect.Out: "out of force", effect.Unknown: "from which day it has effect is not known",
}

// deeds are what happened, as a reader is told it.
var deeds = map[string]string{
	effect.Begins: "comes into force", effect.Expires: "its time ends", effect.Ends: "the suspension ends",
	"replaces": "replaced", "repeals": "repealed", "adds": "added", "changes": "changed", "replaces-words": "words replaced", "drops-words": "words dropped",
	"suspends": "suspended", "extends": "extended", "corrects": "corrected",
}

func printEffect(w io.Writer, e *answer.EffectOf) error {
	x := e.Work
	fmt.Fprintf(w, "%s  %s  %s\n", orID(x.Number, x.ID), x.Date, x.Issuer)
	if x.Title != "" {
		fmt.Fprintln(w, clip(x.Title, 110))
	}
	if e.Path != "" {
		fmt.Fprintln(w, "unit", e.Path)
	}
	fmt.Fprintf(w, "\nOn %s: %s", e.On, stateNames[e.State])
	if e.Since != "" {
		fmt.Fprintf(w, ", since %s", e.Since)
	}
	fmt.Fprintln(w)
	for i, h := range e.By {
		if i == maxProofs {
			fmt.Fprintf(w, "  … and %d more, below\n", len(e.By)-i)
			break
		}
		printProof(w, h)
	}
	for _, h := range e.Instead {
		fmt.Fprintf(w, "Instead of it: %s  %s  %s\n", orID(h.Number, h.Doc), h.Date, clip(h.Title, 80))
	}
	for _, f := range e.Fallen {
		fmt.Fprintf(w, "It may have fallen with %s, which it carries out and which is out of force since %s.\n", orID(f.Work.Number, f.Work.ID), f.Since)
	}
	for _, c := range e.Conflicts {
		fmt.Fprintf(w, "Conflict: %s.\n", c.Text)
	}
	if len(e.Timeline) > 0 {
		fmt.Fprintln(w, "\nTimeline")
		tb := newTable("day", "what", "unit", "by", "at")
		for _, h := range e.Timeline {
			by := ""
			if h.Doc != x.ID || h.Act != nil {
				by = orID(h.Number, h.Doc)
			}
			tb.row(orUnknown(h.Day), deeds[h.What], strings.TrimSpace(pinpoint(h.Pinpoint)), by, place(h.Path, h.Page))
		}
		if err := tb.print(w); err != nil {
			return err
		}
	}
	printSurety(w, e)
	fmt.Fprintf(w, "\nThis is what the %s of this collection say; %s of them did something to it.\n", counted(e.Scope.Documents, "document"), counted(e.Scope.Acting, "document"))
	return nil
}

// reasons are why a document is needed, as a reader is told it.
var reasons = map[string]string{
	"its-text": "its own text", "consolidated": "a consolidated text brings it in", "carried-out": "it rests on this one",
}

// printSurety tells what consolidated texts say, and what the answer lacks.
func printSurety(w io.Writer, e *answer.EffectOf) {
	for _, x := range e.Checks {
		printHeldAgainst(w, x)
	}
	if e.Checks != nil && len(e.Checks) == 0 {
		fmt.Fprintln(w, "\nThe collection has no consolidated text of it.")
	}
	needs := e.Scope.Needs
	if len(needs) > 0 {
		fmt.Fprintln(w, "\nTo be sure it would need")
	}
	for i, x := range needs {
		if i == maxProofs {
			fmt.Fprintf(w, "  … and %d more\n", len(needs)-i)
			break
		}
		fmt.Fprintf(w, "  %s  %s  %s (%s)\n", orID(x.Number, x.ID), x.Date, clip(x.Title, 70), reasons[x.Why])
	}
}

// kindsOfDifference are what a consolidated text has otherwise.
var kindsOfDifference = map[string]string{
	"other-wording": "has another wording there", "still-there": "still has it", "not-there": "does not have it", "changed-by-nobody-here": "differs from the work, and no document here changes it",
}

// printHeldAgainst tells how a consolidated text and the timeline differ.
func printHeldAgainst(w io.Writer, x answer.HeldAgainst) {
	fmt.Fprintf(w, "\nHeld against %s  %s\n", orID(x.Work.Number, x.Work.ID), x.Work.Date)
	if len(x.Missing)+len(x.Unnamed)+len(x.Units) == 0 {
		fmt.Fprintln(w, "  no difference")
	}
	for _, m := range x.Missing {
		fmt.Fprintf(w, "  it brings in %s  %s, which does nothing to the work here\n", orID(m.Number, m.ID), m.Date)
	}
	for _, n := range x.Unnamed {
		fmt.Fprintf(w, "  it does not name %s, which changes the work here\n", n)
	}
	for i, u := range x.Units {
		if i == maxDifferences {
			fmt.Fprintf(w, "  … and %d more units\n", len(x.Units)-i)
			break
		}
		by := ""
		if u.By != "" {
			by = " (" + u.By + " changes it)"
		}
		fmt.Fprintf(w, "  %s%s: the consolidated text %s: “%s”\n", u.Path, by, kindsOfDifference[u.Kind], clip(u.Text, 100))
	}
}

// maxDifferences is how many units that differ are told.
const maxDifferences = 20

// printProof tells what made the state, with its words.
func printProof(w io.Writer, h answer.Happening) {
	fmt.Fprintf(w, "  %s%s", deeds[h.What], pinpoint(h.Pinpoint))
	if h.Act != nil {
		fmt.Fprintf(w, " by %s (%s)", orID(h.Number, h.Doc), place(h.Path, h.Page))
	} else if h.Path != "" {
		fmt.Fprintf(w, " (%s)", place(h.Path, h.Page))
	}
	if h.How != "" {
		fmt.Fprintf(w, "; %s", h.How)
	}
	if h.Text != "" {
		fmt.Fprintf(w, ": “%s”", clip(h.Text, 200))
	}
	fmt.Fprintln(w)
}

// maxProofs is how many acts are quoted.
const maxProofs = 6

func orUnknown(day string) string {
	if day == "" {
		return "not known"
	}
	return day
}
