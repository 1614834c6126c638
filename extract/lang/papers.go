package lang

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"nghiquyet/extract/cite"
	"nghiquyet/extract/head"
	"nghiquyet/extract/viet"
)

// Paper is a kind of paper as one language calls it. One line of a language's
// Papers makes the kind cited and read: its name over a title, its code in a
// number, its words in a sentence.
type Paper struct {
	Name   string   // as the head tells it: "nghị quyết"
	Words  []string // how else it is cited: "nq", and what a scan made of it
	Code   string   // in the numbers by which it is cited: "NQ"
	Own    []string // codes that stand for it in the number of the paper itself and in no other's
	Kind   string   // in English, for Head.Kind; "" for what is only cited: "công văn"
	Laws   []string // how it is cited by its name: "luật", "law on"
	Issuer string   // who adopts all papers that are cited so
	Small  bool     // a name in small letters may follow such a word: "Pháp lệnh thú y", but not "Luật thú y"
	Over   string   // in which other words it stands over a title: "bản quy định"
	Does   string   // the word with which it enacts, between preamble and text: "quyết nghị" for "QUYẾT NGHỊ:"

	Unnumbered bool // is not cited as a kind with a number
	Short      bool // the bare serial suffices: "Nghị quyết 57", but not "Kế hoạch 5"
	OpensTitle bool // a line that holds nothing but its name goes on in the next: "CHƯƠNG TRÌNH HÀNH ĐỘNG" + "CỦA CHÍNH PHỦ"
	Attached   bool // another paper may enclose it: "CHƯƠNG TRÌNH HÀNH ĐỘNG"
	Programme  bool // sets out the issuer's own work
	Orders     bool // tells others what to do
	Settled    bool // lays down rules, or tells what was done: its units assign nothing
}

// Papers are the kinds of papers of a language. Where two have one code the
// first is meant.
type Papers []Paper

// Types are the kinds that a head may name, longest names first.
func (ps Papers) Types() []head.Type {
	var out []head.Type
	for _, p := range ps {
		if p.Kind != "" {
			out = append(out, head.Type{Name: p.Name, Kind: p.Kind})
			if p.Over != "" {
				out = append(out, head.Type{Name: p.Name, Kind: p.Kind, Printed: p.Over})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b head.Type) int {
		return cmp.Compare(len(cmp.Or(b.Printed, b.Name)), len(cmp.Or(a.Printed, a.Name)))
	})
	return out
}

// Codes are the kinds that codes in numbers stand for: "NQ" → "nghị quyết".
func (ps Papers) Codes() map[string]string {
	out := map[string]string{}
	for _, p := range ps {
		for _, code := range append([]string{p.Code}, p.Own...) {
			if _, have := out[code]; !have && code != "" && p.Kind != "" {
				out[code] = p.Name
			}
		}
	}
	return out
}

// Cited are the kinds that are cited with a number.
func (ps Papers) Cited() []cite.Type {
	var out []cite.Type
	for _, p := range ps {
		if !p.Unnumbered {
			out = append(out, cite.Type{Words: append([]string{p.Name}, p.Words...), Code: p.Code, Short: p.Short})
		}
	}
	return out
}

// Laws are the kinds that are cited by name.
func (ps Papers) Laws() []cite.Type {
	var out []cite.Type
	for _, p := range ps {
		if len(p.Laws) > 0 {
			out = append(out, cite.Type{Words: p.Laws, Small: p.Small, Issuer: p.Issuer})
		}
	}
	return out
}

// Does are the words with which papers enact, and what each tells: "quyết
// nghị" → "nghị quyết".
func (ps Papers) Does() map[string]string {
	out := map[string]string{}
	for _, p := range ps {
		if p.Does != "" {
			out[p.Does] = p.Name
		}
	}
	return out
}

// Enacts is an expression for the words with which papers enact.
func (ps Papers) Enacts(form func(string) string) string {
	return Expr(form, slices.Sorted(maps.Keys(ps.Does())))
}

// Names are the names of the papers that which picks, and more.
func (ps Papers) Names(which func(Paper) bool, more ...string) []string {
	var out []string
	for _, p := range ps {
		if which(p) {
			out = append(out, p.Name)
		}
	}
	return append(out, more...)
}

// Expr is an expression for the names of the papers that which picks, and
// more, each in the letters that form gives it.
//
//	Expr(strings.ToUpper, lang.Attached, "bảng") → `(?:CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|…|BẢNG)`
func (ps Papers) Expr(form func(string) string, which func(Paper) bool, more ...string) string {
	return Expr(form, ps.Names(which, more...))
}

// Expr is an expression for words, the longest first, each in the letters that
// form gives it.
func Expr(form func(string) string, words []string) string {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for i, w := range words {
		words[i] = form(regexp.QuoteMeta(w))
	}
	return `(?:` + strings.Join(words, `|`) + `)`
}

// Title is the letters of a name that opens a line: "Nghị quyết".
func Title(name string) string { return viet.UpperFirst(name) }

// Either is the letters of a name whose words may have capitals:
// "joint circular" → "[Jj]oint [Cc]ircular".
func Either(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if up := viet.UpperFirst(w); up != w {
			first := string([]rune(w)[:1])
			words[i] = "[" + string([]rune(up)[:1]) + first + "]" + w[len(first):]
		}
	}
	return strings.Join(words, " ")
}

// The choices among papers that tables make.
func Whatever(Paper) bool    { return true }
func Attached(p Paper) bool  { return p.Attached }
func Programme(p Paper) bool { return p.Programme }
func Settled(p Paper) bool   { return p.Settled }

// Headed picks the papers that have a head of their own.
func Headed(p Paper) bool { return p.Kind != "" }

// Alone picks the papers whose name is a line by itself.
func Alone(p Paper) bool { return p.Kind != "" && !p.OpensTitle }

// Numbered picks the papers that have a head and are known by a number rather
// than by what they set out.
func Numbered(p Paper) bool { return p.Kind != "" && !p.Programme && (!p.Unnumbered || p.Laws != nil) }
