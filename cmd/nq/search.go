package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

func newSearch(o *options) *cobra.Command {
	q := &answer.Search{}
	c := &cobra.Command{
		Use:   "search [QUERY...]",
		Short: "Find documents, units and tasks, with or without diacritics",
		Long:  searchHelp(),
		Example: `  nq search "chuyển đổi số Hải Phòng"
  nq search chuyen doi so
  nq search 45-NQ/TW
  nq search '"ngân sách nhà nước" NEAR/8 "cảng biển" -"dự thảo"'
  nq search 'kind:task chủ trì:"Bộ Tài chính" hạn:"quý IV/2026"'
  nq search --kind task --lead "Bộ Tài chính" --due ..2026-06-30
  nq search 'relation:replaces status:unresolved'
  nq search --type "nghị quyết" --year 2024..2026 --sort newest đất đai
  nq search --group --limit 5 cảng biển
  nq search --like 7/NQ-CP
  nq search --json --limit 50 --after TOKEN cảng biển`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.limit == 0 {
				return failure{exitUsage, errors.New("--limit takes how many results to print, 1 or more")}
			}
			q.Line, q.Page = strings.Join(args, " "), o.page()
			return runSearch(cmd, o, *q)
		},
	}
	c.SetFlagErrorFunc(excluding)
	bind(c.Flags(), q)
	o.pageFlags(c.Flags())
	return c
}

// excluding tells what to type where -word was meant to exclude a word and was
// taken for a flag.
func excluding(cmd *cobra.Command, err error) error {
	var none *pflag.NotExistError
	if errors.As(err, &none) && none.GetSpecifiedShortnames() != "" {
		word := "-" + none.GetSpecifiedShortnames()
		return failure{exitUsage, fmt.Errorf("%s is no flag; to exclude a word, put the line into quotation marks, as in 'nq search \"cảng %s\"', or -- before it, as in 'nq search -- %s'", word, word, word)}
	}
	return flagFailure(cmd, err)
}

func searchHelp() string {
	return `Words next to one another rank what has them. "In quotes" they stand together, with the marks that were typed, or
with any when none was. -word and -"words" exclude, OR and parentheses give alternatives, AND joins runs of words,
NEAR/5 finds what stands within five syllables, and nghị* what begins so (three letters or more).
A document number in any spelling brings its document first, then those that cite it.

Fields, each with English and Vietnamese names, with marks or without. A body may be named in full, short or by its code;
it stands for those whose work it took over too, unless "=" stands before it:
` + fieldHelp(query.Search) + "\nExit status: 0 found, 2 the query cannot be read, 3 nothing found, 4 the store or the index cannot be\nread, 5 there may be more than was found, since the index is behind the store and cannot be brought up."
}

// fieldHelp lists the fields that a list has.
func fieldHelp(list query.Lists) string {
	var b strings.Builder
	for _, f := range query.Fields {
		if f.Of&list != 0 {
			fmt.Fprintf(&b, "  %-9s %s\n", f.Name+":", f.Help)
		}
	}
	return b.String()
}

func runSearch(cmd *cobra.Command, o *options, q answer.Search) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	found, err := answer.AskSearch(cmd.Context(), c, q)
	var e *answer.Error
	if errors.As(err, &e) && e.Field == "line" {
		return failure{exitUsage, errors.New(`say what to search for, as in 'nq search "chuyển đổi số"', or narrow by a flag, as in 'nq search --kind task --lead "Bộ Tài chính"'`)}
	}
	if err != nil {
		return asked(err)
	}
	err = o.print(cmd, found, func(w io.Writer) error { return printFound(w, found) }, found.Total)
	if found.Incomplete != "" && (err == nil || err == error(nothing)) {
		return failure{exitIncomplete, fmt.Errorf("this may not be all: %s; nq tasks, nq refs and nq show answer of everything", found.Incomplete)}
	}
	return err
}

func printFound(w io.Writer, res *answer.Found) error {
	var b strings.Builder
	if res.Suggestion != "" {
		fmt.Fprintf(&b, "Did you mean: %s\n\n", res.Suggestion)
	}
	for i, h := range res.Hits {
		printHit(&b, i+1, h)
	}
	for _, name := range index.FacetNames {
		if values := res.Facets[name]; len(values) > 0 {
			fmt.Fprintf(&b, "\n%s:", name)
			for _, v := range values {
				fmt.Fprintf(&b, "  %s (%d)", v.Value, v.Count)
			}
		}
	}
	if len(res.Facets) > 0 {
		b.WriteString("\n")
	}
	switch {
	case res.Total == 0 && res.Incomplete != "":
		fmt.Fprintf(&b, "Nothing found in what can be searched, which is not all: %s.\n", res.Incomplete)
	case res.Total == 0:
		b.WriteString("Nothing found. Fewer words, or without quotation marks, find more.\n")
	case len(res.Hits) > 0:
		fmt.Fprintf(&b, "\n%d found in %d ms; nq show ID shows one: %s\n", res.Total, res.TookMS, res.Hits[0].ID)
		b.WriteString(standFor(res.Bodies, issuers(res)))
		b.WriteString(goOn(res.Next))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func printHit(b *strings.Builder, n int, h answer.Hit) {
	where := h.Path
	if h.Page > 0 {
		where = strings.TrimSpace(fmt.Sprintf("%s p. %d", where, h.Page))
	}
	fmt.Fprintf(b, "%2d  %s  %s  %s  %s\n", n, orID(h.Number, h.Doc), h.Date, h.Kind, where+unlessInForce(h.Effect))
	if h.Title != "" {
		fmt.Fprintf(b, "    %s\n", clip(h.Title, 110))
	}
	if len(h.Shared) > 0 {
		const most = 6
		fmt.Fprintf(b, "    both cite %s", strings.Join(h.Shared[:min(most, len(h.Shared))], ", "))
		if more := len(h.Shared) - most; more > 0 {
			fmt.Fprintf(b, " and %d more", more)
		}
		b.WriteString("\n")
	}
	for _, f := range h.Fragments {
		fmt.Fprintf(b, "    … %s\n", strings.Join(strings.Fields(f.Between("«", "»")), " "))
	}
	if h.More > 0 {
		fmt.Fprintf(b, "    and %d more in this document\n", h.More)
	}
}

// issuers are those of what was found; nil where the search is for what bodies
// do, which hits do not tell.
func issuers(res *answer.Found) []string {
	names := []string{}
	for _, h := range res.Hits {
		if h.Kind == index.KindTask {
			return nil
		}
		names = append(names, h.Issuer)
	}
	return names
}

// standFor tells which bodies were meant beside those that were named, as far as
// they are among the names found; nil stands for any.
func standFor(bodies []answer.Body, found []string) string {
	var b strings.Builder
	for _, x := range bodies {
		var former []string
		for _, name := range x.Former {
			if found == nil || slices.Contains(found, name) {
				former = append(former, name)
			}
		}
		if len(former) > 0 {
			fmt.Fprintf(&b, "%s stands for %s too, whose work it took over; \"=%s\" asks for the name alone\n", x.Name, strings.Join(former, ", "), x.Name)
		}
	}
	return b.String()
}

// goOn tells how to get the next page.
func goOn(next string) string {
	if next == "" {
		return ""
	}
	return "More of them: add --after " + next + "\n"
}
