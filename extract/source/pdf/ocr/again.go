package ocr

import (
	"context"
	"image"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/viet"
)

// A line in which tesseract doubts a word is read a second time, from a smaller
// image: the two readings rarely err in the same place. All such lines of a
// page are put under one another on one sheet, so that one run reads them.
//
//	first  "Luật TỔ(61) chức Chính(88) phủ", "ngày lộ(40) tháng"
//	second "Luật Tổ(93) chức Chính(95) phủ", "ngày 18(81) tháng"  →  "Luật Tổ chức Chính phủ", "ngày 18 tháng"
//
// Where both give the same word it is no longer in doubt; where they give
// different figures, the better one stays in doubt.
const (
	unsure      = 80  // a word below this has its line read again
	saysNothing = 40  // a reading with a word below this casts no doubt on the other one
	manyLines   = 40  // that are read again, of one page
	smaller     = 1.5 // how much smaller the second image is
	lessInches  = 8.5 // a line that is longer is none
)

// again reads the doubtful lines of a page a second time, in place.
func (t *Tesseract) again(ctx context.Context, program string, img *image.Gray, dots float64, lines []line) error {
	var todo []*line
	for i := range lines {
		ln := &lines[i]
		if len(ln.words) > 0 && len(todo) < manyLines && ln.box.x1-ln.box.x0 < lessInches*dots && slices.ContainsFunc(ln.words, func(w word) bool { return w.conf < unsure }) {
			todo = append(todo, ln)
		}
	}
	if len(todo) == 0 {
		return nil
	}
	s := newStrips(img, dots, todo)
	read, err := t.run(ctx, program, s.img, dots/smaller, oneBlock)
	if err != nil {
		return err
	}
	for i, ln := range todo {
		ln.words = better(ln.words, s.wordsOf(i, read))
	}
	return nil
}

// strips is a sheet with stretches of a page, one under the other.
type strips struct {
	img *image.Gray
	at  []strip
}

type strip struct {
	y0, y1       int     // on the sheet
	pageX, pageY float64 // where its corner is on the page
}

// newStrips cuts out the lines and makes them smaller. Between them is as much
// white as between the lines of a text.
func newStrips(img *image.Gray, dots float64, lines []*line) strips {
	var s strips
	pad, width, height := 0.06*dots, 0, 0
	for _, ln := range lines {
		b := ln.box
		x0, y0, y1 := max(0, b.x0-2*pad), max(0, b.y0-pad/2), b.y1+pad/2
		h := int((y1 - y0) / smaller)
		height += int(pad)
		s.at = append(s.at, strip{height, height + h, x0, y0})
		height += h
		width = max(width, int((b.x1+2*pad-x0)/smaller))
	}
	s.img = image.NewGray(image.Rect(0, 0, width+int(2*pad), height+int(pad)))
	white(s.img, 0, 0, s.img.Rect.Dx(), s.img.Rect.Dy())
	for i, p := range s.at {
		x1 := int((lines[i].box.x1 + 2*pad - p.pageX) / smaller)
		for y := p.y0; y < p.y1; y++ {
			for x := range x1 {
				s.img.Pix[y*s.img.Stride+x+int(pad)] = mean(img, p.pageX+float64(x)*smaller, p.pageY+float64(y-p.y0)*smaller)
			}
		}
		s.at[i].pageX -= float64(int(pad)) * smaller
	}
	return s
}

// mean is the grey of the dot of the smaller image whose corner is at x, y.
func mean(img *image.Gray, x, y float64) uint8 {
	sum, weight := 0.0, 0.0
	for v := int(y); float64(v) < y+smaller; v++ {
		for u := int(x); float64(u) < x+smaller; u++ {
			if u < 0 || v < 0 || u >= img.Rect.Dx() || v >= img.Rect.Dy() {
				continue
			}
			w := (min(float64(u+1), x+smaller) - max(float64(u), x)) * (min(float64(v+1), y+smaller) - max(float64(v), y))
			sum += w * float64(img.Pix[v*img.Stride+u])
			weight += w
		}
	}
	if weight == 0 {
		return 255
	}
	return uint8(sum/weight + 0.5)
}

