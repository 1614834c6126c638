package pdf

import (
	"context"
	"errors"
	"image"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/print"
)

// spare is a second engine that shows what it is told.
type spare struct {
	prints []*print.Page
	drawn  []int
	closed bool
}

func (s *spare) Name() string                                 { return "spare" }
func (s *spare) Open(context.Context, []byte) (Opened, error) { return s, nil }
func (s *spare) Pages() int                                   { return len(s.prints) }
func (s *spare) Close() error                                 { s.closed = true; return nil }
func (s *spare) Page(number int) (*print.Page, error) {
	p := *s.prints[number-1]
	return &p, nil
}
func (s *spare) Draw(number, dots int) (*image.Gray, float64, error) {
	s.drawn = append(s.drawn, number)
	return image.NewGray(image.Rect(0, 0, 100, 140)), float64(dots), nil // all black: something is on it
}

// eye is an OCR that sees words.
type eye struct {
	words   *print.Page
	missing error
}

func (e *eye) Name() string                { return "eye" }
func (e *eye) Ready(context.Context) error { return e.missing }
func (e *eye) Recognize(context.Context, *image.Gray, float64) (*print.Page, error) {
	p := *e.words
	return &p, nil
}

// words prints lines of words from y downwards, 20 points apart.
func words(y float64, lines ...string) *print.Page {
	p := &print.Page{Width: 595, Height: 842}
	for _, ln := range lines {
		x := 90.0
		for w := range strings.FieldsSeq(ln) {
			x1 := x + width(w, 14)
			p.Put(print.Glyph{Text: w, X0: x, X1: x1, Y: y, Size: 14, Font: &print.Font{}, Doubt: strings.HasSuffix(w, "?")})
			x = x1 + 5
		}
		y += 20
	}
	return p
}

// empty are n pages on which the second engine sees nothing.
func empty(n int) (pages []*print.Page) {
	for range n {
		pages = append(pages, &print.Page{})
	}
	return pages
}

const scanned = "Chính phủ ban hành Nghị quyết này"

