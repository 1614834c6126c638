package print

import (
	"fmt"
	"strings"
	"testing"
)

func TestWordsAreWhole(t *testing.T) {
	var p paper
	s := p.page()
	// Word tears "ỦY BAN" into runs of two fonts; the gap between words is a blank in one of them, or only a gap.
	s.text(72, 100, 14, "Ủ")
	s.bold(79, 100, 14, "Y BAN ")
	s.text(79+42, 100, 14, "NHÂN")
	s.text(79+42+28+4, 100, 14, "DÂN")
	// What is not shown in one go stands apart at a smaller gap.
	s.text(72+width("khi", 14)+1.8, 190, 14, "tổng")
	s.text(72, 190, 14, "khi")
	// The same word painted twice looks bold.
	s.text(72, 130, 14, "QUYẾT NGHỊ:")
	s.text(72.3, 130, 14, "QUYẾT NGHỊ:")
	same(t, p.read(), "ỦY BAN NHÂN DÂN", "QUYẾT NGHỊ:", "khi tổng")
}

func TestLookAndBox(t *testing.T) {
	var p paper
	s := p.page()
	s.bold(297.5-28, 100, 14, "CHƯƠNGII")
	s.text(72, 130, 14, strings.Repeat("chữ thường ", 5)+strings.Repeat("x", 9))
	lines := p.read()
	ln := lines[0]
	if !ln.Look.Bold || !ln.Look.Centered || ln.Look.Size != 14 {
		t.Errorf("look of the heading: %+v", ln.Look)
	}
	if ln.Box.X0 < 269 || ln.Box.X0 > 270 || ln.Box.Y0 > 100 || ln.Box.Y1 < 100 || ln.Box.Y0 < 80 {
		t.Errorf("box of the heading: %+v", ln.Box)
	}
	if l := lines[1].Look; l.Bold || l.Centered {
		t.Errorf("look of the text: %+v", l)
	}
}

