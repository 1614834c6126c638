package ocr

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract/source/pdf"
	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/viet"
)

// letter is a PDF of one page with lines of ASCII text at 14 points.
func letter(lines ...string) []byte {
	var b strings.Builder
	for i, ln := range lines {
		fmt.Fprintf(&b, "BT /F1 14 Tf 1 0 0 1 72 %d Tm (%s) Tj ET\n", 742-24*i, ln)
	}
	return fmt.Appendf(nil, `%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length %d>> stream
%s
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>> endobj
trailer <</Root 1 0 R>>
%%%%EOF
`, b.Len(), b.String())
}

// A page is drawn, and tesseract finds its words where they stand.
func TestRecognize(t *testing.T) {
	var ts Tesseract
	if err := ts.Ready(context.Background()); err != nil {
		t.Skip(err)
	}
	var e pdfium.Engine
	defer e.Close()
	d, err := e.Open(context.Background(), letter("Trong khi thi hanh, co quan ban hanh", "trung uong cho ban hanh 15/2026"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	img, dots, err := d.Draw(1, 300)
	if err != nil {
		t.Fatal(err)
	}
	p, err := ts.Recognize(context.Background(), img, dots)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range p.Glyphs {
		got = append(got, viet.Bare(strings.ToLower(c.Text)))
	}
	want := strings.Fields("trong khi thi hanh, co quan ban hanh trung uong cho ban hanh 15/2026")
	if !slices.Equal(got, want) {
		t.Fatalf("got %q", got)
	}
	first := p.Glyphs[0]
	if first.X0 < 70 || first.X0 > 75 || first.Y < 97 || first.Y > 103 || first.Size < 11 || first.Size > 17 || first.Bold {
		t.Errorf("first word %+v", first)
	}
}

// A page that lies on its side or upside down is read in its own direction.
func TestRecognizeTurned(t *testing.T) {
	var ts Tesseract
	if err := ts.Ready(context.Background()); err != nil {
		t.Skip(err)
	}
	var e pdfium.Engine
	defer e.Close()
	d, err := e.Open(context.Background(), letter("Trong khi thi hanh, co quan ban hanh", "trung uong cho ban hanh trong khi thi hanh", "co quan ban hanh trung uong cho ban hanh"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	img, dots, err := d.Draw(1, 200)
	if err != nil {
		t.Fatal(err)
	}
	for quarters := 1; quarters < 4; quarters++ {
		p, err := ts.Recognize(context.Background(), turn(img, 4-quarters), dots)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Glyphs) < 20 || viet.Bare(strings.ToLower(p.Glyphs[0].Text)) != "trong" {
			t.Fatalf("%d quarters: %d words, %+v", quarters, len(p.Glyphs), p.Glyphs[:min(3, len(p.Glyphs))])
		}
		// In its own direction the first word begins 72 points from the left and
		// 100 from the top.
		c := p.Glyphs[0]
		if int(c.Dir) != 4-quarters || math.Abs(c.X0-72) > 4 || math.Abs(c.Y-100) > 4 || p.Width > p.Height == (quarters == 2) {
			t.Errorf("%d quarters: %q reads in direction %d at %.0f, %.0f of %.0f × %.0f", quarters, c.Text, c.Dir, c.X0, c.Y, p.Width, p.Height)
		}
	}
}

func TestMissing(t *testing.T) {
	ts := Tesseract{Program: "no-such-tesseract"}
	err := ts.Ready(context.Background())
	if !errors.Is(err, ErrMissing) || !strings.Contains(err.Error(), Install) {
		t.Errorf("got %v", err)
	}
}

const hocr = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='image "stdin"; bbox 0 0 2480 3508'>
 <p class='ocr_par'><span class='ocr_line' title="bbox 390 1577 1289 1632; baseline 0.001 -13; x_size 54; x_descenders 12; x_ascenders 15">
  <span class='ocrx_word' title='bbox 390 1577 500 1632; x_wconf 96'>Số:</span>
  <span class='ocrx_word' title='bbox 584 1580 894 1632; x_wconf 15'><strong>84/2025/Q&amp;H</strong></span>
  <span class='ocrx_word' title='bbox 900 1580 910 1632; x_wconf 95'> </span>
 </span></p></div></body></html>`

func TestParse(t *testing.T) {
	lines, err := parse([]byte(hocr))
	if err != nil || len(lines) != 1 || len(lines[0].words) != 2 {
		t.Fatal(lines, err)
	}
	ln := lines[0]
	if ln.slope != 0.001 || ln.shift != -13 || ln.core != 27 || ln.words[1].text != "84/2025/Q&H" || ln.words[1].conf != 15 || ln.words[0].box != (box{390, 1577, 500, 1632}) {
		t.Errorf("%+v", ln)
	}
}

// lineOf makes a line; a word that ends in "~" is one that tesseract doubts.
func lineOf(s string) line {
	var ln line
	x := 400.0
	for w := range strings.FieldsSeq(s) {
		conf := 90
		if cut, ok := strings.CutSuffix(w, "~"); ok {
			w, conf = cut, 30
		}
		ln.words = append(ln.words, word{text: w, conf: conf, box: box{x, 400, x + 90, 440}})
		x += 100
	}
	return ln
}

func TestRepair(t *testing.T) {
	for in, want := range map[string]string{
		"QUYÉT ĐỊNH": "QUYẾT ĐỊNH",
		"được sửa đối, bồ sung một số điều":   "được sửa đổi, bổ sung một số điều",
		"theo đê nghị của Bộ trưởng":          "theo đề nghị của Bộ trưởng",
		"chính quyên địa phương":              "chính quyền địa phương",
		"Luật Tổ chức chínhphủ":               "Luật Tổ chức chính phủ",
		"Chính phủ ban hành Nghị quyết này":   "Chính phủ ban hành Nghị quyết này",
		"ông Lê Minh Hưng, bà Phan Thị Mỹ":    "ông Lê Minh Hưng, bà Phan Thị Mỹ",
		"huyện Trà Cú, tỉnh Trà Vinh":         "huyện Trà Cú, tỉnh Trà Vinh",
		"huyện Đắk Tô, xã Kroong":             "huyện Đắk Tô, xã Kroong",
		"ngày I7 tháng 4":                     "ngày 17 tháng 4",
		"Luật số 97/2015/QHI3, khoản l":       "Luật số 97/2015/QH13, khoản l",
		"số 48/2014QHI13, số 112/2025%QH15;":  "số 48/2014/QH13, số 112/2025/QH15;",
		"Nghị định số 1 14/2024/NĐ- CP ngày":  "Nghị định số 114/2024/NĐ-CP ngày",
		"số 151/201 7/NĐ-CP và 45/201 4NĐ-CP": "số 151/2017/NĐ-CP và 45/2014/NĐ-CP",
		"tại Tờ trình số 10/TTì r-HĐND":       "tại Tờ trình số 10/TTr-HĐND",
		"Số: 37 /2026/TT-BCA":                 "Số: 37/2026/TT-BCA",
		"ngày 29 tháng II năm 2024":           "ngày 29 tháng 11 năm 2024",
		"ngày 14 tháng l1] năm 2017":          "ngày 14 tháng 11 năm 2017",
		"ngày 1ó tháng l] năm 2014":           "ngày 16 tháng 11 năm 2014",
		"ngày lộ tháng 02":                    "ngày lộ tháng 02",
		"khoản 1 14/2024 và Chương II":        "khoản 1 14/2024 và Chương II",
		"Chương Ï":                            "Chương I",
		"Số: 47NQ-CP và 6/QĐĐ-TTg":            "Số: 47/NQ-CP và 6/QĐ-TTg",
		"BộTàinguyênvà Môi trường":            "Bộ Tài nguyên và Môi trường",
		"Trước ngày 15⁄4/2024":                "Trước ngày 15/4/2024",
		"thủ tục đăng ký kiếm~ định":          "thủ tục đăng ký kiểm định",
		"The Government shall issue decrees":  "The Government shall issue decrees",
	} {
		lines := []line{lineOf(in)}
		repair(lines)
		if got := lines[0].String(); got != want {
			t.Errorf("%q → %q, want %q", in, got, want)
		}
	}
}

// A number that was mended stays in doubt.
func TestRepairedNumberIsDoubted(t *testing.T) {
	lines := []line{lineOf("ngày I7")}
	repair(lines)
	if w := lines[0].words[1]; w.conf >= doubtful {
		t.Errorf("%+v", w)
	}
}

func TestNoise(t *testing.T) {
	for w, want := range map[word]bool{
		{text: "84/2025/QH15", conf: 15}: false,
		{text: "Điều", conf: 20}:         false,
		{text: "-", conf: 92}:            false,
		{text: "———", conf: 40}:          true,
		{text: "£", conf: 90}:            true,
		{text: "sa", conf: 10}:           true,
		{text: "11", conf: 0}:            true,
		{text: "ở", conf: 80}:            false,
	} {
		if got := noise(w); got != want {
			t.Errorf("%+v: %v", w, got)
		}
	}
}

func TestUnstamp(t *testing.T) {
	lines := []line{lineOf("CỔNG~ THÔNG TIN~"), lineOf("ĐẾN Ngày:..23/4.... Giờ~ Phê"), lineOf("Báo cáo đến Thủ tướng")}
	unstamp(lines, 2480, 3508, 300)
	if got := fmt.Sprint(lines); got != "[ Phê Báo cáo đến Thủ tướng]" {
		t.Errorf("got %q", got)
	}
}

// Lines of a tilted scan come out level, with the words apart.
func TestUpright(t *testing.T) {
	var lines []line
	for i := range 6 {
		ln := lineOf("Chính phủ ban hành Nghị quyết")
		y := 400 + 60*float64(i)
		ln.box, ln.slope, ln.core = box{400, y, 1000, y + 40}, 0.01, 27
		lines = append(lines, ln)
	}
	img := newTestImage()
	p := printed(lines, ruling{}, img, 300, 0)
	if len(p.Glyphs) != 36 || p.Glyphs[0].Y != p.Glyphs[5].Y {
		t.Fatalf("%d words, from %g to %g", len(p.Glyphs), p.Glyphs[0].Y, p.Glyphs[5].Y)
	}
	for i := range 5 {
		if a, b := p.Glyphs[i], p.Glyphs[i+1]; b.X0-a.X1 < 0.17*a.Size {
			t.Errorf("%v and %v are not apart", a, b)
		}
	}
	var _ pdf.Recognizer = (*Tesseract)(nil)
}

func newTestImage() *image.Gray {
	img := image.NewGray(image.Rect(0, 0, 2480, 3508))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	return img
}

// A leaning grid of three by three lines is found and painted over; the
// letters between the lines stay.
func TestRules(t *testing.T) {
	img := newTestImage()
	const lean = 0.01
	black := func(x, y, w, h int) {
		for dy := range h {
			for dx := range w {
				img.Pix[(y+dy)*img.Stride+x+dx] = 0
			}
		}
	}
	for k := range 3 {
		for i := range 1000 {
			black(500+i, 1000+200*k+int(lean*float64(i)), 1, 4) // level
		}
		for i := range 400 {
			black(500+500*k-int(lean*float64(i)), 1000+int(lean*float64(500*k))+i, 4, 1) // upright
		}
	}
	black(600, 1100, 60, 4)
	r := findRules(img, 300)
	level, upright := 0, 0
	for _, s := range r.lines {
		if s.upright {
			upright++
		} else {
			level++
		}
	}
	if level < 3 || upright < 3 {
		t.Fatalf("%d level and %d upright lines", level, upright)
	}
	r.erase(img)
	dark := 0
	for _, v := range img.Pix {
		if v < 128 {
			dark++
		}
	}
	if dark < 240 || dark > 600 {
		t.Errorf("%d dark dots are left of 240 that are no rule", dark)
	}
	if one := findRules(newTestImage(), 300); len(one.lines) != 0 {
		t.Errorf("an empty page has %d rules", len(one.lines))
	}
}

// A number inside a sentence is kept, however doubtful; alone it is dirt.
func TestDoubtfulNumberInText(t *testing.T) {
	for in, want := range map[string]int{"ngày 17 tháng 11~ năm 2025": 6, "11~": 0} {
		ln := lineOf(in)
		for i := range ln.words {
			ln.words[i].conf = max(0, ln.words[i].conf-30) // the doubted ones fall to 0
		}
		ln.box, ln.core = box{400, 400, 1000, 440}, 27
		p := printed([]line{ln}, ruling{}, newTestImage(), 300, 0)
		if len(p.Glyphs) != want {
			t.Errorf("%q: %d words, want %d", in, len(p.Glyphs), want)
		}
	}
}

// Of two readings of a line the better words are taken; where the figures
// differ, the number stays in doubt.
func TestBetter(t *testing.T) {
	at := func(x float64, text string, conf int) word {
		return word{text: text, conf: conf, box: box{x, 400, x + 80, 440}}
	}
	got := better(
		[]word{at(100, "Luật", 95), at(200, "TỔ", 61), at(300, "Ổ", 40), at(400, "chức", 50), at(500, "lộ", 40)},
		[]word{at(100, "Luật", 96), {text: "Tổ", conf: 93, box: box{200, 400, 380, 440}}, at(400, "chức", 92), at(500, "18", 81)})
	ln := line{words: got}
	if s := ln.String(); s != "Luật Tổ chức 18" {
		t.Fatal(s)
	}
	if got[2].conf < doubtful || got[3].conf >= doubtful {
		t.Errorf("%+v", got)
	}
	if n := better([]word{at(100, "1", 70), at(200, "23/2017/NĐ-CP", 50)}, []word{{text: "23/2017/NĐ-CP", conf: 90, box: box{100, 400, 280, 440}}}); len(n) != 2 {
		t.Errorf("a figure was lost: %+v", n)
	}
	if one := better([]word{at(100, "Luật", 95)}, nil); len(one) != 1 {
		t.Errorf("%+v", one)
	}
}

// Of what is read under a seal, offices and whole names are taken.
func TestSigner(t *testing.T) {
	for in, want := range map[string]string{
		":HỦ TƯỚNG":                "THỦ TƯỚNG",
		"PHÓ.LHỦ TƯỚNG":            "PHÓ THỦ TƯỚNG",
		"KT.THỦ TƯỚNG -":           "KT. THỦ TƯỚNG",
		"L..BỘ TRƯỞNG, CHỦ NHIỆM":  "BỘ TRƯỞNG, CHỦ NHIỆM",
		"Lê Minh Hưng":             "Lê Minh Hưng",
		"Văn Thắng":                "",
		"2 -nI cà CS":              "",
		"PK HN UTƯỚNG":             "",
		"chủ tịch Hội đồng":        "",
		"Nguyễn Văn A~ và đồng sự": "",
	} {
		ln := lineOf(in)
		ln.box = box{400, 400, 900, 440}
		got := ""
		if ln.office() || ln.name() {
			got = ln.String()
		}
		if got != want {
			t.Errorf("%q → %q, want %q", in, got, want)
		}
	}
}
