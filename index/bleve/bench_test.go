package bleve

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"nghiquyet/index"
)

// corpus is n records in documents of fifty, from the syllables of a few
// sentences, so that it needs no files and always is the same.
func corpus(n int) []index.Entry {
	words := strings.Fields("đẩy mạnh chuyển đổi số quốc gia phát triển hạ tầng giao thông cảng biển đô thị xanh bảo đảm an sinh xã hội " +
		"cải cách thủ tục hành chính phân bổ ngân sách nhà nước kiểm tra giám sát thi hành pháp luật đất đai tài nguyên môi trường khoa học công nghệ")
	seed := uint32(1)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	var all []index.Entry
	for i := 0; i < n; i += 50 {
		e := index.Entry{Doc: fmt.Sprintf("nq-cp/2025-01-10/%d", i)}
		for j := range 50 {
			var b strings.Builder
			for range 60 + next(200) {
				k := next(len(words) - 3)
				b.WriteString(strings.Join(words[k:k+3], " ") + " ")
			}
			path := fmt.Sprint(j)
			e.Records = append(e.Records, index.Record{Key: "unit:" + e.Doc + "#" + path, ID: e.Doc + "#" + path, Doc: e.Doc, Kind: index.KindUnit, Path: path,
				Type: "nghị quyết", Issuer: "Chính phủ", Date: "2025-01-10", Text: b.String()})
		}
		all = append(all, e)
	}
	return all
}

func BenchmarkIndex(b *testing.B) {
	all := corpus(2000)
	bytes := 0
	for _, e := range all {
		for _, r := range e.Records {
			bytes += len(r.Text)
		}
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		ix, err := Create(filepath.Join(b.TempDir(), "index"))
		if err != nil {
			b.Fatal(err)
		}
		put(b, ix, all)
		ix.Close()
	}
}

func BenchmarkSearch(b *testing.B) {
	ix, err := Create(filepath.Join(b.TempDir(), "index"))
	if err != nil {
		b.Fatal(err)
	}
	defer ix.Close()
	put(b, ix, corpus(20000))
	for _, line := range []string{"chuyển đổi số", "chuyen doi so quoc gia", `"ngân sách nhà nước"`, "7/NQ-CP", "số", "đất đai năm:2025"} {
		b.Run(strings.ReplaceAll(line, " ", "_"), func(b *testing.B) {
			q, err := index.Ask(line)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := ix.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkAnalyze(b *testing.B) {
	text := []byte(corpus(50)[0].Records[0].Text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		bigrams{}.Filter(fold{}.Filter(syllables{}.Tokenize(text)))
	}
}
