package tesseract

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
)

// parse reads hOCR, the one output of tesseract that tells baselines and the
// size of type beside boxes and confidence:
//
//	<span class='ocr_line' title="bbox 390 1577 1289 1632; baseline 0.001 -13; x_size 54; x_descenders 12; x_ascenders 15">
//	<span class='ocrx_word' title='bbox 584 423 894 475; x_wconf 80'>299/QĐ-TTg</span>
func parse(hocr []byte) ([]scan.Line, error) {
	d := xml.NewDecoder(bytes.NewReader(hocr))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var p parser
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p.lines, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			p.start(t)
		case xml.CharData:
			if p.in != nil {
				p.in.Text += string(t)
			}
		case xml.EndElement:
			p.end()
		}
	}
}

// parser gathers lines and their words.
type parser struct {
	lines []scan.Line
	in    *scan.Word // the word that is being read
	depth int        // of the elements in it
}

func (p *parser) start(t xml.StartElement) {
	if p.in != nil {
		p.depth++
		return
	}
	class, title := attr(t, "class"), attr(t, "title")
	switch class {
	case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat":
		p.lines = append(p.lines, newLine(title))
	case "ocrx_word":
		if len(p.lines) > 0 {
			of := properties(title)
			p.in, p.depth = &scan.Word{Box: of.box("bbox"), Conf: int(of.num("x_wconf", 0))}, 0
		}
	}
}

func (p *parser) end() {
	if p.in == nil {
		return
	}
	if p.depth--; p.depth >= 0 {
		return
	}
	ln := &p.lines[len(p.lines)-1]
	if p.in.Text = strings.TrimSpace(p.in.Text); p.in.Text != "" && p.in.Box.X1 > p.in.Box.X0 {
		ln.Words = append(ln.Words, *p.in)
	}
	p.in = nil
}

func newLine(title string) scan.Line {
	p := properties(title)
	ln := scan.Line{Box: p.box("bbox"), Slope: p.num("baseline", 0), Shift: p.num("baseline", 1)}
	ln.Core = p.num("x_size", 0) - p.num("x_descenders", 0) - p.num("x_ascenders", 0)
	return ln
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// props are the properties in a title: "bbox 1 2 3 4; x_wconf 96".
type props map[string][]float64

func properties(title string) props {
	p := props{}
	for part := range strings.SplitSeq(title, ";") {
		f := strings.Fields(part)
		if len(f) < 2 {
			continue
		}
		for _, s := range f[1:] {
			if v, err := strconv.ParseFloat(s, 64); err == nil {
				p[f[0]] = append(p[f[0]], v)
			}
		}
	}
	return p
}

func (p props) num(name string, i int) float64 {
	if i < len(p[name]) {
		return p[name][i]
	}
	return 0
}

func (p props) box(name string) extract.Box {
	return extract.Box{X0: p.num(name, 0), Y0: p.num(name, 1), X1: p.num(name, 2), Y1: p.num(name, 3)}
}
