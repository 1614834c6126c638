package clean_test

import (
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

var tables = clean.Tables{
	Opens: regexp.MustCompile(`^(?:\d+\.|[a-zđ]\)|-) `).MatchString,
	Alone: []*pattern.Pattern{pattern.New(`^NGHỊ QUYẾT$`)},
	Noise: []*pattern.Pattern{pattern.New(`^_+$`)},
}

// at places a line on page 1 whose text block is 100 to 500 points wide; full
// lines end at 500.
func at(y, x0, x1 float64, text string) source.Line {
	return source.Line{Text: text, Page: 1, Box: extract.Box{X0: x0, Y0: y, X1: x1, Y1: y + 14}, Look: extract.Look{Size: 14}}
}

func bold(ln source.Line) source.Line     { ln.Look.Bold = true; return ln }
func centered(ln source.Line) source.Line { ln.Look.Centered = true; return ln }

func text(lines ...source.Line) (extract.Text, extract.Problems) {
	var probs extract.Problems
	return clean.Text(source.Raw{Lines: lines}, tables, &probs), probs
}

func TestJoin(t *testing.T) {
	for name, c := range map[string]struct {
		in   []source.Line
		want string
	}{
		"a sentence wraps": {
			[]source.Line{
				at(10, 130, 500, "Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên"),
				at(26, 100, 320, "quan rà soát chính sách thuế."),
				at(42, 130, 500, "Bộ Công an chủ trì, phối hợp với Ủy ban nhân dân các"),
				at(58, 100, 180, "tỉnh kiểm tra."),
			},
			"Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan rà soát chính sách thuế.\n" +
				"Bộ Công an chủ trì, phối hợp với Ủy ban nhân dân các tỉnh kiểm tra.\n",
		},
		"a number is cut at its hyphen": {
			[]source.Line{at(10, 130, 500, "thực hiện theo quy định của Nghị định số 30/2020/NĐ-"), at(26, 100, 200, "CP của Chính phủ.")},
			"thực hiện theo quy định của Nghị định số 30/2020/NĐ-CP của Chính phủ.\n",
		},
		"a period is cut at its dash": {
			[]source.Line{at(10, 130, 500, "thực hiện chương trình phát triển trong giai đoạn 2021 -"), at(26, 100, 200, "2025 của tỉnh.")},
			"thực hiện chương trình phát triển trong giai đoạn 2021 - 2025 của tỉnh.\n",
		},
		"a mark opens a paragraph": {
			[]source.Line{at(10, 100, 490, "Các bộ, cơ quan ngang bộ triển khai các việc sau đây cho xong:"), at(26, 100, 300, "a) Rà soát;"), at(42, 100, 300, "b) Báo cáo.")},
			"Các bộ, cơ quan ngang bộ triển khai các việc sau đây cho xong:\na) Rà soát;\nb) Báo cáo.\n",
		},
		"a title of two lines and the type above it": {
			[]source.Line{
				centered(bold(at(10, 250, 350, "NGHỊ QUYẾT"))),
				bold(at(26, 101, 499, "Ban hành Chương trình hành động về phát triển cảng biển")),
				centered(bold(at(42, 200, 400, "giai đoạn 2026 - 2030"))),
				at(70, 130, 300, "Căn cứ Luật Biển;"),
			},
			"NGHỊ QUYẾT\nBan hành Chương trình hành động về phát triển cảng biển giai đoạn 2026 - 2030\nCăn cứ Luật Biển;\n",
		},
		"lines of a form": {
			[]source.Line{at(10, 130, 500, "Tên cơ sở sản xuất thức ăn chăn nuôi:……………...........…"), at(26, 100, 500, "Địa chỉ: ……………………………………………………………………"), at(42, 100, 300, "……………………")},
			"Tên cơ sở sản xuất thức ăn chăn nuôi:……………...........…\nĐịa chỉ: …………………………………………………………………… ……………………\n",
		},
		"a signature stands apart": {
			[]source.Line{at(10, 130, 500, "chịu trách nhiệm thi hành Nghị quyết này trong phạm vi của"), at(26, 100, 160, "mình."), bold(at(58, 380, 480, "TM. CHÍNH PHỦ")), bold(at(74, 390, 470, "THỦ TƯỚNG")), bold(at(120, 370, 490, "Trần Văn Cảng"))},
			"chịu trách nhiệm thi hành Nghị quyết này trong phạm vi của mình.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Cảng\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			// A page needs lines to tell its margins by.
			full := []source.Line{at(600, 100, 500, strings.Repeat("chữ ", 14)+"hết."), at(616, 100, 500, strings.Repeat("chữ ", 14)+"hết."), at(632, 100, 500, strings.Repeat("chữ ", 14)+"hết.")}
			got, _ := text(append(c.in, full...)...)
			if !strings.HasPrefix(got.String, c.want) {
				t.Errorf("got\n%swant\n%s", got.String[:min(len(got.String), len(c.want)+40)], c.want)
			}
		})
	}
}

