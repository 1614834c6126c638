package mend

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// saysNothing is the confidence below which a word says that its whole reading
// casts no doubt on another one.
const saysNothing = 40

// Better takes, for each stretch of a line, the words of the better reading.
// Words stand in one stretch where they cover one another.
func Better(first, second []scan.Word) (out []scan.Word) {
	for len(first) > 0 {
		var a, b []scan.Word
		a, first = first[:1], first[1:]
		x0, x1 := a[0].Box.X0, a[0].Box.X1
		for grown := true; grown; {
			grown = false
			for len(second) > 0 && second[0].Box.X1 <= x0+0.3*(second[0].Box.X1-second[0].Box.X0) {
				second = second[1:] // before anything that was read first: dirt
			}
			for len(second) > 0 && covers(x0, x1, second[0].Box) {
				b, second, grown = append(b, second[0]), second[1:], true
				x1 = max(x1, b[len(b)-1].Box.X1)
			}
			for len(first) > 0 && len(b) > 0 && covers(b[0].Box.X0, b[len(b)-1].Box.X1, first[0].Box) {
				a, first, grown = append(a[:len(a):len(a)], first[0]), first[1:], true
				x1 = max(x1, a[len(a)-1].Box.X1)
			}
		}
		out = append(out, choose(a, b)...)
	}
	return out
}

func covers(x0, x1 float64, b extract.Box) bool {
	return min(x1, b.X1)-max(x0, b.X0) > 0.4*(b.X1-b.X0)
}

// choose is the better one of two readings of the same print.
func choose(a, b []scan.Word) []scan.Word {
	if len(b) == 0 {
		return a
	}
	if text(a) == text(b) {
		for i := range a {
			if i < len(b) {
				a[i].Conf = max(a[i].Conf, b[i].Conf, scan.Doubtful)
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
		if slices.ContainsFunc(other, func(w scan.Word) bool { return w.Conf < saysNothing }) {
			return best
		}
		for i := range best {
			if digitsIn(best[i].Text) {
				best[i].Conf = min(best[i].Conf, scan.Doubtful-1)
			}
		}
	}
	return best
}

// loses reports that b has fewer words than a and lacks one that is sure:
// "Ngày:..23/4…." "Phê" of a stamp beside a title, against "Ngày." "2".
func loses(a, b []scan.Word) bool {
	return len(b) < len(a) && slices.ContainsFunc(a, func(w scan.Word) bool {
		return w.Conf >= scan.Doubtful && len([]rune(w.Text)) > 2 && viet.Valid(strings.ToLower(w.Text)) &&
			!slices.ContainsFunc(b, func(v scan.Word) bool { return strings.Contains(v.Text, w.Text) })
	})
}

// worth is the confidence of words, more where they can be words at all.
func worth(ws []scan.Word) float64 {
	sum, n := 0.0, 0.0
	for _, w := range ws {
		k := float64(len([]rune(w.Text)))
		v := float64(w.Conf)
		core := strings.ToLower(norm.NFC.String(strings.Trim(w.Text, ".,;:()“”\"/-")))
		switch {
		case viet.Valid(core) && caseOf(strings.Trim(w.Text, ".,;:()“”\"/-")) != mixed:
			v += 20
		case wellFormed.MatchString(w.Text), strings.EqualFold(w.Text, "V/v"):
			v += 20
		case core == "":
			v -= 10
		}
		sum, n = sum+k*v, n+k
	}
	return sum / max(1, n)
}

func text(ws []scan.Word) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString(w.Text)
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
