package store

import (
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// long is a document of 300 units, 60 tasks and 150 citations, some 120 kB of
// text.
func long(n int) *extract.Document {
	d := programme(fmt.Sprintf("%d/NQ-CP", n), "2025-01-10", "Chính phủ")
	sentence := "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính và các địa phương lập quy hoạch cảng biển, trình Thủ tướng Chính phủ. "
	var b strings.Builder
	task := d.Tasks[0]
	d.Outline.Children, d.Tasks = nil, nil
	for i := range 300 {
		start := b.Len()
		body := strings.Repeat(sentence, 1+i%5)
		b.WriteString(body)
		path := fmt.Sprint(i + 1)
		d.Outline.Children = append(d.Outline.Children, &extract.Node{Kind: extract.KindClause, Num: path, Path: path, Body: body, Start: start, End: b.Len()})
		if i%5 == 0 {
			task.Span, task.Path, task.ID = extract.Span{Start: start, End: b.Len()}, path, d.ID+"#"+path
			d.Tasks = append(d.Tasks, task)
		}
		if i%2 == 0 {
			c := mention(fmt.Sprintf("%d/NQ-CP", (n*7+i)%2000))
			c.Path, c.Span = path, extract.Span{Start: start, End: start + 10}
			d.Citations = append(d.Citations, c)
		}
	}
	d.Text = b.String()
	d.Outline.End = len(d.Text)
	return d
}

func BenchmarkPut(b *testing.B) {
	s, err := Open(b.Context(), b.TempDir()+"/nq.db")
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		if err := s.Put(b.Context(), long(i), index.File{Name: fmt.Sprint(i), SHA256: fmt.Sprint(i)}); err != nil {
			b.Fatal(err)
		}
	}
}

func filled(b *testing.B, n int) *Store {
	b.Helper()
	s, err := Open(b.Context(), b.TempDir()+"/nq.db")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	for i := range n {
		if err := s.Put(b.Context(), long(i), index.File{Name: fmt.Sprint(i), SHA256: fmt.Sprint(i)}); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := s.Settle(b.Context(), byNumber); err != nil {
		b.Fatal(err)
	}
	return s
}

func BenchmarkRead(b *testing.B) {
	s := filled(b, 100)
	b.Run("Document", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Document(b.Context(), "nq-cp/2025-01-10/7"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Find", func(b *testing.B) {
		for b.Loop() {
			if found, err := s.List(b.Context(), index.DocFilter{Keys: []string{"7/NQ-CP"}}, index.Page{}); err != nil || found.Total != 1 {
				b.Fatal(found, err)
			}
		}
	})
	b.Run("Refs", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Cites(b.Context(), index.CiteFilter{Target: "nq-cp/2025-01-10/7"}, index.Page{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Tasks", func(b *testing.B) {
		for b.Loop() {
			list, err := s.Tasks(b.Context(), index.TaskFilter{Lead: named("Bộ Xây dựng"), Due: due("", "2026-12-31")}, index.Page{Limit: 50})
			if err != nil || list.Total == 0 {
				b.Fatal(list.Total, err)
			}
		}
	})
}
