package ocr

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// line is a line of words as tesseract sees it. Lengths are dots of the image,
// y downwards.
type line struct {
	box          box
	slope, shift float64 // baseline: y = box.y1 + shift + slope·(x − box.x0)
	core         float64 // height of letters without arms and tails: "x", or "X" in a line of capitals
	words        []word
}

type word struct {
	box  box
	text string
	conf int // from 0 to 100
}

type box struct{ x0, y0, x1, y1 float64 }

// parse reads hOCR, the one output of tesseract that tells baselines and the
// size of type beside boxes and confidence:
//
//	<span class='ocr_line' title="bbox 390 1577 1289 1632; baseline 0.001 -13; x_size 54; x_descenders 12; x_ascenders 15">
//	<span class='ocrx_word' title='bbox 584 423 894 475; x_wconf 80'>299/QĐ-TTg</span>
func parse(hocr []byte) ([]line, error) {
	d := xml.NewDecoder(bytes.NewReader(hocr))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var lines []line
	var in *word // the word that is being read
	depth := 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if in != nil {
				depth++
				continue
			}
			class, title := attr(t, "class"), attr(t, "title")
			switch class {
			case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat":
				lines = append(lines, newLine(title))
			case "ocrx_word":
				if len(lines) == 0 {
					continue
				}
				p := properties(title)
				in, depth = &word{box: p.box("bbox"), conf: int(p.num("x_wconf", 0))}, 0
			}
		case xml.CharData:
			if in != nil {
				in.text += string(t)
			}
		case xml.EndElement:
			if in == nil {
				continue
			}
			if depth--; depth >= 0 {
				continue
			}
			ln := &lines[len(lines)-1]
			if in.text = strings.TrimSpace(in.text); in.text != "" && in.box.x1 > in.box.x0 {
				ln.words = append(ln.words, *in)
			}
			in = nil
		}
	}
}

func newLine(title string) line {
	p := properties(title)
	ln := line{box: p.box("bbox"), slope: p.num("baseline", 0), shift: p.num("baseline", 1)}
	ln.core = p.num("x_size", 0) - p.num("x_descenders", 0) - p.num("x_ascenders", 0)
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

func (p props) box(name string) box {
	return box{p.num(name, 0), p.num(name, 1), p.num(name, 2), p.num(name, 3)}
}
