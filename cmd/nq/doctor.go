package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/source/scan/tesseract"
)

func newDoctor(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "What is installed for reading scans, and what to do",
		Long: `Looks for tesseract and its Vietnamese, which read scans, and starts the second PDF reader
once. nq works without tesseract; then pages that are images are named as unread.

Exit status: 0 all is there, 1 something is missing.`,
		Example: "  nq doctor",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			found := examine(cmd.Context(), new(tesseract.Engine), new(pdfium.Engine))
			err := found.print(cmd.OutOrStdout(), o.json)
			switch {
			case err != nil:
				return failure{exitSome, err}
			case slices.ContainsFunc(found, func(c check) bool { return !c.OK }):
				return failure{code: exitSome}
			}
			return nil
		},
	}
}

// check is one line of what nq doctor prints.
type check struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Text string `json:"text"` // what was found
	Do   string `json:"do"`   // the command that mends it, or ""
}

type checks []check

// examine looks at everything that nq uses and does not bring along.
func examine(ctx context.Context, t *tesseract.Engine, e *pdfium.Engine) checks {
	in, err := t.Look(ctx)
	prog := check{Name: "tesseract", OK: in.Version != "", Text: "not found: pages that are images stay unread", Do: tesseract.Install}
	if prog.OK {
		prog.Text, prog.Do = fmt.Sprintf("%s (%s)", in.Version, in.Program), ""
	}
	lang := check{Name: "Vietnamese for it", OK: err == nil, Text: "missing", Do: tesseract.Install}
	if lang.OK {
		lang.Text, lang.Do = strings.Join(in.Languages, ", "), ""
	}
	second := check{Name: "second PDF reader", OK: true, Text: "PDFium, built in"}
	if err := e.Start(); err != nil {
		second = check{Name: second.Name, Text: fmt.Sprintf("does not start (%v): damaged PDF files and scans stay unread", err)}
	}
	_ = e.Close()
	return checks{prog, lang, second, {Name: "fonts", OK: true, Text: "none needed: pages are drawn with their own"}}
}

func (cs checks) print(w io.Writer, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(map[string]any{"checks": cs})
	}
	tb := newTable("", "", "")
	tb.rows = nil
	for _, c := range cs {
		state := "ok"
		if !c.OK {
			state = "missing"
		}
		tb.row(c.Name, state, c.Text)
	}
	if err := tb.print(w); err != nil {
		return err
	}
	var todo []string
	for _, c := range cs {
		if c.Do != "" && !slices.Contains(todo, c.Do) {
			todo = append(todo, c.Do)
		}
	}
	for _, do := range todo {
		if _, err := fmt.Fprintf(w, "\nTo do: %s\n", do); err != nil {
			return err
		}
	}
	return nil
}
