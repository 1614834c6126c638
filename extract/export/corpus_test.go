package export_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// own are the documents of testdata, read once for all tests.
var own = sync.OnceValue(func() []*extract.Document {
	files, _ := filepath.Glob("../../testdata/corpus/*/*.pdf")
	more, _ := filepath.Glob("../../testdata/articles/*.txt")
	return readAll(append(files, more...))
})

// real are some real documents, those that are read fast: texts, and Word
// files and web pages of less than 250 kB.
var real = sync.OnceValue(func() []*extract.Document {
	var files []string
	for _, dir := range []string{"text", "html", "docx"} {
		all, _ := filepath.Glob(filepath.Join(sharedDir, dir, "*"))
		for _, f := range all {
			if fi, err := os.Stat(f); err == nil && fi.Size() < 250_000 {
				files = append(files, f)
			}
		}
	}
	return readAll(files)
})

var sharedDir string

func readAll(files []string) []*extract.Document {
	out := make([]*extract.Document, len(files))
	var wg sync.WaitGroup
	for i, f := range files {
		wg.Go(func() {
			if data, err := os.ReadFile(f); err == nil {
				out[i], _ = pipe.Extract(context.Background(), source.File{Name: filepath.Base(f), Data: data}, source.Settings{})
			}
		})
	}
	wg.Wait()
	var docs []*extract.Document
	for _, d := range out {
		if d != nil {
			docs = append(docs, d)
		}
	}
	return docs
}

// documents are those of testdata, and real ones where the material is here.
func documents(t *testing.T) []*extract.Document {
	t.Helper()
	docs := own()
	if len(docs) < 6 {
		t.Fatalf("only %d documents under testdata", len(docs))
	}
	if !testing.Short() {
		t.Run("real", func(t *testing.T) {
			sharedDir = extracttest.Shared(t, "corpus")
			docs = append(docs[:len(docs):len(docs)], real()...)
		})
	}
	return docs
}

// write is d in a format, in Vietnamese.
func write(t testing.TB, f export.Format, docs ...*extract.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, all(docs), export.Options{}); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.Bytes()
}

func all(docs []*extract.Document) export.Docs {
	return func(yield func(*extract.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// sample is a small document with everything that is hard to write: formulas,
// markup, control characters, days of every kind.
func sample() *extract.Document {
	due := func(kind extract.DueKind, text, start, end, recur string) extract.Assignment {
		return extract.Assignment{Lead: []string{"Bộ <A> & B"}, Due: extract.Due{Kind: kind, Text: text, Start: start, End: end, Recur: recur}}
	}
	d := &extract.Document{
		ID: "nq-cp/2026-01-02/3", Lang: "vi",
		Head: extract.Head{Type: "nghị quyết", Kind: "resolution", Number: "3/NQ-CP", Issuer: "Chính phủ", Date: "2026-01-02", Title: "Về <b>“thử”</b> & \"nghiệm\""},
		Text: "NGHỊ QUYẾT\nĐiều 1. =1+1; <script>alert(1)</script> theo 45-NQ/TW\n",
	}
	body := "=1+1; <script>alert(1)</script> theo 45-NQ/TW"
	at := strings.Index(d.Text, "Điều")
	d.Outline = &extract.Node{Kind: extract.KindDocument, Body: "NGHỊ QUYẾT", End: len(d.Text), Children: []*extract.Node{
		{Kind: extract.KindArticle, Num: "1", Path: "1", Body: body, Start: at, End: len(d.Text)},
	}}
	c := strings.Index(d.Text, "45-NQ/TW")
	d.Citations = []extract.Citation{{
		Span: extract.Span{Start: c, End: c + 8}, Path: "1", Text: "45-NQ/TW", Kind: extract.CiteDocument, Number: "45-NQ/TW",
		Date: "2019-01-24", Relation: extract.Implements, Status: extract.Unresolved, Confidence: 0.9,
	}}
	d.Head.Effective = "2026-02-01"
	d.Forces = []extract.Force{
		{Text: "Nghị quyết này có hiệu lực từ ngày 01/02/2026", Path: "1", Page: 1, Day: "2026-02-01"},
		{Text: "=Điều 1 có hiệu lực từ ngày 01/3/2026", Path: "1", Page: 1, Day: "2026-03-01", Part: "=Điều 1"},
		{Text: "đến hết ngày 31/12/2027", Path: "1", Page: 1, Day: "2027-12-31", Ends: true},
	}
	d.Changes = []extract.Change{{Citation: 0, Act: extract.ActRepeals, Text: "+Bãi bỏ <quy định> tại 45-NQ/TW", Part: "quy định", Unless: "-trường hợp khác",
		Except: [][]extract.Step{{{Kind: "article", Num: "3"}}}}}
	d.Tasks = []extract.Task{
		{ID: d.ID + "#1", Path: "1", Text: "=HYPERLINK(\"x\")", Span: extract.Span{Start: at, End: len(d.Text)}, Citations: []int{0}, Confidence: 0.5, Assignments: []extract.Assignment{
			due(extract.DueQuarter, "Quý IV/2026", "2026-10-01", "2026-12-31", ""),
			due(extract.DueNone, "", "", "", ""),
			due(extract.DueRecurring, "hằng năm", "", "", "yearly"),
		}},
		{ID: d.ID + "#2", Path: "2", Text: "- một; hai, ba\\ bốn\x01 và một dòng rất dài để phải gập lại nhiều lần: đẩy mạnh chuyển đổi số", Assignments: []extract.Assignment{
			due(extract.DuePeriod, "2026-2030", "2026-01-01", "2030-12-31", ""),
			due(extract.DueRecurring, "2026 và hằng năm", "2026-01-01", "", "yearly"),
			due(extract.DueRecurring, "hằng quý, trước 30/6", "", "2026-06-30", "quarterly"),
		}},
	}
	return d
}
