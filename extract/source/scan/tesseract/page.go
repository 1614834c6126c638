package tesseract

import (
	"image"
	"math"
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
)

// gap is the least space between two words, a share of the font size: more
// than package print takes for a space.
const gap = print.SpaceGap + 0.03

// printed turns lines of words into a page, in points, upright. dir is the
// direction in which the words read on the page as it was scanned.
func printed(lines []scan.Line, rules ruling, img *image.Gray, dots float64, dir print.Quarter) *print.Page {
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	pt := 72 / dots
	p := &print.Page{Width: w * pt, Height: h * pt, ImageShare: 1}
	if dir%2 == 1 {
		p.Width, p.Height = p.Height, p.Width
	}
	slope := slopeOf(lines)
	upright := func(x, y float64) (float64, float64) {
		return (x + slope*(y-h/2)) * pt, (y - slope*(x-w/2)) * pt
	}
	for _, r := range rules.lines {
		x0, y0 := upright(r.x0, r.y0)
		x1, y1 := upright(r.x1, r.y1)
		if r.upright {
			m := (x0 + x1) / 2
			x0, x1 = m, m
		} else {
			m := (y0 + y1) / 2
			y0, y1 = m, m
		}
		b := dir.Back(extract.Box{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)}, p.Width, p.Height)
		p.Rule(b.X0, b.Y0, b.X1, b.Y1)
	}
	body := bodySize(lines) * pt
	ink := newInk(img)
	heavy := ink.boldFrom(lines)
	var font print.Font
	for i := range lines {
		ln := &lines[i]
		points := sizeBeside(ln, body, pt)
		if points <= 0 {
			continue
		}
		mid := (ln.Box.X0 + ln.Box.X1) / 2
		_, y := upright(mid, ln.Box.Y1+ln.Shift+ln.Slope*(mid-ln.Box.X0))
		text := ln.Sure() >= 4 // a number between words is one, however doubtful
		for k, wd := range ln.Words {
			if noise(wd) && !(text && isNumber(wd.Text)) {
				continue
			}
			x0, _ := upright(wd.Box.X0, wd.Box.Y1)
			x1, _ := upright(wd.Box.X1, wd.Box.Y1)
			if k+1 < len(ln.Words) {
				// Words are words also where they nearly touch.
				next, _ := upright(ln.Words[k+1].Box.X0, wd.Box.Y1)
				x1 = max(x0+0.2*(x1-x0), min(x1, next-gap*points))
			}
			p.Put(print.Glyph{Text: wd.Text, X0: x0, X1: x1, Y: y, Size: points, Font: &font, Dir: dir, Bold: heavy != nil && heavy(ln, wd), Doubt: wd.Conf < scan.Doubtful})
		}
	}
	return p
}

// sizeBeside is the font size of a line in points, that of most of the text
// where it may be the same.
func sizeBeside(ln *scan.Line, body, pt float64) float64 {
	points := size(ln) * pt
	if math.Abs(points-body) < 0.25*body || math.Abs(ln.Core/capital*pt-body) < 0.15*body {
		// Estimates differ by so much between lines of one size; and of a line
		// like "Số: 12/2025/NQ-HĐND" tesseract measures the capitals.
		return body
	}
	return min(max(points, 0.5*body), 2.5*body)
}

// noise tells what was read of dirt, rules and seals from words. A number that
// tesseract doubts is no noise: "84/2025/QH15" may have a confidence of 15.
func noise(w scan.Word) bool {
	letters := 0
	for _, r := range w.Text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters++
		}
	}
	switch {
	case letters == 0 && strings.Trim(w.Text, "£`~^¬|\\<>{}[]*«»_=+ˆ") == "":
		return true
	case letters == 0:
		return w.Conf < scan.Doubtful || strings.Trim(w.Text, "|_—–-¬~`'‘’.,:") == "" && len([]rune(w.Text)) > 3
	case letters <= 2:
		return w.Conf < scan.Dirt
	}
	return w.Conf == 0 && !strings.ContainsFunc(w.Text, unicode.IsDigit)
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.,;:") == "" && strings.ContainsAny(s, "0123456789")
}

// slopeOf is the tilt of the page: the middle one of the slopes of its longer
// lines. What is less than 0.1 degrees is none.
func slopeOf(lines []scan.Line) float64 {
	var all []float64
	for i := range lines {
		if len(lines[i].Words) > 4 {
			all = append(all, lines[i].Slope)
		}
	}
	if len(all) < 3 {
		return 0
	}
	slices.Sort(all)
	if m := all[len(all)/2]; math.Abs(m) > 0.0017 && math.Abs(m) < 0.2 {
		return m
	}
	return 0
}

// capital is the height of capitals, a share of the font size, in Times.
const capital = 0.66

// size estimates the font size, in dots, from the height of small letters, or
// of capitals in a line of them: .45 and .66 of it in Times.
func size(ln *scan.Line) float64 {
	if capitals(ln) {
		return ln.Core / capital
	}
	return ln.Core / 0.45
}

func capitals(ln *scan.Line) bool {
	upper, lower := 0, 0
	for _, w := range ln.Words {
		for _, r := range w.Text {
			switch {
			case unicode.IsLower(r):
				lower++
			case unicode.IsUpper(r) || unicode.IsDigit(r):
				upper++
			}
		}
	}
	return upper > 2*lower
}

// bodySize is the middle one of the sizes of all letters, in dots.
func bodySize(lines []scan.Line) float64 {
	type weighed struct {
		size float64
		n    int
	}
	var all []weighed
	total := 0
	for i := range lines {
		n := 0
		for _, w := range lines[i].Words {
			n += len(w.Text)
		}
		if n > 0 && lines[i].Core > 0 {
			all = append(all, weighed{size(&lines[i]), n})
			total += n
		}
	}
	slices.SortFunc(all, func(a, b weighed) int {
		switch {
		case a.size < b.size:
			return -1
		case a.size > b.size:
			return 1
		}
		return 0
	})
	seen := 0
	for _, a := range all {
		if seen += a.n; 2*seen >= total {
			return a.size
		}
	}
	return 0
}
