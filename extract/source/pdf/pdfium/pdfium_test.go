package pdfium

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source/pdf"
	"nghiquyet/extract/source/print"
)

// letter is a PDF of one page, turned by rotate, with a line of text and a rule.
func letter(rotate int) []byte {
	content := "BT /F1 14 Tf 1 0 0 1 72 742 Tm (Cong bao so 12) Tj ET 72 700 200 0.5 re f"
	return fmt.Appendf(nil, `%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length %d>> stream
%s
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Bold>> endobj
trailer <</Root 1 0 R>>
%%%%EOF
`, rotate, len(content), content)
}

func open(t *testing.T, data []byte) pdf.Opened {
	t.Helper()
	var e Engine
	d, err := e.Open(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(d.Close(), e.Close()); err != nil {
			t.Error(err)
		}
	})
	return d
}

func text(p *print.Page) string {
	var b strings.Builder
	for _, c := range p.Glyphs {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestPrint(t *testing.T) {
	d := open(t, letter(0))
	p, err := d.Page(1)
	if err != nil || d.Pages() != 1 || text(p) != "Cong bao so 12" || p.Width != 595 || p.Height != 842 {
		t.Fatalf("%d pages, %q on %g × %g, %v", d.Pages(), text(p), p.Width, p.Height, err)
	}
	c := p.Glyphs[0]
	if math.Abs(c.X0-72) > 0.1 || math.Abs(c.Y-100) > 0.1 || c.Dir != 0 || c.X1 < c.X0+5 || math.Abs(c.Size-14) > 0.1 || !c.Font.Bold || c.Hidden {
		t.Errorf("first letter %+v", c)
	}
	if len(p.Rules) != 1 || math.Abs(p.Rules[0].Y0-141.75) > 0.2 || math.Abs(p.Rules[0].X1-272) > 0.2 {
		t.Errorf("rules %v", p.Rules)
	}
}

// On a page that is shown turned, places are those of the page as shown.
func TestPrintTurned(t *testing.T) {
	p, err := open(t, letter(90)).Page(1)
	if err != nil || p.Width != 842 || p.Height != 595 {
		t.Fatal(p.Width, p.Height, err)
	}
	if c := p.Glyphs[0]; c.Dir != 1 || math.Abs(c.X0-72) > 0.1 || math.Abs(c.Y-100) > 0.1 || c.X1 < c.X0+5 {
		t.Errorf("first letter %+v", c)
	}
}

func TestDraw(t *testing.T) {
	img, dots, err := open(t, letter(0)).Draw(1, 100)
	if err != nil || dots != 100 || img.Rect.Dx() < 820 || img.Rect.Dx() > 832 {
		t.Fatal(img, dots, err)
	}
	if img.GrayAt(5, 5).Y != 255 || img.GrayAt(200, 196).Y > 200 {
		t.Errorf("paper %d, rule %d", img.GrayAt(5, 5).Y, img.GrayAt(200, 196).Y)
	}
}

func TestOpenErrors(t *testing.T) {
	var e Engine
	defer e.Close()
	if _, err := e.Open(context.Background(), []byte("%PDF-1.4 and nothing")); !errors.Is(err, pdf.ErrDamaged) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := e.Open(ctx, letter(0)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A file is let go when its context ends, and says so.
func TestCancel(t *testing.T) {
	var e Engine
	defer e.Close()
	ctx, cancel := context.WithCancel(context.Background())
	d, err := e.Open(ctx, letter(0))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := d.Page(1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	_ = d.Close()
}

// Damaged files are opened.
func TestHostile(t *testing.T) {
	for _, name := range []string{"053-simple3.pdf", "089-corruptionOneByteMissing.pdf"} {
		data, err := os.ReadFile(extracttest.Shared(t, "hostile-pdf", name))
		if err != nil {
			t.Fatal(err)
		}
		if p, err := open(t, data).Page(1); err != nil || len(p.Glyphs) == 0 {
			t.Errorf("%s: %d characters, %v", name, len(p.Glyphs), err)
		}
	}
}