func TestPromises(t *testing.T) {
	got, probs := text(
		source.Line{Text: "Ð\u1ed9i\u00a0 ngu\u0303\u200b", Whole: true},
		source.Line{Text: "CÔNG BÁO/Số 1", Part: source.Furniture, Whole: true},
		source.Line{Text: "_____", Whole: true},
		source.Line{Text: "theo luật", Whole: true},
		source.Line{Text: "Ghi chú một", Mark: "1", Part: source.Footnote},
		source.Line{Text: "và hết.", Part: source.Footnote},
		source.Line{Text: "Rà soát", Mark: "a)", Whole: true},
	)
	if want := "Đội ngũ\ntheo luật\na) Rà soát\nGhi chú một và hết.\n"; got.String != want {
		t.Errorf("got %q, want %q", got.String, want)
	}
	if len(got.Notes) != 1 || got.Notes[0].Mark != "1" || got.Notes[0].Of(got.String) != "Ghi chú một và hết." {
		t.Errorf("notes %+v", got.Notes)
	}
	var rules []string
	for _, p := range probs {
		rules = append(rules, p.Rule)
	}
	if got := strings.Join(rules, " "); got != "lookalike hidden decomposed" {
		t.Errorf("problems %v", probs)
	}
}

// In some texts ñ is printed for đ, and ð for Đ; in others it is Spanish.
func TestBarless(t *testing.T) {
	var lines []source.Line
	for range 5 {
		lines = append(lines, source.Line{Text: "Quyết ñịnh số 5/Qð-UBND về ñất ñai", Whole: true})
	}
	if got, _ := text(lines...); !strings.HasPrefix(got.String, "Quyết định số 5/QĐ-UBND về đất đai\n") {
		t.Errorf("got %q", got.String)
	}
	for i := range lines {
		lines[i].Text = "do hiện tượng El Niño"
	}
	if got, _ := text(lines...); !strings.Contains(got.String, "El Niño") {
		t.Errorf("got %q", got.String)
	}
}

// Elsewhere single words get their bars, where they are words with them only.
func TestBarredWords(t *testing.T) {
	for in, want := range map[string]string{
		"quy ñịnh này":               "quy định này",
		"Ñiều 5. Ñất ñai":            "Điều 5. Đất đai",
		"ðiều 1. Phạm vi":            "Điều 1. Phạm vi",
		"theo ðiều 1":                "theo điều 1",
		"số 5/Qð-UBND, 6/Nð-CP":      "số 5/QĐ-UBND, 6/NĐ-CP",
		"hiện tượng El Niño, España": "hiện tượng El Niño, España",
		"ñandú":                      "ñandú",
	} {
		if got, _ := text(source.Line{Text: in, Whole: true}); got.String != want+"\n" {
			t.Errorf("%q became %q, want %q", in, got.String, want)
		}
	}
}

// Letters and signs that only look like others, or like nothing, are made
// plain and counted; Russian stays Russian.
func TestPlain(t *testing.T) {
	for _, c := range []struct{ in, want, problem string }{
		{"Nghị định số 40/2026/NĐ-\u0421\u0420", "Nghị định số 40/2026/NĐ-CP", "2 look-alike"},
		{"b\u0430\u0300n \u0441ảng", "bàn cảng", "2 look-alike"},
		{"\u0420\u0421 \u041c\u043e\u0441\u043a\u0432\u0430 và N\u0421", "\u0420\u0421 \u041c\u043e\u0441\u043a\u0432\u0430 và NC", "1 look-alike"},
		{"\u0441\u043e\u0440", "\u0441\u043e\u0440", ""}, // no Latin word beside it
		{"ngƣời Ðức", "người Đức", "2 look-alike"},
		{"số 7/NQ\u2011CP", "số 7/NQ-CP", "1 look-alike"},
		{"số \u200e7/N\u200bQ-\u00adCP\u202c", "số 7/NQ-CP", "4 characters that print nothing"},
		{"nga\u0300y", "ngày", "1 marks stood beside"},
	} {
		got, probs := text(source.Line{Text: c.in, Whole: true})
		if s := strings.TrimSpace(got.String); s != c.want {
			t.Errorf("%q: got %q, want %q", c.in, s, c.want)
		}
		if len(probs) != min(1, len(c.problem)) || len(probs) > 0 && !strings.HasPrefix(probs[0].Text, c.problem) {
			t.Errorf("%q: problems %v, want %q", c.in, probs, c.problem)
		}
	}
}

// What a reader left out of its lines is counted with the rest.
func TestHiddenOfSource(t *testing.T) {
	var probs extract.Problems
	clean.Text(source.Raw{Hidden: 3, Lines: []source.Line{{Text: "một\u200b", Whole: true}}}, tables, &probs)
	if len(probs) != 1 || !strings.HasPrefix(probs[0].Text, "4 characters") {
		t.Errorf("problems %v", probs)
	}
}

