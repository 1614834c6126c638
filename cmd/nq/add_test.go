package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

// BenchmarkAddOne adds one document to collections of 100 and of 10,000, which
// cites what one of them and what all of them cite, from opening the store to
// closing the index. The second should take no more than
// twice the first. Filling the larger takes some minutes:
//
//	go test -run '^$' -bench AddOne -benchtime 20x ./cmd/nq
func BenchmarkAddOne(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			data := filepath.Join(dir, "c")
			fill(b, data, n)
			i := n
			for b.Loop() {
				i++
				path := filepath.Join(dir, fmt.Sprintf("%d.txt", i))
				if err := os.WriteFile(path, []byte(decreeText(i)), 0o666); err != nil {
					b.Fatal(err)
				}
				if code := run(b.Context(), []string{"ingest", path, "--data", data}, nil, io.Discard, os.Stderr); code != exitDone {
					b.Fatalf("exit %d", code)
				}
			}
		})
	}
}

func decreeText(n int) string {
	text := fmt.Sprintf("CHÍNH PHỦ\n\nSố: %d/NQ-CP\n\nHà Nội, ngày 10 tháng 01 năm 2025\n\nNGHỊ QUYẾT\n\nVề phát triển cảng biển số %d\n\n"+
		"Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nCăn cứ Nghị quyết số %d/NQ-CP ngày 10 tháng 01 năm 2025 của Chính phủ;\n\nĐiều 1. Nhiệm vụ và giải pháp\n\n", n, n, n/2+1)
	for k := range 8 {
		text += fmt.Sprintf("%d. Giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính xây dựng quy hoạch cảng biển thứ %d, trình Chính phủ trước ngày 30 tháng 6 năm 2026.\n\n", k+1, k+n)
	}
	return text
}

// fill makes a collection of n documents.
func fill(b *testing.B, data string, n int) {
	b.Helper()
	ctx := b.Context()
	o := &options{data: data}
	st, err := store.Open(ctx, o.storePath())
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	var group []index.Arrival
	for i := range n {
		name := fmt.Sprintf("f%d.txt", i+1)
		d, err := pipe.Extract(ctx, source.File{Name: name, Data: []byte(decreeText(i + 1))}, source.Settings{})
		if err != nil {
			b.Fatal(err)
		}
		p, err := index.Prepare(d)
		if err != nil {
			b.Fatal(err)
		}
		group = append(group, index.Arrival{File: index.File{Name: name, SHA256: d.Origin.SHA256, Rules: pipe.RulesVersion}, Doc: p})
		if len(group) == 200 || i == n-1 {
			if _, err := st.Record(ctx, group); err != nil {
				b.Fatal(err)
			}
			group = nil
		}
	}
	if _, err := st.Settle(ctx, answer.Resolve); err != nil {
		b.Fatal(err)
	}
	ix, _, err := bleve.Current(ctx, st, o.indexPath())
	if err != nil {
		b.Fatal(err)
	}
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
}
