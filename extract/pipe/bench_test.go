package pipe_test

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/head"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/rows"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/text"
	"nghiquyet/extract/task"
)

// bulk is the texts of a large collection, at most limit bytes of them.
func bulk(b *testing.B, limit int) []source.Raw {
	f, err := os.Open(extracttest.Shared(b, "bulk", "vbqppl-documents.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	var out []source.Raw
	n := 0
	dec := json.NewDecoder(bufio.NewReaderSize(z, 1<<20))
	for dec.More() && n < limit {
		var d struct{ Text string }
		if err := dec.Decode(&d); err != nil {
			b.Fatal(err)
		}
		raw, err := text.Source{}.Read(context.Background(), source.File{Name: "bulk.txt", Data: []byte(d.Text)}, source.Settings{})
		if err != nil {
			continue
		}
		n += len(d.Text)
		out = append(out, raw)
	}
	return out
}

func size(raws []source.Raw) (n int64) {
	for _, r := range raws {
		for _, ln := range r.Lines {
			n += int64(len(ln.Text)) + 1
		}
	}
	return n
}

// BenchmarkStructure is clean, head and outline over real texts, in bytes of
// text a second on one core.
func BenchmarkStructure(b *testing.B) {
	raws := bulk(b, 16<<20)
	l := language(b, "vi")
	b.SetBytes(size(raws))
	for b.Loop() {
		for _, raw := range raws {
			var probs extract.Problems
			t := clean.Text(raw, l.Clean, &probs)
			_, frame := head.Parse(t, "", l.Head, &probs)
			outline.Parse(t, frame, l.Outline, &probs)
		}
	}
}

// BenchmarkTasks is task.Find over the same texts; most are laws, which assign
// nothing, so they are also read as if each were a programme.
func BenchmarkTasks(b *testing.B) {
	raws := bulk(b, 16<<20)
	l := language(b, "vi")
	type parsed struct {
		text extract.Text
		head extract.Head
		root *extract.Node
	}
	var docs []parsed
	for _, raw := range raws {
		var probs extract.Problems
		t := clean.Text(raw, l.Clean, &probs)
		h, frame := head.Parse(t, "", l.Head, &probs)
		docs = append(docs, parsed{t, h, outline.Parse(t, frame, l.Outline, &probs)})
	}
	for _, as := range []string{"", "chương trình"} {
		b.Run(cmp.Or(as, "as printed"), func(b *testing.B) {
			b.SetBytes(size(raws))
			for b.Loop() {
				for i := range docs {
					d, h := &docs[i], docs[i].head
					if as != "" {
						h = extract.Head{Type: as, Date: h.Date}
					}
					var probs extract.Problems
					task.Find(d.text, d.root, rows.Read(d.text, d.root, l.Rows), h, l.Task, &probs)
				}
			}
		})
	}
}

// BenchmarkLength is structure on one text and on 4 and 16 times that text: the
// rate should stay the same.
func BenchmarkLength(b *testing.B) {
	raws := bulk(b, 1<<20)
	l := language(b, "vi")
	for _, times := range []int{1, 4, 16} {
		var raw source.Raw
		for range times {
			for _, r := range raws {
				raw.Lines = append(raw.Lines, r.Lines...)
			}
		}
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			b.SetBytes(size([]source.Raw{raw}))
			for b.Loop() {
				var probs extract.Problems
				t := clean.Text(raw, l.Clean, &probs)
				_, frame := head.Parse(t, "", l.Head, &probs)
				outline.Parse(t, frame, l.Outline, &probs)
			}
		})
	}
}

// A quotation whose end is never marked must not make a long text slow: the
// rate should not fall with the length.
func BenchmarkOpenQuotes(b *testing.B) {
	l := language(b, "vi")
	for _, n := range []int{200, 800, 3200} {
		in := strings.Repeat("1. Sửa đổi khoản 8 như sau:\n“8. Nhà đầu tư\n", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				parse(extracttest.Lines(in), l)
			}
		})
	}
}