func TestLetterheadColumns(t *testing.T) {
	var p paper
	s := p.page()
	s.centred(140, 72, 13, "CHÍNH PHỦ")
	s.centred(390, 72, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	s.centred(390, 88, 13, "Độc lập - Tự do - Hạnh phúc")
	s.centred(140, 112, 13, "Số: 97/NQ-CP")
	s.centred(390, 112, 13, "Hà Nội, ngày 06 tháng 4 năm 2026")
	s.centred(297, 150, 14, "NGHỊ QUYẾT")
	s.text(90, 180, 13, "Điều 1. Nghị quyết này có hiệu lực thi hành kể từ ngày ký.")
	s.text(72, 198, 13, "Năm 2025:")
	s.text(300, 198, 13, "50 %")
	same(t, p.read(),
		"CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 97/NQ-CP", "Hà Nội, ngày 06 tháng 4 năm 2026",
		"NGHỊ QUYẾT", "Điều 1. Nghị quyết này có hiệu lực thi hành kể từ ngày ký.", "Năm 2025: 50 %")
}

func TestSignatureColumns(t *testing.T) {
	var p paper
	s := p.page()
	s.text(72, 100, 13, "Các bộ trưởng, thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành./.")
	s.text(72, 130, 12, "Nơi nhận:")
	s.centred(400, 131, 13, "TM. CHÍNH PHỦ")
	s.text(72, 143, 11, "- Ban Bí thư Trung ương Đảng;")
	s.centred(400, 147, 13, "KT. THỦ TƯỚNG")
	s.text(72, 154, 11, "- Lưu: VT, QHĐP (2b).")
	s.centred(400, 163, 13, "PHÓ THỦ TƯỚNG")
	s.centred(400, 250, 13, "Nguyễn Văn A")
	same(t, p.read(),
		"Các bộ trưởng, thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành./.",
		"Nơi nhận:", "- Ban Bí thư Trung ương Đảng;", "- Lưu: VT, QHĐP (2b).",
		"TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Nguyễn Văn A")
}

func TestFurniture(t *testing.T) {
	var p paper
	for i := range 3 {
		s := p.page()
		if i == 0 {
			s.text(40, 14, 7, "Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA")
			s.text(40, 23, 7, "Cơ quan: VĂN PHÒNG CHÍNH PHỦ")
			s.text(40, 32, 7, "Ngày ký: 2026-04-21 15:32:11 +07:00")
		}
		s.text(200, 50, 13, "CÔNG BÁO/Số 73 + 74/Ngày 21-04-2026")
		s.text(520, 50, 13, fmt.Sprint(92+i))
		s.text(72, 70, 9, "Bản dự thảo lần 2")
		s.centred(297, 110, 13, "_________")
		s.text(72, 130, 13, fmt.Sprintf("Trang này nói về %s.", []string{"đất", "nước", "rừng"}[i]))
		s.text(72, 150, 13, "31") // a number in the text stays
		s.text(72, 170, 13, "quyết định")
		s.centred(297, 815, 13, fmt.Sprintf("- %d -", i+1))
	}
	lines := p.read()
	same(t, lines[:11],
		"{Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA}", "{Cơ quan: VĂN PHÒNG CHÍNH PHỦ}", "{Ngày ký: 2026-04-21 15:32:11 +07:00}",
		"[CÔNG BÁO/Số 73 + 74/Ngày 21-04-2026]", "[92]", "[Bản dự thảo lần 2]", "[_________]",
		"Trang này nói về đất.", "31", "quyết định", "[- 1 -]")
}

func TestFootnotes(t *testing.T) {
	var p paper
	s := p.page()
	s.text(72, 100, 14, "Nghị quyết số 140/NQ-CP")
	s.text(72+width("Nghị quyết số 140/NQ-CP", 14), 95, 9, "2")
	s.text(72+width("Nghị quyết số 140/NQ-CP", 14)+8, 100, 14, "của Chính phủ giao 500 m")
	s.text(72+width("Nghị quyết số 140/NQ-CP", 14)+8+width("của Chính phủ giao 500 m", 14), 95, 9, "2")
	s.text(72, 120, 14, "đất cho địa phương (theo quy hoạch")
	s.text(72+width("đất cho địa phương (theo quy hoạch", 14), 115, 9, "3")
	s.text(72+width("đất cho địa phương (theo quy hoạch", 14)+5, 120, 14, ").")
	s.rule(72, 740, 216, 740)
	s.text(72, 750, 6.5, "2")
	s.text(76, 753, 10, "Nghị quyết ngày 17/5/2025 của Chính phủ ban hành Chương trình")
	s.text(72, 766, 10, "hành động.")
	s.text(72, 776, 6.5, "3")
	s.text(76, 779, 10, "Như trên.")
	same(t, p.read(),
		"Nghị quyết số 140/NQ-CP của Chính phủ giao 500 m2", "đất cho địa phương (theo quy hoạch).",
		"note 2: Nghị quyết ngày 17/5/2025 của Chính phủ ban hành Chương trình", "note : hành động.", "note 3: Như trên.")
}

// A page whose text reads downwards is read as if it lay upright; its boxes
// are on the page as shown.
func TestTurned(t *testing.T) {
	for q := range Quarter(4) {
		var p paper
		s := p.page()
		w, h := q.size(595, 842)
		upright := &drawing{Page{Width: w, Height: h}}
		upright.text(72, 100, 14, "Phụ lục I")
		upright.text(72, 120, 14, "Danh mục nhiệm vụ")
		for _, g := range upright.page.Glyphs {
			g.Dir = q
			s.page.Put(g)
		}
		s.text(10, 400, 8, "x") // across the text
		lines := p.read()
		if got := brief(lines); len(got) < 2 || got[0] != "Phụ lục I" || got[1] != "Danh mục nhiệm vụ" {
			t.Errorf("%d quarters: %q", q, got)
		}
		box := lines[0].Box
		x0, y0 := q.Turn(box.X0, box.Y0, 595, 842)
		x1, y1 := q.Turn(box.X1, box.Y1, 595, 842)
		if min(x0, x1) != 72 || max(y0, y1) != 103.5 {
			t.Errorf("%d quarters: box %+v", q, box)
		}
	}
}

// What leans, has no size or lies off the page is not on it.
func TestPut(t *testing.T) {
	p := Page{Width: 595, Height: 842}
	for _, g := range []Glyph{{X0: 600, Y: 10, Size: 9}, {X0: -5, Y: 10, Size: 9}, {X0: 5, Y: 10}, {X0: 700, Y: 20, Size: 9, Dir: 1}, {X0: 5, Y: 600, Size: 9, Dir: 3}} {
		p.Put(g)
	}
	p.Rule(10, 20, 30, 20)
	p.Rule(10, 20, 30, 21)
	p.Rule(30, 20, 30, 5)
	if len(p.Glyphs) != 1 || p.Glyphs[0].X0 != 700 || len(p.Rules) != 2 || p.Rules[1] != (Rule{30, 5, 30, 20}) {
		t.Errorf("%+v", p)
	}
}