// scannedPage is a page under one image.
func scannedPage(p *paper) *sheetOfPaper {
	img := p.object(stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x"))
	s := p.page()
	s.resources = "/XObject<</Im " + img + ">>"
	s.content.WriteString("q 595 0 0 842 0 0 cm /Im Do Q\n")
	return s
}

func readWith(t *testing.T, p *paper, how source.OCR, e *spare, o *eye) (source.Raw, error) {
	t.Helper()
	src := Source{Engine: e}
	if o != nil {
		src.OCR = o
	}
	return src.Read(t.Context(), source.File{Name: "vanban.pdf", Data: p.bytes()}, source.Settings{OCR: how})
}

// A page of text and a scan with a running head and a stamp: the second is
// read from its image, and the words printed over it are not read twice.
func TestOnlyTheScanIsRecognized(t *testing.T) {
	var p paper
	p.page().text(90, 100, 14, scanned)
	s := scannedPage(&p)
	s.text(90, 60, 14, "Số: 15/NQ-CP")
	e := &spare{prints: empty(2)}
	o := &eye{words: words(60, "Sô: l5/NQ-CP", scanned, "ngày 1S? tháng")}
	raw, err := readWith(t, &p, source.OCRAuto, e, o)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(raw.OCRPages, []int{2}) || raw.Engine != "ledongthuc+eye" || !slices.Equal(e.drawn, []int{2}) || !e.closed {
		t.Errorf("pages %v, engine %s, drawn %v, closed %v", raw.OCRPages, raw.Engine, e.drawn, e.closed)
	}
	want := []string{scanned, "Số: 15/NQ-CP", scanned, "ngày 1S? tháng"}
	if got := texts(raw); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(raw.Problems) != 1 || raw.Problems[0].Rule != "ocr-doubt" || raw.Problems[0].Page != 2 {
		t.Errorf("a doubtful number should be the one problem: %v", raw.Problems)
	}
}

func TestWithoutOCR(t *testing.T) {
	missing := errors.New("it is not installed; install it with: get it")
	for _, c := range []struct {
		how  source.OCR
		eye  *eye
		want string
	}{
		{source.OCROff, &eye{}, "OCR is off, --ocr auto would read it"},
		{source.OCRAuto, &eye{missing: missing}, "install it with: get it"},
	} {
		var p paper
		p.page().text(90, 100, 14, scanned)
		scannedPage(&p)
		raw, err := readWith(t, &p, c.how, &spare{prints: empty(2)}, c.eye)
		if err != nil || len(raw.Lines) != 1 {
			t.Fatalf("the other page should be read: %v, %v", raw.Lines, err)
		}
		if !slices.Equal(raw.Unread, []int{2}) {
			t.Errorf("unread pages %v", raw.Unread)
		}
		if len(raw.Problems) != 1 || raw.Problems[0].Page != 2 || !strings.Contains(raw.Problems[0].Text, c.want) {
			t.Errorf("problems %v, want one with %q", raw.Problems, c.want)
		}
		var alone paper
		scannedPage(&alone)
		if _, err := readWith(t, &alone, c.how, &spare{prints: empty(1)}, c.eye); !errors.Is(err, ErrNoText) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

func TestForce(t *testing.T) {
	var p paper
	p.page().text(90, 100, 14, "chữ của tệp")
	raw, err := readWith(t, &p, source.OCRForce, &spare{prints: empty(1)}, &eye{words: words(100, scanned)})
	if err != nil || !slices.Equal(texts(raw), []string{scanned}) || raw.Engine != "eye" {
		t.Errorf("got %q by %s, %v", texts(raw), raw.Engine, err)
	}
}

// A letter that the file calls a blank leaves a hole; only its word is taken
// from the image.
func TestHoles(t *testing.T) {
	var p paper
	// H is twice as wide as the blank, and shown as one.
	cmap := p.object(stream("", `1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0020> <0020> <0048> <0020> endbfchar
2 beginbfrange <0041> <0047> <0041> <0049> <FFFD> <0049> endbfrange`))
	desc := p.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/DW 500/W[32[250]]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>")
	odd := p.object("<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H/DescendantFonts[" + desc + "]/ToUnicode " + cmap + ">>")
	s := p.page()
	s.fonts = "/F3 " + odd
	s.show("F3", 90, 100, 14, "NGHỊ BAN")
	s.text(90, 120, 14, scanned) // one hole in many letters
	s.text(90, 140, 14, scanned)
	raw, err := readWith(t, &p, source.OCRAuto, &spare{prints: empty(1)}, &eye{words: words(100, "NGHỊ BÁM", "Chinh phu")})
	if err != nil || !slices.Equal(texts(raw), []string{"NGHỊ BAN", scanned, scanned}) {
		t.Errorf("got %q, %v", texts(raw), err)
	}
	raw, err = readWith(t, &p, source.OCROff, &spare{prints: empty(1)}, nil)
	if err != nil || !slices.Equal(texts(raw), []string{"NG\uFFFDỊ BAN", scanned, scanned}) {
		t.Errorf("without OCR: got %q, %v", texts(raw), err)
	}
}

// What the first reader cannot open goes to the second as a whole.
func TestSecondEngine(t *testing.T) {
	e := &spare{prints: []*print.Page{words(100, scanned)}}
	raw, err := Source{Engine: e}.Read(context.Background(), source.File{Name: "vanban.pdf", Data: []byte("%PDF-1.7\nnothing that can be read")}, source.Settings{})
	if err != nil || !slices.Equal(texts(raw), []string{scanned}) || raw.Engine != "spare" || raw.Pages != 1 {
		t.Errorf("got %q by %q, %v", texts(raw), raw.Engine, err)
	}
}

// OCR that gains nothing is given up after a few pages: the text may be in a
// language that is not known here.
func TestVain(t *testing.T) {
	var p paper
	e := &spare{}
	for range 20 {
		s := p.page()
		for y := 100.0; y < 400; y += 20 {
			s.text(50, y, 10, "Xzibit wqrt plkj vbnm zxcv qwrt")
		}
		e.prints = append(e.prints, &print.Page{})
	}
	raw, err := readWith(t, &p, source.OCRAuto, e, &eye{words: words(100, "xx yy")})
	if err != nil || len(raw.OCRPages) != 0 || len(e.drawn) >= 20 || len(raw.Lines) != 300 {
		t.Errorf("drawn %v, %d lines, %v", e.drawn, len(raw.Lines), err)
	}
}