func TestTable(t *testing.T) {
	cell := func(row, col int, text string, header bool) source.Line {
		return source.Line{Text: text, Whole: true, Cell: &source.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: 1, Header: header}}
	}
	group := cell(1, 0, "I. THỂ CHẾ", false)
	group.Cell.ColSpan = 3
	got, _ := text(
		cell(0, 0, "TT", true), cell(0, 1, "Nhiệm vụ", true), cell(0, 2, "Cơ quan chủ trì", true),
		group,
		cell(2, 0, "1", false), cell(2, 1, "Rà soát", false), cell(2, 1, "Báo cáo", false), cell(2, 2, "Bộ Tài chính", false),
	)
	if want := "TT\tNhiệm vụ\tCơ quan chủ trì\nI. THỂ CHẾ\n1\tRà soát\nBáo cáo\tBộ Tài chính\n"; got.String != want {
		t.Errorf("text %q, want %q", got.String, want)
	}
	tb := got.Tables[0]
	if strings.Join(tb.Columns, "|") != "TT|Nhiệm vụ|Cơ quan chủ trì" || len(tb.Rows) != 2 || !tb.Rows[0].Group || tb.Rows[1].Group {
		t.Errorf("table %+v", tb)
	}
	if c := tb.Rows[1].Cells; strings.Join(c, "|") != "1|Rà soát\nBáo cáo|Bộ Tài chính" {
		t.Errorf("cells %q", c)
	}
	for i, s := range tb.Rows[1].Spans {
		if s.Of(got.String) != tb.Rows[1].Cells[i] {
			t.Errorf("cell %d: span gives %q", i, s.Of(got.String))
		}
	}
}

// The items of a cell that opens with a dash are paragraphs of it.
func TestDashesInCell(t *testing.T) {
	var lines []source.Line
	for i, s := range []string{"- Khoản 1", "Điều 21", "- Điều 42", "giai đoạn 2021", "- 2025"} {
		ln := at(float64(10+16*i), 100, 180, s)
		ln.Cell = &source.Cell{RowSpan: 1, ColSpan: 1}
		lines = append(lines, ln)
	}
	got, _ := text(lines...)
	if want := "- Khoản 1 Điều 21\n- Điều 42 giai đoạn 2021 - 2025\n"; got.String != want {
		t.Errorf("got %q, want %q", got.String, want)
	}
}

// A small l that was typed for the numeral I is told by the II behind it.
func TestNumerals(t *testing.T) {
	for in, want := range map[string]string{
		"l. Phân quyền|1. Một|II. Cấp phép":            "I. Phân quyền|1. Một|II. Cấp phép",
		"k. Sở Y tế|l. Sở Xây dựng|II. Thi hành":       "k. Sở Y tế|l. Sở Xây dựng|II. Thi hành",
		"l. Sở Xây dựng|m. Sở Tài chính":               "l. Sở Xây dựng|m. Sở Tài chính",
		"l) Sở Xây dựng|II. Thi hành|l. Phạm vi|II. Y": "l) Sở Xây dựng|II. Thi hành|I. Phạm vi|II. Y",
	} {
		var lines []source.Line
		for s := range strings.SplitSeq(in, "|") {
			lines = append(lines, source.Line{Text: s, Whole: true})
		}
		got, _ := text(lines...)
		if s := strings.ReplaceAll(strings.TrimSpace(got.String), "\n", "|"); s != want {
			t.Errorf("got %s, want %s", s, want)
		}
	}
}

// A head over several columns counts for each of them.
func TestHeadsOverColumns(t *testing.T) {
	head := func(row, col, span int, text string) source.Line {
		return source.Line{Text: text, Whole: true, Cell: &source.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: span, Header: true}}
	}
	got, _ := text(head(0, 0, 1, "TT"), head(0, 1, 2, "Cơ quan"), head(0, 3, 1, "Thời hạn"), head(1, 1, 1, "chủ trì"), head(1, 2, 1, "phối hợp"))
	if c := strings.Join(got.Tables[0].Columns, "|"); c != "TT|Cơ quan chủ trì|Cơ quan phối hợp|Thời hạn" {
		t.Error(c)
	}
}

// The stamps of digital signatures are notes outside the text, one each.
func TestSignatures(t *testing.T) {
	stamp := func(first bool, y float64, text string) source.Line {
		return source.Line{Text: text, Part: source.Signature, Whole: first, Page: 1, Box: extract.Box{X0: 40, Y0: y, X1: 200, Y1: y + 9}}
	}
	got, _ := text(stamp(true, 5, "Ký bởi: CÔNG BÁO"), stamp(false, 14, "Ngày ký: 2026-04-21 15:32:11 +07:00"), stamp(true, 700, "Ký bởi: SỞ TƯ PHÁP"),
		source.Line{Text: "NGHỊ QUYẾT", Whole: true, Page: 1}, source.Line{Text: "Xem Điều 5.", Mark: "1", Part: source.Footnote, Page: 1})
	if got.String != "NGHỊ QUYẾT\nXem Điều 5.\n" || len(got.Notes) != 3 {
		t.Fatalf("%q, %d notes", got.String, len(got.Notes))
	}
	if n := got.Notes[1]; n.Kind != extract.Signature || n.Text != "Ký bởi: CÔNG BÁO\nNgày ký: 2026-04-21 15:32:11 +07:00" || *n.Box != (extract.Box{X0: 40, Y0: 5, X1: 200, Y1: 23}) || n.End != 0 {
		t.Errorf("%+v", n)
	}
}
