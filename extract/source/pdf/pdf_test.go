package pdf

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
)

func read(t *testing.T, data []byte) source.Raw {
	t.Helper()
	raw, err := New().Read(context.Background(), source.File{Name: "test.pdf", Data: data}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// texts are the texts of lines.
func texts(raw source.Raw) (out []string) {
	for _, ln := range raw.Lines {
		out = append(out, ln.Text)
	}
	return out
}

func same(t *testing.T, raw source.Raw, want ...string) {
	t.Helper()
	if got := texts(raw); !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// A decomposed source is composed; an accent of its own belongs to the letter
// before it.
func TestComposed(t *testing.T) {
	var p paper
	p.page().text(72, 100, 14, norm.NFD.String("Độc lập"))
	same(t, read(t, p.bytes()), "Độc lập")
}

// Lines that are stroked, or filled as thin boxes, make a table; white boxes
// behind the text do not.
func TestDrawnTable(t *testing.T) {
	var p paper
	s := p.page()
	s.content.WriteString("0.5 w\n")
	for y := 80; y <= 120; y += 20 {
		fmt.Fprintf(&s.content, "60 %d m 320 %d l S\n", 842-y, 842-y)
	}
	for _, x := range []float64{60, 100, 320} {
		s.rule(x, 80, x, 120)
	}
	s.text(64, 94, 12, "TT")
	s.text(104, 94, 12, "Tên")
	s.text(64, 114, 12, "1")
	s.text(104, 114, 12, "Sông")
	s.content.WriteString("1 1 1 rg\n")
	for y := 150; y < 200; y += 16 {
		fmt.Fprintf(&s.content, "60 %d 480 14 re f 60 %d 100 14 re f\n", 842-y, 842-y)
	}
	s.text(72, 162, 12, "Nền trắng sau chữ")
	if got, want := extracttest.Show(read(t, p.bytes()).Lines), "0:0,0H TT\n0:0,1H Tên\n0:1,0 1\n0:1,1 Sông\nNền trắng sau chữ\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTurnedPages(t *testing.T) {
	for _, c := range []struct {
		name, extra string
		matrix      string // of the text
	}{
		{"upright", "", "1 0 0 1 100 700"},
		{"page turned by /Rotate", "/Rotate 90", "0 1 -1 0 150 100"},
		{"text turned on the page", "", "0 1 -1 0 150 100"},
		{"text turned the other way", "", "0 -1 1 0 150 700"},
		{"upside down", "/Rotate 180", "-1 0 0 -1 500 100"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p paper
			s := p.page()
			s.extra = c.extra
			fmt.Fprintf(&s.content, "BT /F1 14 Tf 16 TL %s Tm <%s> Tj T* <%s> Tj ET\n", c.matrix, hexText("Phụ lục I"), hexText("Danh mục nhiệm vụ"))
			raw := read(t, p.bytes())
			same(t, raw, "Phụ lục I", "Danh mục nhiệm vụ")
			for _, ln := range raw.Lines {
				if b := ln.Box; b.X0 < 0 || b.Y0 < 0 || b.X1 > 842 || b.Y1 > 842 || b.X0 >= b.X1 || b.Y0 >= b.Y1 {
					t.Errorf("box %+v lies off the page", b)
				}
			}
		})
	}
}

func TestFormsAndAnnotations(t *testing.T) {
	var p paper
	s := p.page()
	form := p.object(stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Matrix[1 0 0 1 10 0]/Resources<</Font<</F1 3 0 R>>/XObject<</Again 100 0 R>>>>",
		"BT /F1 14 Tf 1 0 0 1 62 700 Tm <"+hexText("Trong một biểu mẫu")+"> Tj ET /Again Do"))
	s.resources = "/XObject<</Form " + form + ">>"
	s.content.WriteString("q /Form Do Q\n")
	s.text(72, 100, 14, "Số:        /TB-UBND, ngày 4 tháng 5")
	number := p.object(stream("/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 14 Tf 1 0 0 1 2 5 Tm <"+hexText("453")+"> Tj ET"))
	day := p.object(stream("/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 14 Tf 1 0 0 1 0 5 Tm <"+hexText("9")+"> Tj ET"))
	at := 72 + width("Số:        /TB-UBND, ngày ", 14)
	s.extra = fmt.Sprintf("/Annots[<</Subtype/Stamp/Rect[100 737 150 757]/AP<</N %s>>>> <</Subtype/Stamp/F 2/Rect[300 737 350 757]/AP<</N %s>>>> <</Subtype/Stamp/Rect[%g 737 %g 757]/AP<</N %s>>>>]",
		number, number, at, at+50, day)
	same(t, read(t, p.bytes()), "Số: 453 /TB-UBND, ngày 9 tháng 5", "Trong một biểu mẫu")
}

func TestFonts(t *testing.T) {
	var p paper
	s := p.page()
	toUnicode := p.object(stream("", `1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <41> <1EF0> <42> <0110006F> endbfchar 2 beginbfrange <61> <63> <0031> <64> <65> [<1EA1> <1EA3>] endbfrange`))
	s.fonts = `/D <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/uni1EE3/Dcroat 67/acircumflexdotbelow/g17/comma.alt]>>>>` +
		"/U <</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Times,BoldItalic/Encoding/WinAnsiEncoding/FirstChar 65/Widths[500 500]/ToUnicode " + toUnicode + ">>" +
		"/M <</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/MacRomanEncoding>>"
	s.content.WriteString("BT /D 12 Tf 1 0 0 1 72 700 Tm (ABCDEn) Tj ET\n")
	s.content.WriteString("BT /U 12 Tf 1 0 0 1 72 680 Tm (ABabcde) Tj ET\n")
	s.content.WriteString("BT /M 12 Tf 1 0 0 1 72 660 Tm (caf\\216) Tj ET\n")
	raw := read(t, p.bytes())
	same(t, raw, "ợĐậD,n", "ỰĐo123ạả", "café")
	if l := raw.Lines[1].Look; !l.Bold || !l.Italic {
		t.Errorf("look of Times,BoldItalic: %+v", l)
	}
}

func TestRecode(t *testing.T) {
	var p paper
	s := p.page()
	s.fonts = "/V <</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+.VnTime,Bold/Encoding/WinAnsiEncoding>>"
	s.content.WriteString("BT /V 12 Tf 1 0 0 1 72 700 Tm (\247\351c l\313p) Tj /F1 12 Tf <" + hexText(" § 5") + "> Tj ET\n")
	// Where the file says what the codes stand for, letters are taken for the signs they look like.
	toUnicode := p.object(stream("", "4 beginbfchar <01> <006E> <02> <2212> <03> <00ED> <04> <0063> endbfchar"))
	s.fonts += "/W <</Type/Font/Subtype/TrueType/BaseFont/.VnTime,Bold/Encoding/WinAnsiEncoding/ToUnicode " + toUnicode + ">>"
	s.content.WriteString("BT /W 12 Tf 1 0 0 1 72 680 Tm <01020304> Tj ET\n")
	src := Source{Recode: func(font string) func(string) string {
		if font != ".VnTime,Bold" {
			return nil
		}
		return strings.NewReplacer("§", "Đ", "é", "ộ", "Ë", "ậ", "\u00AD", "ư", "í", "ớ").Replace
	}}
	raw, err := src.Read(context.Background(), source.File{Name: "a.pdf", Data: p.bytes()}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, raw, "Độc lập § 5", "nước")
}

// Merged files give one name to different fonts.
func TestFontNamesArePagesOwn(t *testing.T) {
	var p paper
	a := p.page()
	a.fonts = "/X <</Type/Font/Subtype/Type1/BaseFont/A/Encoding<</Differences[65/B]>>>>"
	a.content.WriteString("BT /X 12 Tf 1 0 0 1 72 700 Tm (A) Tj ET\n")
	b := p.page()
	b.fonts = "/X <</Type/Font/Subtype/Type1/BaseFont/A/Encoding<</Differences[65/C]>>>>"
	b.content.WriteString("BT /X 12 Tf 1 0 0 1 72 700 Tm (A) Tj ET\n")
	same(t, read(t, p.bytes()), "B", "C")
}

func TestOddContent(t *testing.T) {
	for _, c := range []struct{ name, content string }{
		{"inline image", "BI /W 4 /H 1 /BPC 8 /CS /G ID \xff(EI<\x00> EI Q q\n"},
		{"unknown escape", "BT (\\q\\) \\377) pop ET\n"},
		{"numbers as some print them", "0.-5 --3 +.5 1.2.3 d0\n"},
		{"unbalanced", "Q Q ] ) >> } ET Q\n"},
		{"comment", "% BT (x) Tj\n"},
		{"dictionaries", "/Span <</ActualText (a>>b) /X <</Y [1]>>>> BDC EMC\n"},
		{"nothing for an operator", "Tj TJ Do Tf cm re l c gs Tm '\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p paper
			s := p.page()
			s.content.WriteString(c.content)
			s.text(72, 100, 14, "sau đó")
			same(t, read(t, p.bytes()), "sau đó")
		})
	}
	for _, tail := range []string{"<48", "(never closed", "[ 1 2 (a)", "BI /W 1 ID xxx", "<</A"} {
		var p paper
		s := p.page()
		s.text(72, 100, 14, "trước đó")
		s.content.WriteString(tail)
		same(t, read(t, p.bytes()), "trước đó")
	}
}

