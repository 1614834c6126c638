package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/answer"
)

// print writes an answer as JSON or as text. Where there is nothing in it the
// command ends with the code that says so.
func (o *options) print(cmd *cobra.Command, v any, text func(io.Writer) error, total int) error {
	var err error
	if o.json {
		err = encodeJSON(cmd.OutOrStdout(), v)
	} else {
		err = text(&visible{w: cmd.OutOrStdout()})
	}
	switch {
	case err != nil:
		return failure{exitSome, err}
	case total == 0:
		return nothing
	}
	return nil
}

func encodeJSON(w io.Writer, v any) error {
	if err := answer.Encode(w, v); err != nil {
		return failure{exitSome, err}
	}
	return nil
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

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}