// wordsOf are the words that were read on strip i, in their places on the page:
// those of its surest line and of what stands beside that. On a page that
// leans, feet and heads of the lines next to it are on the strip too.
func (s strips) wordsOf(i int, read []line) (out []word) {
	p := s.at[i]
	middle := func(ln *line) float64 { return (ln.box.y0 + ln.box.y1) / 2 }
	on := func(ln *line) bool { return middle(ln) >= float64(p.y0) && middle(ln) < float64(p.y1) }
	var most *line
	best := -1
	for k := range read {
		if ln := &read[k]; on(ln) {
			sure := 0
			for _, w := range ln.words {
				sure += w.conf * len(w.text)
			}
			if sure > best {
				most, best = ln, sure
			}
		}
	}
	for k := range read {
		ln := &read[k]
		if !on(ln) || math.Abs(middle(ln)-middle(most)) > 0.3*(most.box.y1-most.box.y0) || ln.box.y1-ln.box.y0 < 0.4*(most.box.y1-most.box.y0) {
			continue
		}
		for _, w := range ln.words {
			x := func(v float64) float64 { return p.pageX + v*smaller }
			y := func(v float64) float64 { return p.pageY + (v-float64(p.y0))*smaller }
			w.box = box{x(w.box.x0), y(w.box.y0), x(w.box.x1), y(w.box.y1)}
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b word) int { return int(a.box.x0 - b.box.x0) })
	return out
}

// better takes, for each stretch of a line, the words of the better reading.
// Words stand in one stretch where they cover one another.
func better(first, second []word) (out []word) {
	for len(first) > 0 {
		var a, b []word
		a, first = first[:1], first[1:]
		x0, x1 := a[0].box.x0, a[0].box.x1
		for grown := true; grown; {
			grown = false
			for len(second) > 0 && second[0].box.x1 <= x0+0.3*(second[0].box.x1-second[0].box.x0) {
				second = second[1:] // before anything that was read first: dirt
			}
			for len(second) > 0 && covers(x0, x1, second[0].box) {
				b, second, grown = append(b, second[0]), second[1:], true
				x1 = max(x1, b[len(b)-1].box.x1)
			}
			for len(first) > 0 && len(b) > 0 && covers(b[0].box.x0, b[len(b)-1].box.x1, first[0].box) {
				a, first, grown = append(a[:len(a):len(a)], first[0]), first[1:], true
				x1 = max(x1, a[len(a)-1].box.x1)
			}
		}
		out = append(out, choose(a, b)...)
	}
	return out
}

func covers(x0, x1 float64, b box) bool {
	return min(x1, b.x1)-max(x0, b.x0) > 0.4*(b.x1-b.x0)
}

// choose is the better one of two readings of the same print.
func choose(a, b []word) []word {
	if len(b) == 0 {
		return a
	}
	if text(a) == text(b) {
		for i := range a {
			if i < len(b) {
				a[i].conf = max(a[i].conf, b[i].conf, doubtful)
			}
		}
		return a
	}
	best, other := a, b
	if worth(b) > worth(a)+3 && !loses(a, b) {
		best, other = b, a
	}
	if n, m := digits(text(best)), digits(text(other)); n != m {
		// "1" "23/201" "7/NĐ-CP" and "23/2017/NĐ-CP": figures get lost, but are not made up.
		if whole := strings.ReplaceAll(text(other), " ", ""); len(m) > len(n) && n != "" && strings.HasSuffix(m, n) && wellFormed.MatchString(whole) {
			best = other
		}
		if slices.ContainsFunc(other, func(w word) bool { return w.conf < saysNothing }) {
			return best
		}
		for i := range best {
			if digitsIn(best[i].text) {
				best[i].conf = min(best[i].conf, doubtful-1)
			}
		}
	}
	return best
}

// loses reports that b has fewer words than a and lacks one that is sure:
// "Ngày:..23/4…." "Phê" of a stamp beside a title, against "Ngày." "2".
func loses(a, b []word) bool {
	return len(b) < len(a) && slices.ContainsFunc(a, func(w word) bool {
		return w.conf >= doubtful && len([]rune(w.text)) > 2 && viet.Valid(strings.ToLower(w.text)) &&
			!slices.ContainsFunc(b, func(v word) bool { return strings.Contains(v.text, w.text) })
	})
}

// worth is the confidence of words, more where they can be words at all.
func worth(ws []word) float64 {
	sum, n := 0.0, 0.0
	for _, w := range ws {
		k := float64(len([]rune(w.text)))
		v := float64(w.conf)
		core := strings.ToLower(norm.NFC.String(strings.Trim(w.text, ".,;:()“”\"/-")))
		switch {
		case viet.Valid(core) && caseOf(strings.Trim(w.text, ".,;:()“”\"/-")) != mixed:
			v += 20
		case wellFormed.MatchString(w.text):
			v += 20
		case core == "":
			v -= 10
		}
		sum, n = sum+k*v, n+k
	}
	return sum / max(1, n)
}

func text(ws []word) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString(w.text)
		b.WriteByte(' ')
	}
	return b.String()
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
