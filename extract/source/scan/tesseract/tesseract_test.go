package tesseract

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/source/scan"
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
	var e Engine
	if err := e.Ready(context.Background()); err != nil {
		t.Skip(err)
	}
	var drawer pdfium.Engine
	defer drawer.Close()
	d, err := drawer.Open(context.Background(), letter("Trong khi thi hanh, co quan ban hanh", "trung uong cho ban hanh 15/2026"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	img, dots, err := d.Draw(1, 300)
	if err != nil {
		t.Fatal(err)
	}
	p, err := e.Recognize(context.Background(), img, dots)
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
	var e Engine
	if err := e.Ready(context.Background()); err != nil {
		t.Skip(err)
	}
	var drawer pdfium.Engine
	defer drawer.Close()
	d, err := drawer.Open(context.Background(), letter("Trong khi thi hanh, co quan ban hanh", "trung uong cho ban hanh trong khi thi hanh", "co quan ban hanh trung uong cho ban hanh"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	img, dots, err := d.Draw(1, 200)
	if err != nil {
		t.Fatal(err)
	}
	for quarters := 1; quarters < 4; quarters++ {
		if testing.Short() && quarters > 1 {
			break
		}
		p, err := e.Recognize(context.Background(), scan.Turn(img, 4-quarters), dots)
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
	e := Engine{Program: "no-such-tesseract"}
	err := e.Ready(context.Background())
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
	if err != nil || len(lines) != 1 || len(lines[0].Words) != 2 {
		t.Fatal(lines, err)
	}
	ln := lines[0]
	if ln.Slope != 0.001 || ln.Shift != -13 || ln.Core != 27 || ln.Words[1].Text != "84/2025/Q&H" || ln.Words[1].Conf != 15 || ln.Words[0].Box != (extract.Box{X0: 390, Y0: 1577, X1: 500, Y1: 1632}) {
		t.Errorf("%+v", ln)
	}
}

func TestNoise(t *testing.T) {
	for w, want := range map[scan.Word]bool{
		{Text: "84/2025/QH15", Conf: 15}: false,
		{Text: "Điều", Conf: 20}:         false,
		{Text: "-", Conf: 92}:            false,
		{Text: "———", Conf: 40}:          true,
		{Text: "£", Conf: 90}:            true,
		{Text: "sa", Conf: 10}:           true,
		{Text: "11", Conf: 0}:            true,
		{Text: "ở", Conf: 80}:            false,
	} {
		if got := noise(w); got != want {
			t.Errorf("%+v: %v", w, got)
		}
	}
}

// Lines of a tilted scan come out level, with the words apart.
func TestUpright(t *testing.T) {
	var lines []scan.Line
	for i := range 6 {
		ln := lineOf("Chính phủ ban hành Nghị quyết")
		y := 400 + 60*float64(i)
		ln.Box, ln.Slope, ln.Core = extract.Box{X0: 400, Y0: y, X1: 1000, Y1: y + 40}, 0.01, 27
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
	var _ scan.Recognizer = (*Engine)(nil)
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
		for i := range ln.Words {
			ln.Words[i].Conf = max(0, ln.Words[i].Conf-30) // the doubted ones fall to 0
		}
		ln.Box, ln.Core = extract.Box{X0: 400, Y0: 400, X1: 1000, Y1: 440}, 27
		p := printed([]scan.Line{ln}, ruling{}, newTestImage(), 300, 0)
		if len(p.Glyphs) != want {
			t.Errorf("%q: %d words, want %d", in, len(p.Glyphs), want)
		}
	}
}

// lineOf makes a line; a word that ends in "~" is one that tesseract doubts.
func lineOf(s string) scan.Line {
	var ln scan.Line
	x := 400.0
	for w := range strings.FieldsSeq(s) {
		conf := 90
		if cut, ok := strings.CutSuffix(w, "~"); ok {
			w, conf = cut, 30
		}
		ln.Words = append(ln.Words, scan.Word{Text: w, Conf: conf, Box: extract.Box{X0: x, Y0: 400, X1: x + 90, Y1: 440}})
		x += 100
	}
	return ln
}
