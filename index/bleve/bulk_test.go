package bleve

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract/docnum"
	"nghiquyet/index"
	"nghiquyet/index/vi"
)

// shared is the folder of the real material: $NQ_SHARED, or shared/ beside the
// module. The test is skipped where it has no such file.
func shared(t testing.TB, file ...string) string {
	t.Helper()
	dir := os.Getenv("NQ_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{dir}, file...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no real material (%v); NQ_SHARED names the folder that has it", err)
	}
	return path
}

// eachLine decodes the lines of a gzipped JSONL file.
func eachLine[T any](t testing.TB, path string, yield func(T) bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(z); ; {
		var v T
		if err := d.Decode(&v); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		if !yield(v) {
			return
		}
	}
}

// bulkDocument is one line of the bulk files.
type bulkDocument struct{ ID, Number, Type, Date, Title, Path, Text string }

var (
	articleHead = regexp.MustCompile(`(?m)^\s*Điều \d+[a-z]?\.`)
	clauseHead  = regexp.MustCompile(`(?m)^\s*\d{1,2}\. `)
)

// cut takes text apart before every match of re.
func cut(text string, re *regexp.Regexp) []string {
	var parts []string
	from := 0
	for _, at := range re.FindAllStringIndex(text, -1) {
		if at[0] > from {
			parts = append(parts, text[from:at[0]])
		}
		from = at[0]
	}
	return append(parts, text[from:])
}

// provisions are up to n records cut from the bulk files: the articles of the
// code as they are, then documents, whose articles of more than 900 bytes are
// cut into clauses. bytes is the length of their texts and titles.
func provisions(t testing.TB, n int) (all []index.Entry, records, bytes int) {
	code, documents := shared(t, "bulk", "phapdien-articles.jsonl.gz"), shared(t, "bulk", "vbqppl-documents.jsonl.gz")
	add := func(doc, number string, d bulkDocument, parts []string) bool {
		e := index.Entry{Doc: doc}
		article := ""
		for i, part := range parts {
			if part = strings.TrimSpace(part); part == "" || records == n {
				continue
			}
			if articleHead.MatchString(part) {
				article, _, _ = strings.Cut(part, "\n")
				article = strings.ToValidUTF8(article[:min(len(article), 160)], "")
			}
			r := index.Record{Doc: doc, Kind: index.KindUnit, Path: fmt.Sprint(i), Under: article, Text: part, Number: number,
				Canonical: docnum.Canonical(number), Type: strings.ToLower(d.Type), Issuer: issuerOf(number), Date: d.Date, Lang: "vi", Origin: filepath.Base(d.Path)}
			if i == 0 {
				r.Kind, r.Path, r.Title = index.KindDocument, "", d.Title
			}
			r.ID = doc
			if r.Path != "" {
				r.ID += "#" + r.Path
			}
			r.Key = string(r.Kind) + ":" + r.ID
			cited, _ := vi.Numbers(part, func(string) bool { return false })
			for _, c := range cited {
				r.Cites = append(r.Cites, docnum.Canonical(c))
			}
			e.Records = append(e.Records, r)
			records++
			bytes += len(r.Text) + len(r.Title)
		}
		all = append(all, e)
		return records < n
	}
	eachLine(t, code, func(d bulkDocument) bool {
		return add("code/"+d.ID, d.Number, d, []string{d.Text})
	})
	eachLine(t, documents, func(d bulkDocument) bool {
		var parts []string
		for _, article := range cut(d.Text, articleHead) {
			if len(article) > 900 {
				parts = append(parts, cut(article, clauseHead)...)
			} else {
				parts = append(parts, article)
			}
		}
		return add("doc/"+d.ID, d.Number, d, parts)
	})
	return all, records, bytes
}

// issuerOf makes up an issuer from the end of a number, for facets.
func issuerOf(number string) string {
	if i := strings.LastIndexAny(number, "/-"); i >= 0 {
		return "cơ quan " + number[i+1:]
	}
	return ""
}
