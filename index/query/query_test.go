package query

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
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
		{"or and not near/3", Words("or and not near/3")},
		{"nghị*", Prefix("nghị")},
		{"phát tri* bền vững", And{Words("phát"), Prefix("tri"), Words("bền vững")}},
		{"cảng -tra*", And{Words("cảng"), Not{Prefix("tra")}}},
		{"so:07/NQ*", Field{"number", Prefix("07/NQ")}},
		{"5*3", Words("5*3")},
		{"phát triển NEAR/5 cảng biển", Near{5, Words("phát triển"), Words("cảng biển")}},
		{`"a b" NEAR/3 "c d" e`, And{Near{3, Phrase("a b"), Phrase("c d")}, Words("e")}},
		{"x (a b) NEAR/3 c", And{Words("x"), Near{3, Words("a b"), Words("c")}}},
		{"-(a NEAR/1 b) c OR d", Or{And{Not{Near{1, Words("a"), Words("b")}}, Words("c")}, Words("d")}},
		{"hạn:2026-Q4", Field{"due", Words("2026-Q4")}},
		{`hạn:"quý IV/2026"`, Field{"due", Phrase("quý IV/2026")}},
		{`hạn:"thường xuyên"`, Field{"due", Phrase("thường xuyên")}},
		{"năm:>=2024", Field{"year", Words(">=2024")}},
		{`kind:"nhiệm vụ"`, Field{"kind", Phrase("nhiệm vụ")}},
		{`chủ trì:"Bộ Tài chính"`, Field{"lead", Phrase("Bộ Tài chính")}},
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
		{"đất ng*", 4, "at least 3"},
		{"đất *", 4, "at least 3"},
		{"NEAR/3 đất", 0, "nothing before"},
		{"đất NEAR/3", 4, "no words after"},
		{"đất NEAR/0 rừng", 4, "1 to 100"},
		{"đất NEAR rừng", 4, "1 to 100"},
		{"a NEAR/3 b NEAR/3 c", 11, "only once"},
		{"year:2025 NEAR/3 b", 10, "between words"},
		{"title:(a NEAR/3 b)", 9, "inside a field"},
		{"đất năm:mới", 8, "no day, month"},
		{"năm:2026..2024", 4, "ends before"},
		{"đất kind:xyz", 9, "no kind"},
		{"so:abc", 3, "no document number"},
		{"han:31/2/2026", 4, "no day"},
		{"year:(2025 OR soon)", 5, "no day"},
		{"year:202*", 5, "takes no *"},
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
			value := map[string]string{"kind": "task", "relation": "amends", "status": "resolved", "direction": "cites", "per": "document", "sort": "newest"}[f.Name]
			if value == "" {
				value = "2025"
			}
			got, err := Parse(a + ":" + value)
			if want := (Field{f.Name, Words(value)}); err != nil || got != Node(want) {
				t.Errorf("%s:%s = %#v, %v", a, value, got, err)
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
		"a AND b -(c d)", "co  quan:x", "-NOT", `a"b"c`, "a:b", "x OR (y OR z) (p q)", "NOT a", "so:-1", "a - b - OR - c --d (-e -)", "so: x", "a) (", "tên:(a AND b)", "-(a OR b) -(-c)", "co quan", "han:2025 han: y",
		`a NEAR/3 b c "d" NEAR/4 (e f)`, "NEAR/3* abc** -def* title:ghi*", "a - NEAR/2 b - c", "(a NEAR/1 b) | c", "nam:(>2024 OR <=2020)",
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

func TestDays(t *testing.T) {
	today := time.Date(2026, 11, 30, 8, 0, 0, 0, time.UTC) // a Monday
	for v, want := range map[string]string{
		"2025": "2025-01-01 2025-12-31", "2025-06": "2025-06-01 2025-06-30", "2/2024": "2024-02-01 2024-02-29", "tháng 6 năm 2025": "2025-06-01 2025-06-30",
		"30/6/2025": "2025-06-30 2025-06-30", "2025-06-30": "2025-06-30 2025-06-30", "ngày 5 tháng 6 năm 2025": "2025-06-05 2025-06-05",
		"2026-Q4": "2026-10-01 2026-12-31", "Q1/2026": "2026-01-01 2026-03-31", "Quý IV/2026": "2026-10-01 2026-12-31", "quý 2 năm 2026": "2026-04-01 2026-06-30",
		"today": "2026-11-30 2026-11-30", "Tuần này": "2026-11-30 2026-12-06", "tuần sau": "2026-12-07 2026-12-13", "tháng này": "2026-11-01 2026-11-30", "tháng sau": "2026-12-01 2026-12-31",
		"quý này": "2026-10-01 2026-12-31", "next quarter": "2027-01-01 2027-03-31", "năm nay": "2026-01-01 2026-12-31", "năm sau": "2027-01-01 2027-12-31",
		"+30d": "2026-11-30 2026-12-30", "-7 ngày": "2026-11-23 2026-11-30", "quá hạn": " 2026-11-29", "overdue": " 2026-11-29", ">=hôm nay": "2026-11-30 ", "..+10d": " 2026-12-10",
		"2024..2026": "2024-01-01 2026-12-31", "..2025-06": " 2025-06-30", "2025-07..": "2025-07-01 ", "2021-2025": "2021-01-01 2025-12-31",
		">=2024": "2024-01-01 ", ">2024": "2025-01-01 ", "<=2025": " 2025-12-31", "<30/6/2025": " 2025-06-29", "q3/2026..q4/2026": "2026-07-01 2026-12-31",
	} {
		from, to, err := Days(v, today)
		if got := from + " " + to; err != nil || got != want {
			t.Errorf("Days(%q) = %q, %v, want %q", v, got, err, want)
		}
	}
	for _, v := range []string{"", "..", "2025-13", "30/2/2025", "Q5/2026", "20255", "mới", "+d", "quý kia", ">", "2025..x"} {
		if from, to, err := Days(v, today); err == nil {
			t.Errorf("Days(%q) = %s, %s", v, from, to)
		}
	}
}

// Flags become a line that is read as the same tree.
func TestNarrow(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []string
		want   string // "!" before what an error says
	}{
		{"lead", nil, ""},
		{"lead", []string{"Bộ Văn hóa, Thể thao và Du lịch"}, `lead:"Bộ Văn hóa, Thể thao và Du lịch"`},
		{"lead", []string{"BTC", "Bộ Công an"}, `lead:(BTC OR "Bộ Công an")`},
		{"lead", []string{"=Bộ Xây dựng"}, `lead:"=Bộ Xây dựng"`},
		{"lead", []string{"OR"}, `lead:"OR"`},
		{"lead", []string{"Bộ* (x:y)"}, `lead:"Bộ* (x:y)"`},
		{"lead", []string{`  Bộ "Tài  chính"`}, `lead:"Bộ Tài chính"`},
		{"lead", []string{`"`}, "!no value"},
		{"year", []string{"2019,2021", ">=2024"}, `year:(2019 OR 2021 OR >=2024)`},
		{"year", []string{"soon"}, "!no day, month"},
		{"kind", []string{"nhiệm vụ,unit"}, `kind:("nhiệm vụ" OR unit)`},
		{"kind", []string{"colour"}, "!is no kind; there are citation, document, task, unit"},
		{"due", []string{"..2026-06-30", "quý IV/2026"}, `due:(..2026-06-30 OR "quý IV/2026")`},
		{"relation", []string{"thay thế"}, `relation:"thay thế"`},
		{"status", []string{"gone"}, "!is no status"},
		{"like", []string{"7/NQ-CP"}, `like:7/NQ-CP`},
		{"type", []string{"-luật"}, `type:"-luật"`},
		{"colour", []string{"red"}, "!no field"},
	} {
		n, err := Narrow(c.name, c.values...)
		if says, bad := strings.CutPrefix(c.want, "!"); bad {
			if err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%s %q: %v, want %q", c.name, c.values, err, says)
			}
			continue
		}
		if err != nil || n == nil && c.want != "" || n != nil && n.String() != c.want {
			t.Errorf("%s %q: %v, %v, want %s", c.name, c.values, n, err, c.want)
		}
		if n != nil {
			if again, err := Parse(n.String()); err != nil || !reflect.DeepEqual(again, n) {
				t.Errorf("%s is read as %#v, %v", n, again, err)
			}
		}
	}
}

