package paper

import (
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source/mark"
)

func text(s string) Block { return Block{Para: &Para{Runs: []Run{{Text: s}}}} }

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Document
		out  string
	}{
		{"a mark under an old font", Document{Body: []Block{{Para: &Para{Mark: "§iÒu 1.", MarkFont: ".VnTime", Runs: []Run{{Text: "Ph¹m vi", Font: ".VnTime"}}}}}}, "<Điều 1.> Phạm vi\n"},
		{"a mark that the text has itself", Document{Body: []Block{{Para: &Para{Mark: "1.", Runs: []Run{{Text: "1. Một"}}}}}}, "1. Một\n"},
		{"a mark of VNI in the next run", Document{Body: []Block{{Para: &Para{Runs: []Run{{Text: "chính phu", Font: "VNI-Times"}, {Text: "û ñöôï", Font: "VNI-Times", Bold: true}, {Text: "c", Font: "VNI-Helve"}}}}}},
			"chính phủ được\n"},
		{"rules", Document{Body: []Block{text("-------"), text("a")}}, "furniture -------\na\n"},
		{"a title broken by hand", Document{Body: []Block{{Para: &Para{Centered: true, Runs: []Run{{Text: "Về việc ban hành\nquy chế\nPhụ lục"}}}}}}, "centered Về việc ban hành quy chế\ncentered Phụ lục\n"},
		{"columns with tabs", Document{Body: []Block{text("BỘ TÀI CHÍNH\t\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text("Số: 12/2001/QĐ-BTC      Hà Nội, ngày 13 tháng 3 năm 2001"), text("Điều 5.\tHiệu lực"), text("Nơi nhận:\tPHẠM VĂN A")}},
			"BỘ TÀI CHÍNH\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/2001/QĐ-BTC\nHà Nội, ngày 13 tháng 3 năm 2001\nĐiều 5. Hiệu lực\nNơi nhận:\nPHẠM VĂN A\n"},
		{"a note of two paragraphs", Document{Body: []Block{text("x[1]")}, Notes: []Note{{Mark: "1", Body: []Block{text("một"), {Para: &Para{Mark: "a)", Runs: []Run{{Text: "hai"}}}}}}}}, "x[1]\nnote <1> một\nnote a) hai\n"},
		{"signs", Document{Body: []Block{{Para: &Para{Runs: []Run{{Text: "\uf0a8", Font: "Wingdings"}, {Text: " Có "}, {Text: "\uf0b3", Font: "Symbol"}}}}}}, "□ Có ≥\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := extracttest.Show(c.in.Raw("", mark.Marks{}).Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}

func TestBuilder(t *testing.T) {
	var b Builder
	row := func(r Row, cells ...string) {
		for _, c := range cells {
			b.Add(1, text(c))
			b.EndCell(1)
		}
		b.EndRow(1, r)
	}
	row(Row{Edges: []int{0, 500, 3000, 6000}, Header: true}, "TT", "Nhiệm vụ", "Cơ quan")
	row(Row{Edges: []int{8, 510, 6010}, Merges: []Merge{{Down: Opens}}}, "1", "Quy hoạch")
	row(Row{Edges: []int{0, 500, 3000, 6000}, Merges: []Merge{{Down: Belongs}, {Across: Opens}, {Across: Belongs}}}, "1", "Rà soát", "và sửa")
	b.Add(0, text("sau"))
	got := extracttest.Show(Document{Body: b.Blocks()}.Raw("", mark.Marks{}).Lines)
	const want = "0:0,0H TT\n0:0,1H Nhiệm vụ\n0:0,2H Cơ quan\n0:1,0(2x1) 1\n0:1,1(1x2) Quy hoạch\n0:2,1(1x2) Rà soát\n0:2,1(1x2) và sửa\nsau\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n    int
		f    Format
		want string
	}{
		{7, Decimal, "7"}, {7, DecimalZero, "07"}, {12, DecimalZero, "12"}, {5, LowerLetter, "e"}, {28, UpperLetter, "BB"}, {4, LowerRoman, "iv"},
		{1999, UpperRoman, "MCMXCIX"}, {3, Ordinal, "ba"}, {11, Ordinal, "11"}, {0, LowerLetter, "0"}, {-1, UpperRoman, "-1"},
	} {
		if got := Number(c.n, c.f); got != c.want {
			t.Errorf("%d: %q, want %q", c.n, got, c.want)
		}
	}
}

func TestList(t *testing.T) {
	var l List
	l.Levels[0] = Level{Start: 1, Format: UpperRoman, Text: "Phần %1"}
	l.Levels[1] = Level{Start: 1, Text: "Điều %2.", Keep: true}
	l.Levels[2] = Level{Start: 1, Format: LowerLetter, Text: "%1.%2.%3)", Legal: true}
	l.Levels[3] = Level{Format: Bullet, Text: "+"}
	var got []string
	for _, level := range []int{0, 1, 2, 1, 0, 1, 2, 3, -1, 9} {
		got = append(got, l.Next(level, nil))
	}
	const want = "Phần I|Điều 1.|1.1.1)|Điều 2.|Phần II|Điều 3.|2.3.1)|+||"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	l.Restart(1, 7)
	if s := l.Next(1, nil); s != "Điều 7." {
		t.Errorf("got %s", s)
	}
}
