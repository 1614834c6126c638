package main

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/index"
	"nghiquyet/index/query"
	"nghiquyet/index/store"
)

// searching are the flags of nq search.
type searching struct {
	narrow        map[string]*[]string // values by the name of a field
	sort          string
	after, like   string
	group, facets bool
}

// narrowing are the flags that narrow a search, each a field of the query.
var narrowing = []struct{ field, help string }{
	{"kind", "only these kinds: document, unit, task, citation"},
	{"type", `only documents of this type: "nghị quyết", luật`},
	{"year", "only documents issued then: 2025, 2024..2026"},
	{"issuer", "only what this body issued"},
	{"lead", "only tasks that this body leads"},
	{"due", "only tasks due then: 2026-Q4, ..2026-06-30, continuous"},
}

func newSearch(o *options) *cobra.Command {
	s := &searching{narrow: map[string]*[]string{}}
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
  nq search --type "nghị quyết" --year 2024..2026 --sort newest đất đai
  nq search --group --limit 5 cảng biển
  nq search --like 7/NQ-CP
  nq search --json --limit 50 --after TOKEN cảng biển`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.limit == 0 {
				return failure{exitUsage, errors.New("--limit takes how many results to print, 1 or more")}
			}
			q, err := s.query(strings.Join(args, " "))
			if err != nil {
				return failure{exitUsage, err}
			}
			q.Limit = o.limit
			return runSearch(cmd, o, s, q)
		},
	}
	c.SetFlagErrorFunc(excluding)
	for _, n := range narrowing {
		s.narrow[n.field] = c.Flags().StringSlice(n.field, nil, n.help+"; several, separated by commas, are alternatives")
	}
	c.Flags().StringVar(&s.sort, "sort", "relevance", "relevance, newest or oldest")
	c.Flags().BoolVar(&s.group, "group", false, "one hit a document")
	c.Flags().BoolVar(&s.facets, "facets", false, "count types, issuers, years, kinds, lead agencies and quarters of what was found")
	c.Flags().StringVar(&s.like, "like", "", "documents related to the one of this number: they cite the same works, or are about the same")
	c.Flags().StringVar(&s.after, "after", "", `go on behind a page: its "next" token`)
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
	var b strings.Builder
	b.WriteString(`Words next to one another rank what has them. "In quotes" they stand together, with the marks that were typed, or
with any when none was. -word and -"words" exclude, OR and parentheses give alternatives, AND joins runs of words,
NEAR/5 finds what stands within five syllables, and nghị* what begins so (three letters or more).
A document number in any spelling brings its document first, then those that cite it.

Fields, each with English and Vietnamese names, with marks or without:
`)
	for _, f := range query.Fields {
		fmt.Fprintf(&b, "  %-8s %s\n", f.Name+":", f.Help)
	}
	b.WriteString("\nExit status: 0 found, 2 the query cannot be read, 3 nothing found.")
	return b.String()
}

// query is the question that line and the flags ask together.
func (s *searching) query(line string) (index.Query, error) {
	q := index.Query{Line: line, After: s.after, Group: s.group}
	switch s.sort {
	case "relevance", "":
	case "newest", "oldest":
		q.Sort = index.Sort(s.sort)
	default:
		return q, fmt.Errorf("--sort takes relevance, newest or oldest, not %q", s.sort)
	}
	var parts []query.Node
	if strings.TrimSpace(line) != "" {
		asked, err := index.Ask(line)
		if err != nil {
			return q, pointed(err)
		}
		parts = append(parts, asked.Tree)
	}
	for _, n := range narrowing {
		var any query.Or
		for _, v := range *s.narrow[n.field] {
			one, err := query.Parse(n.field + `:"` + v + `"`)
			if err != nil {
				var bad *query.Error
				if errors.As(err, &bad) {
					err = errors.New(strings.TrimPrefix(bad.Msg, n.field+": "))
				}
				return q, fmt.Errorf("--%s: %w", n.field, err)
			}
			any = append(any, one)
		}
		switch len(any) {
		case 0:
		case 1:
			parts = append(parts, any[0])
		default:
			parts = append(parts, any)
		}
	}
	if len(parts) == 0 && s.like == "" {
		return q, errors.New(`say what to search for, as in 'nq search "chuyển đổi số"', or narrow by a flag, as in 'nq search --kind task --lead "Bộ Tài chính"'`)
	}
	q.Tree = query.All(parts...)
	return q, nil
}

func runSearch(cmd *cobra.Command, o *options, s *searching, q index.Query) error {
	ctx, w := cmd.Context(), cmd.OutOrStdout()
	st, err := o.reader(ctx)
	if err != nil {
		return err
	}
	defer st.Close()
	if s.like != "" {
		if q, err = related(ctx, st, s.like, q); err != nil {
			return err
		}
	}
	ix, err := o.searcher(ctx, st)
	if err != nil {
		return err
	}
	defer ix.Close()
	if !o.json && !s.facets {
		q.Facets = []string{}
	}
	res, err := ix.Search(ctx, q)
	switch {
	case errors.Is(err, index.ErrToken):
		return failure{exitUsage, err}
	case err != nil:
		return failure{exitStore, err}
	case o.json:
		err = encodeJSON(w, res)
	default:
		err = printFound(w, res)
	}
	if err != nil {
		return failure{exitSome, err}
	}
	if res.Total == 0 {
		return failure{code: exitNothing}
	}
	return nil
}

// related turns q into the question for the documents like one.
func related(ctx context.Context, st *store.Store, number string, q index.Query) (index.Query, error) {
	found, err := document(ctx, st, number)
	if err != nil {
		return q, err
	}
	d, err := st.Document(ctx, found.ID)
	if err != nil {
		return q, failure{exitStore, err}
	}
	r := index.Related(d)
	q.Like = r.Like
	if q.Line == "" {
		q.Line = r.Line
	}
	return q, nil
}

// pointed shows the place that a query error speaks of.
func pointed(err error) error {
	var bad *query.Error
	if errors.As(err, &bad) {
		return fmt.Errorf("the query cannot be read: %s\n  %s", bad.Msg, strings.ReplaceAll(bad.Point(), "\n", "\n  "))
	}
	return err
}

// marks turns the HTML of a highlight into text with «» around what was found.
func marks(s string) string {
	s = strings.NewReplacer("<mark>", "«", "</mark>", "»").Replace(s)
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

func printFound(w io.Writer, res *index.Result) error {
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
	case res.Total == 0:
		b.WriteString("Nothing found. Fewer words, or without quotation marks, find more.\n")
	case len(res.Hits) > 0:
		fmt.Fprintf(&b, "\n%d found in %d ms; nq show ID shows one: %s\n", res.Total, res.TookMS, res.Hits[0].ID)
		if res.Next != "" {
			fmt.Fprintf(&b, "More of them: add --after %s\n", res.Next)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func printHit(b *strings.Builder, n int, h index.Hit) {
	where := h.Path
	if h.Page > 0 {
		where = strings.TrimSpace(fmt.Sprintf("%s p. %d", where, h.Page))
	}
	fmt.Fprintf(b, "%2d  %s  %s  %s  %s\n", n, orID(h.Number, h.Doc), h.Date, h.Kind, where)
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
	for _, x := range h.Highlights {
		fmt.Fprintf(b, "    … %s\n", marks(x))
	}
	if h.More > 0 {
		fmt.Fprintf(b, "    and %d more in this document\n", h.More)
	}
}
