package bleve

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"nghiquyet/extract/viet"
	"nghiquyet/index"
	"nghiquyet/index/query"
	"nghiquyet/index/vi"
)

// articles are the judged articles as records.
func articles(t testing.TB) []index.Entry {
	var all []index.Entry
	eachLine(t, shared(t, "search", "articles.jsonl.gz"), func(a struct{ ID, Law, Article, Text string }) bool {
		all = append(all, index.Entry{Doc: a.ID, Records: []index.Record{{
			Key: "unit:" + a.ID, ID: a.ID, Doc: a.ID, Kind: index.KindUnit, Path: a.Article, Type: "luật", Under: a.Law, Text: a.Text,
		}}})
		return true
	})
	return all
}

// TestJudged measures the mean reciprocal rank of the first right article
// among ten, as typed and without any marks.
func TestJudged(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes thousands of articles")
	}
	queries := shared(t, "search", "queries.tsv")
	ix, err := InMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	all := articles(t)
	for i := 0; i < len(all); i += 400 {
		if err := ix.Put(t.Context(), all[i:min(i+400, len(all))], index.Checkpoint{}); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(queries)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var typed, bare, n, meantSo, syllables float64
	for sc := bufio.NewScanner(f); sc.Scan(); {
		cols := strings.Split(sc.Text(), "\t")
		if len(cols) != 3 || cols[0] == "query_id" {
			continue
		}
		answers := map[string]bool{}
		for _, id := range strings.Split(cols[2], "|") {
			answers[id] = true
		}
		n++
		rank, suggestion := reciprocalRank(t, ix, cols[1], answers)
		if suggestion != "" {
			t.Errorf("typed with marks, and suggested otherwise:\n%s\n%s", cols[1], suggestion)
		}
		typed += rank
		rank, suggestion = reciprocalRank(t, ix, strings.ReplaceAll(viet.Slug(cols[1]), "-", " "), answers)
		bare += rank
		meant, got := spelled(cols[1]), spelled(suggestion)
		for i := range meant {
			syllables++
			if i < len(got) && got[i] == meant[i] {
				meantSo++
			}
		}
	}
	typed, bare = typed/n, bare/n
	t.Logf("MRR@10 over %.0f queries: %.3f as typed, %.3f without marks", n, typed, bare)
	if typed < .82 || bare < .82 {
		t.Errorf("MRR@10 has fallen below .82")
	}
	t.Logf("of %.0f syllables typed without marks, the suggestion gives %.3f as they were meant", syllables, meantSo/syllables)
	if meantSo/syllables < .90 {
		t.Errorf("it has fallen below .90")
	}
}

// spelled are the syllables of a line in one spelling.
func spelled(line string) []string {
	var all []string
	for _, s := range vi.Cut([]byte(line)) {
		all = append(all, string(vi.FormsOf([]byte(line[s.Start:s.End])).Exact))
	}
	return all
}

// reciprocalRank asks a question as a person would paste it: quotes and
// brackets in it are punctuation.
func reciprocalRank(t *testing.T, ix *Index, line string, right map[string]bool) (rank float64, suggestion string) {
	res, err := ix.Search(t.Context(), index.Query{Line: line, Tree: query.Words(line), Facets: []string{}})
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range res.Hits {
		if right[h.ID] {
			return 1 / float64(i+1), res.Suggestion
		}
	}
	return 0, res.Suggestion
}
