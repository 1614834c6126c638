package query

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		line string
		want Node
	}{
		{"chuyển đổi  số", Words("chuyển đổi số")},
		{`"chuyển  đổi số"`, Phrase("chuyển đổi số")},
		{`“chuyển đổi số”`, Phrase("chuyển đổi số")},
		{"7/NQ-CP", Words("7/NQ-CP")},
		{"7 /nq - cp", Words("7 /nq - cp")},
		{"phát triển - 2025", Words("phát triển - 2025")},
		{"họp lúc 20:30", Words("họp lúc 20:30")},
		{"về việc: ban hành", Words("về việc: ban hành")},
		{"cảng -biển", And{Words("cảng"), Not{Words("biển")}}},
		{`cảng -"dự thảo"`, And{Words("cảng"), Not{Phrase("dự thảo")}}},
		{"cảng NOT biển", And{Words("cảng"), Not{Words("biển")}}},
		{"cảng AND sân bay", And{Words("cảng"), Words("sân bay")}},
		{"cảng biển OR sân bay", Or{Words("cảng biển"), Words("sân bay")}},
		{"cảng | sân", Or{Words("cảng"), Words("sân")}},
		{"(a OR b) c", And{Or{Words("a"), Words("b")}, Words("c")}},
		{"(a (b))", And{Words("a"), Words("b")}},
		{"số:07/NQ-CP", Field{"number", Words("07/NQ-CP")}},
		{"chuyển đổi số: hiện trạng", Words("chuyển đổi số: hiện trạng")},
		{"loai:", Words("loai:")},
		{`Cơ quan:"Chính phủ" cảng`, And{Field{"issuer", Phrase("Chính phủ")}, Words("cảng")}},
		{`cảng co-quan:"Chính phủ"`, And{Words("cảng"), Field{"issuer", Phrase("Chính phủ")}}},
		{"year:(2024 OR 2025)", Field{"year", Or{Words("2024"), Words("2025")}}},
		{"-loại:luật", Not{Field{"type", Words("luật")}}},
		{"due:2026-01-01..2026-06-30", Field{"due", Words("2026-01-01..2026-06-30")}},
		{"or and not", Words("or and not")},
	} {
		got, err := Parse(c.line)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.line, err)
		} else if !reflect.DeepEqual(got, c.want) {
			t.Errorf("Parse(%q) = %#v, want %#v", c.line, got, c.want)
		}
	}
}

func TestErrorsPoint(t *testing.T) {
	for _, c := range []struct {
		line string
		pos  int
		says string
	}{
		{"", 0, "nothing to search"},
		{" - ", 0, "nothing to search"},
		{`đất "nông nghiệp`, 4, "not closed"},
		{`đất ""`, 4, "nothing between"},
		{"đất (rừng", 4, "not closed"},
		{"đất rừng)", 8, "without"},
		{"đất ()", 5, "missing"},
		{"đất OR", 6, "missing"},
		{"AND đất", 0, "nothing before"},
		{"đất AND", 4, "nothing after"},
		{"đất (loai:)", 5, "has no value"},
		{"đất isuer:Bộ", 4, "no field is called"},
		{"type:(year:2025)", 6, "field inside"},
		{"- -x", 2, ""},
		{strings.Repeat("(", 100) + "a", 50, "inside one another"},
	} {
		_, err := Parse(c.line)
		if c.says == "" {
			continue
		}
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("Parse(%q) = %v, want an error", c.line, err)
			continue
		}
		if e.Pos != c.pos || !strings.Contains(e.Msg, c.says) {
			t.Errorf("Parse(%q): at %d %q, want at %d %q", c.line, e.Pos, e.Msg, c.pos, c.says)
		}
	}
	_, err := Parse(`đất "rừng`)
	if got := err.(*Error).Point(); got != "đất \"rừng\n    ^" {
		t.Errorf("Point:\n%s", got)
	}
}

func TestEveryFieldNameIsRead(t *testing.T) {
	for _, f := range Fields {
		for _, a := range f.Aliases {
			got, err := Parse(a + ":x")
			if want := (Field{f.Name, Words("x")}); err != nil || got != Node(want) {
				t.Errorf("%s:x = %#v, %v", a, got, err)
			}
		}
	}
}

func TestText(t *testing.T) {
	n, err := Parse(`đất "nông nghiệp" nam:2025 -rừng (a OR b)`)
	if err != nil {
		t.Fatal(err)
	}
	if got := Text(n); got != "đất nông nghiệp a b" {
		t.Errorf("Text = %q", got)
	}
}

// Whatever Parse reads, its print is read the same.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{
		`chuyển đổi số "a b" -c (d OR e f) loai:luật nam:(2024 OR "x")`,
		"a AND b -(c d)", "co  quan:x", "-NOT", `a"b"c`, "a:b", "x OR (y OR z) (p q)", "NOT a", "so:-1", "a - b - OR - c --d (-e -)", "so: x", "a) (", "tên:(a AND b)", "-(a OR b) -(-c)", "co quan", "han:x han: y",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		n, err := Parse(line)
		if err != nil {
			return
		}
		again, err := Parse(n.String())
		if err != nil {
			t.Fatalf("%q prints as %q: %v", line, n.String(), err)
		}
		if !reflect.DeepEqual(n, again) {
			t.Fatalf("%q: %#v prints as %q, read as %#v", line, n, n.String(), again)
		}
	})
}