func TestMend(t *testing.T) {
	var p paper
	p.page().text(72, 100, 14, "chữ")
	whole := p.bytes()
	for name, data := range map[string][]byte{
		"junk before":     append([]byte("HTTP/1.1 200 OK\r\n\r\n"), whole...),
		"zeros after":     append(slices.Clone(whole), make([]byte, 5000)...),
		"version 2.0":     slices.Replace(slices.Clone(whole), 0, 9, []byte("%PDF-2.0\n")...),
		"blank after it":  slices.Replace(slices.Clone(whole), 0, 9, []byte("%PDF-1.4 ")...),
		"no end of file":  whole[:len(whole)-6],
		"text after that": append(slices.Clone(whole), "<html>"...),
	} {
		t.Run(name, func(t *testing.T) {
			if name == "junk before" { // offsets count from the header, as producers of such files have it
				same(t, read(t, data), "chữ")
				return
			}
			same(t, read(t, data), "chữ")
		})
	}
}

// A page that is named several times counts as often, as every reader of PDF has it; a branch of
// the tree that leads back to itself ends.
func TestOnePageShownOften(t *testing.T) {
	text := "BT /F1 12 Tf 72 700 Td (Mot trang giay) Tj ET"
	data := assemble(map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 4/Kids[3 0 R 4 0 R 3 0 R]>>",
		3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>",
		4: "<</Type/Pages/Parent 2 0 R/Count 2/Kids[3 0 R 4 0 R 3 0 R]>>",
		5: stream("", text), 6: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	})
	raw, err := New().Read(t.Context(), source.File{Name: "vanban.pdf", Data: data}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if raw.Pages != 4 { // 3, [3, 3], 3
		t.Errorf("%d pages", raw.Pages)
	}
}

