package mend

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// OCR knows the letters of a worn print better than their accents. What stands
// around a word tells which accents it has:
//
//	"QUYÉT ĐỊNH"      → "QUYẾT ĐỊNH"   (quyét is no syllable)
//	"bồ sung"         → "bổ sung"      (the pair is common, the other is not)
//	"chínhphủ"        → "chính phủ"
//	"Lê Minh Hưng"    stays: names are not in the tables, and no pair speaks against it
//
// Only accents change, and gaps; no letter does. Numbers are never made up.

// wordsTxt is made by gen.go of some 14,000 published legal texts.
//
//go:embed words.txt
var wordsTxt string

// model is what words.txt says, in natural logarithms of counts.
type model struct {
	word  map[string]float64
	pair  map[[2]string]float64
	like  map[string][]string // letters without accents → words
	total float64
}

var tables = sync.OnceValue(func() *model {
	m := &model{word: map[string]float64{}, pair: map[[2]string]float64{}, like: map[string][]string{}}
	sum := 0.0
	for ln := range strings.Lines(wordsTxt) {
		first := ""
		for f := range strings.FieldsSeq(ln) {
			at := strings.IndexAny(f, "0123456789")
			if at <= 0 {
				continue
			}
			n, _ := strconv.Atoi(f[at:])
			level := float64(n) / 2 * math.Ln2
			if first == "" {
				first = f[:at]
				m.word[first] = level
				m.like[viet.Bare(first)] = append(m.like[viet.Bare(first)], first)
				sum += math.Exp(level)
			} else {
				m.pair[[2]string{first, f[:at]}] = level
			}
		}
	}
	m.total = math.Log(sum)
	return m
})

// unseen is the discount for a pair that the tables do not have.
var unseen = math.Log(0.02)

// follows is the logarithm of how likely w is after last ("" where a sentence
// or part of it begins).
func (m *model) follows(last, w string) float64 {
	alone, known := m.word[w]
	if !known {
		alone = -1
	}
	if last == "" {
		return alone - m.total
	}
	if n, ok := m.pair[[2]string{last, w}]; ok {
		return n - m.word[last]
	}
	return alone - m.total + unseen
}

// What it costs to change one accent, in natural logarithms: less where
// tesseract doubts the word, more for what may be a name.
const (
	costSure    = 5.5
	costUnsure  = 3.0
	costDoubt   = 1.5
	costName    = 7.0
	costInvalid = 8.0 // to keep what is no syllable
)

// token is a word of a line on its way through the model.
type token struct {
	at         *scan.Word
	head, tail string // signs around the letters
	core       string // the letters, in lower case
	options    []string
	costs      []float64
	broken     bool // nothing before it counts
}

// accents sets the accents of words right by those around them.
func accents(lines []scan.Line) {
	m := tables()
	var chain []token
	flush := func() {
		m.settle(chain)
		chain = chain[:0]
	}
	for i := range lines {
		for k := range lines[i].Words {
			w := &lines[i].Words[k]
			t, ok := m.token(w, k > 0 && opensName(lines[i].Words[k-1].Text))
			if !ok {
				flush()
				continue
			}
			if n := len(chain); n > 0 && (chain[n-1].tail != "" || t.head != "") {
				t.broken = true
			}
			chain = append(chain, t)
		}
	}
	flush()
}

// token makes a token of a word; named says that the word before it opens with
// a capital too and is no mark of a sentence's end, as in names.
func (m *model) token(w *scan.Word, named bool) (t token, ok bool) {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
	from := strings.IndexFunc(w.Text, letter)
	if from < 0 {
		return t, false
	}
	to := strings.LastIndexFunc(w.Text, letter)
	to += len(string([]rune(w.Text[to:])[0]))
	core := norm.NFC.String(w.Text[from:to])
	if strings.ContainsFunc(core, func(r rune) bool { return !letter(r) }) {
		return t, false
	}
	t = token{at: w, head: w.Text[:from], tail: w.Text[to:], core: strings.ToLower(core)}
	valid := viet.Valid(t.core)
	t.options, t.costs = []string{t.core}, []float64{0}
	if !valid {
		t.costs[0] = costInvalid
	}
	if !valid && len(m.like[viet.Bare(t.core)]) == 0 {
		if parts := m.cut(t.core); parts != "" {
			t.options = []string{parts}
			t.costs[0] = 0
			return t, true
		}
	}
	if len([]rune(core)) < 2 || caseOf(core) == mixed {
		return t, true
	}
	cost := costOf(w, caseOf(core) == title && valid, named)
	for _, v := range m.like[viet.Bare(t.core)] {
		if v != t.core {
			t.options, t.costs = append(t.options, v), append(t.costs, cost*float64(accentsApart(t.core, v)))
		}
	}
	return t, true
}

