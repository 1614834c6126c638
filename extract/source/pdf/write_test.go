package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// paper writes small PDFs for the tests. Its font /F1 has one code for each
// character (UTF-16), all half an em wide.
type paper struct {
	pages   []sheetOfPaper
	objects []string // further objects, from number 100
}

type sheetOfPaper struct {
	content   bytes.Buffer
	box       string // "0 0 595 842"
	extra     string // further entries of the page dictionary
	fonts     string // further entries of the font resources
	resources string // further resources
}

func (p *paper) page() *sheetOfPaper {
	p.pages = append(p.pages, sheetOfPaper{box: "0 0 595 842"})
	return &p.pages[len(p.pages)-1]
}

// object adds an object and returns its reference.
func (p *paper) object(body string) string {
	p.objects = append(p.objects, body)
	return fmt.Sprintf("%d 0 R", 99+len(p.objects))
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}

func hexText(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// text prints s with its baseline y points below the upper edge of an A4 page.
func (s *sheetOfPaper) text(x, y, size float64, str string) {
	s.show("F1", x, y, size, str)
}

func (s *sheetOfPaper) show(font string, x, y, size float64, str string) {
	fmt.Fprintf(&s.content, "BT /%s %g Tf 1 0 0 1 %g %g Tm <%s> Tj ET\n", font, size, x, 842-y, hexText(str))
}

func width(s string, size float64) float64 { return 0.5 * size * float64(len([]rune(s))) }

// rule draws a line as Word does: a thin filled box.
func (s *sheetOfPaper) rule(x0, y0, x1, y1 float64) {
	const w = 0.48
	fmt.Fprintf(&s.content, "%g %g %g %g re f\n", x0-w/2, 842-y1-w/2, x1-x0+w, y1-y0+w)
}

const identityCMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0020> <FFFD> <0020> endbfrange
endcmap end end`

// bytes is the file.
func (p *paper) bytes() []byte {
	objects := map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R>>",
		3: "<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
		4: "<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
		5: stream("", identityCMap),
	}
	var kids strings.Builder
	for i := range p.pages {
		s := &p.pages[i]
		n := 10 + 2*i
		fmt.Fprintf(&kids, "%d 0 R ", n)
		objects[n] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R/Resources<</Font<</F1 3 0 R%s>>%s>>%s>>", s.box, n+1, s.fonts, s.resources, s.extra)
		objects[n+1] = stream("", s.content.String())
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(p.pages), kids.String())
	for i, o := range p.objects {
		objects[100+i] = o
	}
	return assemble(objects)
}

// assemble writes objects with their cross-reference table.
func assemble(objects map[int]string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	top := 0
	for n := range objects {
		top = max(top, n)
	}
	offsets := make([]int, top+1)
	for n := 1; n <= top; n++ {
		if o, ok := objects[n]; ok {
			offsets[n] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
		}
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", top+1)
	for n := 1; n <= top; n++ {
		if offsets[n] == 0 {
			b.WriteString("0000000000 65535 f \n")
		} else {
			fmt.Fprintf(&b, "%010d 00000 n \n", offsets[n])
		}
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", top+1, at)
	return b.Bytes()
}
