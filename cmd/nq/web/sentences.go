package web

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// What errors, problems, reasons and helps say is said in English where they arise,
// and some of it stands in the collection as it was said. Pages say it in their own
// language by the table lang/<language>.sentences.json, whose keys are those English
// sentences with the verbs of package fmt where something stands in them.
//
//	"ended-twice: 1/2020/NĐ-CP ends it on 2024-01-01, …" → "1/2020/NĐ-CP chấm dứt hiệu lực từ 2024-01-01, …"
//
// What the table does not have stays as it is, and is marked as English.

// sentence is a text with its language where that is not the page's.
type sentence struct{ Text, Lang string }

// Said is a sentence of the program in the page's language.
func (v *view) Said(s any) sentence {
	text := fmt.Sprint(s)
	if v.lang == "en" {
		return sentence{Text: text}
	}
	if out, ok := translated(v.lang, text, 0); ok {
		return sentence{Text: out}
	}
	return sentence{text, "en"}
}

// nested is how deep sentences stand in one another: "read a.pdf: page 3: …".
const nested = 4

// translated is a sentence in a language, and whether the table has it. What
// stands in it is translated where it is a sentence itself.
func translated(lang, s string, depth int) (string, bool) {
	table := sentences()[lang]
	if to, ok := table.whole[s]; ok {
		return to, true
	}
	if depth >= nested || len(s) > 4000 {
		return s, false
	}
	for _, p := range table.patterns {
		if !strings.Contains(s, p.part) {
			continue
		}
		m := p.re.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		args := make([]any, len(m)-1)
		for i, arg := range m[1:] {
			args[i], _ = translated(lang, arg, depth+1)
		}
		return fmt.Sprintf(p.to, args...), true
	}
	// "II.3: what is wrong": a place before what is said of it.
	if before, after, ok := strings.Cut(s, ": "); ok {
		if out, known := translated(lang, after, depth+1); known {
			return before + ": " + out, true
		}
	}
	return s, false
}

// sentenceTable is the table of one language: sentences in which nothing stands, and
// the others, the longest first.
type sentenceTable struct {
	whole    map[string]string
	patterns []sentencePattern
}

// sentencePattern finds a sentence with something in it; part is the longest of
// its own words, which rules out most others.
type sentencePattern struct {
	part, to string
	re       *regexp.Regexp
}

var verbs = regexp.MustCompile(`%[sdqv]`)

// sentences are the tables by language.
var sentences = sync.OnceValue(func() map[string]sentenceTable {
	all := map[string]sentenceTable{}
	for _, lang := range Languages {
		data, err := catalogues.ReadFile("lang/" + lang + ".sentences.json")
		if err != nil {
			continue // of the language that they are said in
		}
		read := map[string]string{}
		if err := json.Unmarshal(data, &read); err != nil { // of a file of the program
			panic("web: lang/" + lang + ".sentences.json: " + err.Error())
		}
		t := sentenceTable{whole: map[string]string{}}
		for from, to := range read {
			if !verbs.MatchString(from) {
				t.whole[from] = to
				continue
			}
			t.patterns = append(t.patterns, sentenceOf(from, to))
		}
		slices.SortFunc(t.patterns, func(a, b sentencePattern) int {
			if len(a.part) != len(b.part) {
				return len(b.part) - len(a.part)
			}
			return strings.Compare(a.re.String(), b.re.String())
		})
		all[lang] = t
	}
	return all
})

func sentenceOf(from, to string) sentencePattern {
	p := sentencePattern{to: to}
	re, at := "(?s)^", 0
	for _, m := range append(verbs.FindAllStringIndex(from, -1), []int{len(from), len(from)}) {
		literal := from[at:m[0]]
		if len(literal) > len(p.part) {
			p.part = literal
		}
		re += regexp.QuoteMeta(literal)
		switch from[m[0]:m[1]] {
		case "%d":
			re += `(-?\d+)`
		case "%q":
			re += `"((?:[^"\\]|\\.)*)"`
		case "":
		default:
			re += `(.+?)`
		}
		at = m[1]
	}
	p.re = regexp.MustCompile(re + "$")
	return p
}