// costOf is what one accent of a word costs. capital says that it is a syllable
// with a capital, named that the word before it is one too.
func costOf(w *scan.Word, capital, named bool) float64 {
	switch {
	case w.Conf < scan.Doubtful:
		return costDoubt
	case capital && named:
		return costName + costSure // "Trà Cú" is no "căn cứ"
	case w.Conf < 88:
		return costUnsure
	case capital:
		return costName
	}
	return costSure
}

// opensName reports that a word is written as the first one of a name: "Trà",
// but not "phủ", "UBND" or "đồng;".
func opensName(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 && len(s) > 1 && caseOf(s) == title
}

// settle chooses for each token the option that makes the whole chain most
// likely (Viterbi 1967), and writes it into its word.
func (m *model) settle(chain []token) {
	if len(chain) == 0 {
		return
	}
	best := make([][]float64, len(chain))
	from := make([][]int, len(chain))
	for i := range chain {
		t := &chain[i]
		best[i], from[i] = make([]float64, len(t.options)), make([]int, len(t.options))
		for o, w := range t.options {
			first, _, _ := strings.Cut(w, " ")
			best[i][o] = math.Inf(-1)
			if i == 0 {
				best[i][o] = m.follows("", first) - t.costs[o]
				continue
			}
			for p, before := range chain[i-1].options {
				prev := before[strings.LastIndexByte(before, ' ')+1:]
				if t.broken {
					prev = ""
				}
				if s := best[i-1][p] + m.follows(prev, first) - t.costs[o]; s > best[i][o] {
					best[i][o], from[i][o] = s, p
				}
			}
		}
	}
	o := 0
	for k, s := range best[len(chain)-1] {
		if s > best[len(chain)-1][o] {
			o = k
		}
	}
	for i := len(chain) - 1; i >= 0; i-- {
		t := &chain[i]
		if w := t.options[o]; w != t.core {
			core := t.at.Text[len(t.head) : len(t.at.Text)-len(t.tail)]
			if strings.Contains(w, " ") {
				t.at.Text = t.head + spacedAs(core, w) + t.tail
			} else {
				t.at.Text = t.head + dressed(w, caseOf(core)) + t.tail
			}
		}
		o = from[i][o]
	}
}

// accentsApart counts the accents in which two words of the same letters
// differ.
func accentsApart(a, b string) (n int) {
	x, y := viet.Accents(a), viet.Accents(b)
	for i := range x {
		if i < len(y) && x[i].Shape != y[i].Shape {
			n++
		}
		if i < len(y) && x[i].Tone != y[i].Tone {
			n++
		}
	}
	return n
}

// cut parts glued syllables, where the tables know each pair: "chínhphủ" →
// "chính phủ". It gives "" where there is no such cut.
func (m *model) cut(s string) string {
	r := []rune(s)
	if len(r) < 4 || len(r) > 28 {
		return ""
	}
	parts := make([]string, len(r)+1) // the best cut of the letters up to here
	score := make([]float64, len(r)+1)
	for to := 1; to <= len(r); to++ {
		score[to] = math.Inf(-1)
		for from := max(0, to-7); from < to; from++ {
			w := string(r[from:to])
			if _, known := m.word[w]; !known || from > 0 && parts[from] == "" {
				continue
			}
			prev := parts[from][strings.LastIndexByte(parts[from], ' ')+1:]
			if _, pair := m.pair[[2]string{prev, w}]; from > 0 && !pair {
				continue
			}
			if sc := score[from] + m.follows(prev, w); sc > score[to] {
				score[to], parts[to] = sc, strings.TrimSpace(parts[from]+" "+w)
			}
		}
	}
	if !strings.Contains(parts[len(r)], " ") {
		return ""
	}
	return parts[len(r)]
}

// letterCase is how a word is written.
type letterCase int

const (
	lower letterCase = iota
	title
	capitals
	mixed
)

func caseOf(s string) letterCase {
	switch {
	case s == strings.ToLower(s):
		return lower
	case s == strings.ToUpper(s):
		return capitals
	case strings.ToLower(s[len(string([]rune(s)[0])):]) == s[len(string([]rune(s)[0])):]:
		return title
	}
	return mixed
}

func dressed(s string, c letterCase) string {
	switch c {
	case capitals:
		return strings.ToUpper(s)
	case title:
		r := []rune(s)
		r[0] = unicode.ToUpper(r[0])
		return string(r)
	}
	return s
}

// spacedAs is s with the spaces of parts, which has the same letters.
func spacedAs(s, parts string) string {
	letters := []rune(norm.NFC.String(s))
	var b strings.Builder
	for _, r := range parts {
		if r == ' ' || len(letters) == 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(letters[0])
		letters = letters[1:]
	}
	return b.String()
}
