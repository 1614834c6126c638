package bleve

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// judged is the folder of the judged queries: $NQ_SHARED/search, or shared/
// beside the module.
func judged(t testing.TB) string {
	dir := os.Getenv("NQ_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	dir = filepath.Join(dir, "search")
	if _, err := os.Stat(filepath.Join(dir, "queries.tsv")); err != nil {
		t.Skipf("no judged queries (%v); NQ_SHARED names the folder that has search/queries.tsv", err)
	}
	return dir
}

// articles are the judged articles as records.
func articles(t testing.TB, dir string) []index.Entry {
	f, err := os.Open(filepath.Join(dir, "articles.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []index.Entry
	for d := json.NewDecoder(z); ; {
		var a struct{ ID, Law, Article, Text string }
		if err := d.Decode(&a); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, index.Entry{Doc: a.ID, Records: []index.Record{{
			Key: "unit:" + a.ID, ID: a.ID, Doc: a.ID, Kind: index.Unit, Path: a.Article, Type: "luật", Under: a.Law, Text: a.Text,
		}}})
	}
}

// TestJudged measures the mean reciprocal rank of the first right article
// among ten, as typed and without any marks.
func TestJudged(t *testing.T) {
	dir := judged(t)
	ix, err := InMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	all := articles(t, dir)
	for i := 0; i < len(all); i += 400 {
		if err := ix.Put(t.Context(), all[i:min(i+400, len(all))], index.Checkpoint{}); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(filepath.Join(dir, "queries.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var typed, bare, n float64
	for sc := bufio.NewScanner(f); sc.Scan(); {
		cols := strings.Split(sc.Text(), "\t")
		if len(cols) != 3 || cols[0] == "query_id" {
			continue
		}
		right := map[string]bool{}
		for _, id := range strings.Split(cols[2], "|") {
			right[id] = true
		}
		n++
		typed += reciprocalRank(t, ix, cols[1], right)
		bare += reciprocalRank(t, ix, strings.ReplaceAll(extract.Slug(cols[1]), "-", " "), right)
	}
	typed, bare = typed/n, bare/n
	t.Logf("MRR@10 over %.0f queries: %.3f as typed, %.3f without marks", n, typed, bare)
	if typed < .80 || bare < .80 {
		t.Errorf("MRR@10 has fallen below .80")
	}
}

// reciprocalRank asks a question as a person would paste it: quotes and
// brackets in it are punctuation.
func reciprocalRank(t *testing.T, ix *Index, line string, right map[string]bool) float64 {
	res, err := ix.Search(t.Context(), index.Query{Line: line, Tree: query.Words(line), Facets: []string{}})
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range res.Hits {
		if right[h.ID] {
			return 1 / float64(i+1)
		}
	}
	return 0
}
