package compare_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/compare"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

const before = `CHÍNH PHỦ
Số: 9/NQ-CP
Hà Nội, ngày 06 tháng 4 năm 2026
NGHỊ QUYẾT
Ban hành Chương trình hành động
I. MỤC TIÊU
Phát triển nhanh và bền vững.
II. NHIỆM VỤ, GIẢI PHÁP
1. Hoàn thiện thể chế
a) Bộ Tài chính chủ trì, phối hợp với Bộ Công an xây dựng Đề án thu phí, trình Chính phủ trước ngày 30/6/2026.
b) Bộ Y tế chủ trì, phối hợp với các địa phương rà soát quy định về khám bệnh, hoàn thành trong tháng 9/2026.
c) Bộ Xây dựng công bố danh mục công trình.
III. TỔ CHỨC THỰC HIỆN
Nghị quyết này có hiệu lực từ ngày ký.
`

// A point is put in, one is dropped, one gets another day and one another lead.
var after = strings.NewReplacer(
	"a) Bộ Tài chính", "a) Bộ Ngoại giao chủ trì việc hợp tác quốc tế về thuế với các nước láng giềng.\nb) Bộ Tài chính",
	"b) Bộ Y tế chủ trì", "c) Bộ Nội vụ chủ trì",
	"30/6/2026", "31/12/2026",
	"c) Bộ Xây dựng công bố danh mục công trình.\n", "",
).Replace(before)

func document(t *testing.T, text string) *extract.Document {
	t.Helper()
	d, err := pipe.Extract(context.Background(), source.File{Name: "x.txt", Data: []byte(text)}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDocuments(t *testing.T) {
	d := compare.Documents(document(t, before), document(t, after))
	var got []string
	for _, u := range d.Units {
		s := string(u.Change)
		if u.Was != nil {
			s += " " + u.Was.Path
		}
		if u.Is != nil {
			s += " → " + u.Is.Path
		}
		for _, w := range u.Words {
			if u.Change == compare.Changed && w.Op != compare.Same {
				s += " " + string(w.Op) + ":" + w.Text
			}
		}
		got = append(got, s)
	}
	want := []string{
		"added → II.1.a",
		"changed II.1.a → II.1.b removed:a) added:b) removed:30/6/2026. added:31/12/2026.",
		"changed II.1.b → II.1.c removed:b) added:c) removed:Y tế added:Nội vụ",
		"removed II.1.c",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	fields := map[string]string{}
	for _, task := range d.Tasks {
		for _, f := range task.Fields {
			if task.Change == compare.Changed {
				fields[f.Name] += f.Was + " → " + f.Is
			}
		}
	}
	if diff := cmp.Diff(map[string]string{"due": "2026-06-30 → 2026-12-31", "lead": "Bộ Y tế → Bộ Nội vụ"}, fields); diff != "" {
		t.Error(diff)
	}
}

// A document and itself have no differences.
func TestSame(t *testing.T) {
	a := document(t, before)
	d := compare.Documents(a, a)
	if !d.Empty() || d.Same == 0 {
		t.Errorf("%+v", d)
	}
}

// Every form is written, and takes no markup from the text.
func TestFormats(t *testing.T) {
	d := compare.Documents(document(t, before), document(t, strings.ReplaceAll(after, "láng giềng", "<script>x</script>")))
	for _, f := range compare.Formats {
		var b bytes.Buffer
		if err := f.Write(&b, d); err != nil {
			t.Fatal(err)
		}
		switch f.Name {
		case "json":
			var back compare.Diff
			if err := json.Unmarshal(b.Bytes(), &back); err != nil || cmp.Diff(d, back) != "" {
				t.Errorf("json: %v", err)
			}
		case "html":
			if strings.Contains(b.String(), "<script") || !strings.Contains(b.String(), "<del>30/6/2026.</del>") {
				t.Errorf("html: %s", b.String())
			}
		case "text":
			if !strings.Contains(b.String(), "[-30/6/2026.-] {+31/12/2026.+}") {
				t.Errorf("text: %s", b.String())
			}
		}
	}
}

// Whatever the texts: the words of A and of B are all there, in their order.
func FuzzWords(f *testing.F) {
	f.Add("a b c d", "a x c d y")
	f.Add("", "a")
	f.Add("a b a b a", "b a b")
	f.Fuzz(func(t *testing.T, a, b string) {
		as, bs := strings.Fields(a), strings.Fields(b)
		var was, is []string
		for _, w := range compare.Words(as, bs) {
			if w.Op != compare.New {
				was = append(was, strings.Fields(w.Text)...)
			}
			if w.Op != compare.Cut {
				is = append(is, strings.Fields(w.Text)...)
			}
		}
		if strings.Join(was, " ") != strings.Join(as, " ") || strings.Join(is, " ") != strings.Join(bs, " ") {
			t.Errorf("%q and %q: %q and %q", as, bs, was, is)
		}
	})
}