func TestErrors(t *testing.T) {
	var empty paper
	empty.page()
	empty.page()
	for _, c := range []struct {
		name string
		data []byte
		is   error
		says string
	}{
		{"no text", empty.bytes(), ErrNoText, "the file has no text layer (2 pages)"},
		{"not a PDF", []byte("<html>"), nil, "not a PDF"},
		{"cut off", []byte("%PDF-1.4\n1 0 obj"), ErrDamaged, "damaged"},
		{"no pages", assemble(map[int]string{1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R]>>"}), ErrDamaged, "no page"},
		{"loop of Prev", []byte("%PDF-1.4\n" + strings.Repeat("%", 100) + "\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 110>>\nstartxref\n110\n%%EOF"), ErrDamaged, "damaged"},
		{"billions of objects", []byte("%PDF-1.4\n" + strings.Repeat("%", 100) + "\nxref\n0 2000000000\ntrailer\n<</Size 2000000000>>\nstartxref\n110\n%%EOF"), ErrDamaged, "damaged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := New().Read(context.Background(), source.File{Name: "vanban.pdf", Data: c.data}, source.Settings{})
			if err == nil || !strings.Contains(err.Error(), c.says) || c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("got %v; want one that says %q", err, c.says)
			}
		})
	}
}

func TestCancel(t *testing.T) {
	var p paper
	p.page().text(72, 100, 14, "chữ")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New().Read(ctx, source.File{Name: "a.pdf", Data: p.bytes()}, source.Settings{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestSniff(t *testing.T) {
	for data, want := range map[string]bool{
		"%PDF-1.4\n":                           true,
		strings.Repeat(" ", 900) + "%PDF-2.0":  true,
		strings.Repeat(" ", 1100) + "%PDF-2.0": false,
		"PK\x03\x04":                           false,
		"":                                     false,
	} {
		if got := New().Sniff(source.File{Name: "x", Data: []byte(data)}); got != want {
			t.Errorf("Sniff(%.12q…) = %v", data, got)
		}
	}
}

// One bad page does not take the others with it.
func TestBrokenPage(t *testing.T) {
	var p paper
	p.page().text(72, 100, 14, "trang một")
	p.page()
	p.page().text(72, 100, 14, "trang ba")
	data := p.bytes()
	at := strings.Index(string(data), "12 0 obj")
	copy(data[at:], "xx")
	raw := read(t, data)
	same(t, raw, "trang một", "trang ba")
	if len(raw.Problems) == 0 || raw.Problems[0].Page != 2 {
		t.Errorf("problems: %v", raw.Problems)
	}
	if raw.Pages != 3 || raw.Lines[1].Page != 3 {
		t.Errorf("%d pages, the last line on page %d", raw.Pages, raw.Lines[1].Page)
	}
}

// A cell that is merged over rows and pages leaves a page on which no rule crosses its column: the
// parts beside it are one table, and the cell goes on. Without the page before, they are two.
func TestMergedOverPages(t *testing.T) {
	xs := []float64{60, 90, 220, 320, 420, 520}
	draw := func(s *sheetOfPaper, y0 float64, rows ...[]string) {
		for r := 0; r <= len(rows); r++ {
			y := y0 + 20*float64(r)
			if r == 0 && rows[0][0] == "TT" || r == 1 && rows[0][0] == "TT" {
				s.rule(xs[0], y, xs[5], y)
				continue
			}
			s.rule(xs[0], y, xs[2], y)
			s.rule(xs[3], y, xs[5], y)
		}
		for _, x := range xs {
			s.rule(x, y0, x, y0+20*float64(len(rows)))
		}
		for r, row := range rows {
			for c, str := range row {
				if str != "" {
					s.text(xs[c]+4, y0+14+20*float64(r), 12, str)
				}
			}
		}
	}
	head := []string{"TT", "Việc", "Chủ trì", "Phối hợp", "Hạn"}
	rest := [][]string{{"3", "Sửa", "", "Sở C", "Quý III"}, {"4", "Xong", "", "Sở D", "Quý IV"}}
	var p paper
	draw(p.page(), 740, head, []string{"1", "Rà", "Sở A", "Sở B", "Quý I"}, []string{"2", "Làm", "", "Sở B", "Quý II"})
	draw(p.page(), 60, rest...)
	rows, over := 0, 0
	for _, ln := range read(t, p.bytes()).Lines {
		if ln.Cell == nil || ln.Cell.Table > 0 {
			t.Fatalf("%q stands in no table, or in another", ln.Text)
		}
		rows = max(rows, ln.Cell.Row)
		if ln.Text == "Sở A" {
			over = ln.Cell.RowSpan
		}
	}
	if rows != 4 || over != 4 {
		t.Errorf("the last row is %d, and the merged cell stands over %d; want 4 and 4", rows, over)
	}
	var alone paper
	draw(alone.page(), 60, rest...)
	tables := map[int]bool{}
	for _, ln := range read(t, alone.bytes()).Lines {
		if ln.Cell != nil {
			tables[ln.Cell.Table] = true
		}
	}
	if len(tables) != 2 {
		t.Errorf("%d tables side by side, want 2", len(tables))
	}
}
