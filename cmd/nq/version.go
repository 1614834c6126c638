package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source/scan/tesseract"
)

func newVersion(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Which nq this is, and what it reads with",
		Long: `Prints the version of nq, of the Go it was built by, of the rules that take documents apart
(see nq ingest --refresh), of the built-in PDFium, and of tesseract where there is one.`,
		Example: `  nq version
  nq version --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			v := builtOf(cmd.Context(), new(tesseract.Engine))
			var err error
			if o.json {
				err = encodeJSON(cmd.OutOrStdout(), v)
			} else {
				tb := newTable("", "")
				tb.rows = nil
				tb.row("nq", v.NQ+v.commit())
				tb.row("Go", v.Go)
				tb.row("rules", v.Rules)
				tb.row("PDFium", "built in, go-pdfium "+v.PDFium)
				tb.row("tesseract", cmp.Or(v.Tesseract, "not found; nq doctor says what to do"))
				err = tb.print(cmd.OutOrStdout())
			}
			if err != nil {
				return failure{exitSome, err}
			}
			return nil
		},
	}
}

// built is the JSON of nq version. What is not known is "".
type built struct {
	NQ        string `json:"version"`  // "v1.2.0", or "development"
	Commit    string `json:"commit"`   // of its source
	Modified  bool   `json:"modified"` // the source was changed after that commit
	Go        string `json:"go"`
	Rules     string `json:"rules"`
	PDFium    string `json:"pdfium"` // of the module that brings it
	Tesseract string `json:"tesseract"`
}

func builtOf(ctx context.Context, t *tesseract.Engine) built {
	v := built{NQ: moduleVersion(), Go: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH, Rules: pipe.RulesVersion}
	if found, _ := t.Version(ctx); found.Version != "" {
		v.Tesseract = found.Version
	}
	b, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	for _, s := range b.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	for _, m := range b.Deps {
		if m.Path == "github.com/klippa-app/go-pdfium" {
			v.PDFium = m.Version
		}
	}
	return v
}

// moduleVersion is "v1.2.0", or "development".
func moduleVersion() string {
	if b, ok := debug.ReadBuildInfo(); ok && b.Main.Version != "" && b.Main.Version != "(devel)" {
		return b.Main.Version
	}
	return "development"
}

// commit is where the source stands, in words for the end of a line; "" where
// the version itself tells.
func (v built) commit() string {
	switch {
	case v.Commit == "", strings.Contains(v.NQ, fmt.Sprintf("%.12s", v.Commit)):
		return ""
	case v.Modified:
		return fmt.Sprintf(", commit %.12s with changes", v.Commit)
	}
	return fmt.Sprintf(", commit %.12s", v.Commit)
}
