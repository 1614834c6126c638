package cite_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/citetest"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/extracttest"
)

// What is always true: a citation begins and ends in paragraphs, its text is
// what stands there, citations come in reading order, and the same text gives
// the same citations.
func FuzzFind(f *testing.F) {
	for _, l := range languages {
		for _, form := range l.Cite.Forms {
			for _, s := range append(form.Yes, form.No...) {
				f.Add(s, l.Code)
			}
		}
	}
	f.Add("Điều 1. Sửa đổi Nghị định số 1/2020/NĐ-CP như sau:\n1. Khoản 2 Điều 3 được sửa đổi\n“a) x", "vi")
	f.Add("khoản 1, 2, 3 và 4 điểm a, b, c Điều 1 đến Điều 60", "vi")
	f.Fuzz(func(t *testing.T, s, code string) {
		l, ok := languages[code]
		if !ok {
			l = languages["vi"]
		}
		for _, text := range []extract.Text{citetest.Text(s), {String: s, Paras: []extract.Para{{Span: extract.Span{End: len(s)}}}}} {
			cs := cite.Find(text, nil, nil, extract.Head{Number: "1/2020/NĐ-CP", Title: s}, l.Cite)
			again := cite.Find(text, nil, nil, extract.Head{Number: "1/2020/NĐ-CP", Title: s}, l.Cite)
			if len(cs) != len(again) {
				t.Fatalf("%d citations, then %d", len(cs), len(again))
			}
			last := 0
			for i, c := range cs {
				if c.Start < 0 || c.End > len(text.String) || c.Start >= c.End || c.Text != c.Of(text.String) {
					t.Fatalf("citation %d: %+v", i, c)
				}
				if c.Start < last {
					t.Errorf("citation %d stands before the one before it", i)
				}
				last = c.Start
				begins, ends := false, false
				for _, p := range text.Paras {
					begins = begins || p.Start <= c.Start && c.Start < p.End
					ends = ends || p.Start < c.End && c.End <= p.End
				}
				if !begins || !ends {
					t.Errorf("citation %d does not begin and end in paragraphs: %q", i, c.Text)
				}
			}
			if _, err := resolve.Citations(&extract.Document{Citations: cs}, resolve.Lookup{}); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// BenchmarkFind reads the texts of real documents, some 40 MB of them.
func BenchmarkFind(b *testing.B) {
	texts := bulk(b, 8<<20)
	var bytes int64
	for _, t := range texts {
		bytes += int64(len(t.String))
	}
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		found := 0
		for _, t := range texts {
			found += len(cite.Find(t, nil, nil, extract.Head{}, languages["vi"].Cite))
		}
		b.ReportMetric(float64(found), "citations")
	}
}

// bulk is the beginning of the shared bulk texts, about size bytes.
func bulk(t testing.TB, size int) (texts []extract.Text) {
	f, err := os.Open(extracttest.Shared(t, "bulk", "vbqppl-documents.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 64<<20)
	for size > 0 && in.Scan() {
		var d struct{ Text, Type string }
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(d.Type, "(EN)") {
			continue
		}
		texts = append(texts, citetest.Text(d.Text))
		size -= len(d.Text)
	}
	return texts
}

// Texts that repeat one piece take time in proportion to their length. On a busy
// machine the best of three counts.
func TestFindIsLinear(t *testing.T) {
	size := 60_000
	if testing.Short() {
		size /= 3
	}
	for _, piece := range []string{
		"Luật A b c d ", "Luật ", "Nghị quyết ", "số 1/2020/", "1-A-", "12/2020/NĐ-CP, ", "khoản 1, 2, ", "điểm a, b khoản 2 Điều 3 ", "Điều 1 đến ", "Phụ lục I kèm theo ",
		"Luật sửa đổi, bổ sung một số điều của ", "ngày 1 tháng 2 ", "(", "“", "căn cứ ", "của Bộ Tài chính và ", "thực hiện Nghị quyết số 7-NQ/TW ngày 1/2/2020 về ", "Nghị quyết 7 ", "Luật Đất đai năm 2024, ", "a", "1", "; ", "Đ",
		"Điều 6 Thỏa thuận Paris và ", "Hiệp định A và ", "Luật Tổ Ồ ", "Luật BVMT ", "5/CP số", "12/2020/NĐ-CP của Bộ (Điều 1 ", "tên Điều 1, ",
	} {
		for _, sep := range []string{"", "\n"} {
			s := strings.Repeat(piece+sep, size/len(piece))
			one, four := citetest.Text(s), citetest.Text(s+s+s+s)
			took := func(text extract.Text) time.Duration {
				start := time.Now()
				cite.Find(text, nil, nil, extract.Head{}, languages["vi"].Cite)
				return time.Since(start)
			}
			short, long := took(one), took(four)
			slow := func() bool { return long > time.Second && long > 12*short }
			for try := 1; try < 3 && slow(); try++ {
				short, long = min(short, took(one)), min(long, took(four))
			}
			if slow() {
				t.Errorf("%q: %v for %d bytes, %v for four times as many", piece+sep, short, size, long)
			} else if testing.Verbose() {
				t.Logf("%q: %v, %v", piece+sep, short, long)
			}
		}
	}
}