func TestCheckFields(t *testing.T) {
	for _, c := range []struct {
		line string
		list Lists
		says string
	}{
		{"cảng lead:BTC (a OR -kind:task) like:7/NQ-CP per:document", Search, ""},
		{"submit:CP", Search, "no field of this list"},
		{"-(a submit:CP)", Search, "no field of this list"},
		{"cites:x", Tasks, "no field of this list; it has lead"},
		{"a OR like:7/NQ-CP", Search, "stands by itself"},
		{"-per:document", Search, "stands by itself"},
		{"per:document", Tasks, "no field"},
		{"like:(a AND b)", Search, "one value"},
	} {
		n, err := Parse(c.line)
		if err != nil {
			t.Fatal(err)
		}
		if err := CheckFields(n, c.list); err == nil && c.says != "" || err != nil && (c.says == "" || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v, want %q", c.line, err, c.says)
		}
	}
}

func TestReworded(t *testing.T) {
	n, err := Parse(`dat "rung" -bien loai:luat (bo NEAR/3 cang) OR nui*`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := Reworded(n, strings.ToUpper).String(), `DAT "RUNG" -bien type:luat (BO NEAR/3 CANG) OR nui*`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := All(nil, n, And{Words("a"), Words("b")}).String(); got != "("+n.String()+") a AND b" {
		t.Error(got)
	}
	if All(nil) != nil {
		t.Error("All of nothing is something")
	}
}

// Whatever is typed for days gives days in order, or an error.
func FuzzDays(f *testing.F) {
	for _, s := range []string{"2026", "2026-Q4", "quý IV/2026", "..2026-06-30", "+30d", "quý này", "2025..2024", "-9999999999d", "29/02/2025", ">=2024", "continuous"} {
		f.Add(s)
	}
	today := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		from, to, err := Days(s, today)
		if err != nil {
			return
		}
		for _, day := range []string{from, to} {
			if day == "" {
				continue
			}
			if _, err := time.Parse(time.DateOnly, day); err != nil {
				t.Fatalf("%q gives %q", s, day)
			}
		}
	})
}
