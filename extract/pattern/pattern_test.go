package pattern

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestOpenings(t *testing.T) {
	for expr, want := range map[string][]string{
		`(?i)^(?:giao|yêu cầu|gồm) `: {"gia", "gồm", "yêu"},
		`^l(?:[0-2]|$)`:              {"l", "l0", "l1", "l2"},
		`^\pL+ là`:                   nil,
		`giao`:                       nil,
		`^(?:giao)?`:                 nil,
		`^Đ`:                         {"đ"},
		`^a\pL`:                      {"a"},
	} {
		var got []string
		p := New(expr)
		p.ready()
		if p.opens == nil {
			p.opens = &openings{}
		}
		for k := range p.opens.all {
			got = append(got, strings.TrimRight(string(k[:]), "\x00"))
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for expr, want := range map[string][]string{
		`(?i)(?:h[àằ]ng|mỗi) quý`:    {" quý"},
		`định k[ỳì]|thường xuyên`:    {"định k", "thường xuyên"},
		`\d+ (?:%|ha)?`:              nil,
		`\d+(?:%|ha)?`:               nil,
		`(?i)(?:^|\s)ĐƯỢC (?P<n>\d)`: {"được "},
	} {
		var got []string
		p := New(expr)
		p.ready()
		for _, w := range p.needs {
			got = append(got, w.low)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

func TestLead(t *testing.T) {
	for expr, want := range map[string]string{
		`^(\d+)\. (?P<t>.*)$`:                   `\A([0-9]+)\. (?P<t>)`,
		`a(.*)`:                                 `a()`,
		`a.*$`:                                  `a`,
		`^(\d)(?:\. (?P<t>\S.*)|-(?P<u>\d.*))$`: `\A([0-9])(?:\. (?P<t>[^\t\n\f\r ])|-(?P<u>[0-9]))`,
		`(a|b.*)$`:                              ``,
		`(a.*)?$`:                               ``,
		`^a(.*?)$`:                              ``,
		`(?s)^a(.*)$`:                           ``,
		`(?m)^a(.*)$`:                           ``,
		`^a(.+)$`:                               ``,
		`.*`:                                    ``,
	} {
		p, got := New(expr), ""
		if p.ready(); p.lead != nil {
			got = p.lead.String()
		}
		if strings.ReplaceAll(got, "(?:)", "") != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

func TestNil(t *testing.T) {
	var p *Pattern
	if p.MatchString("a") || p.FindStringIndex("a") != nil || p.FindStringSubmatchIndex("a") != nil || p.ReplaceAllString("a", "b") != "a" {
		t.Error("a nil pattern matches something")
	}
}

// What is read off an expression, and the automaton, never hide a match that
// package regexp finds, nor find another.
func FuzzMatch(f *testing.F) {
	exprs := []string{
		`(?i)^(?:giao|yêu cầu|đề nghị)(?:\s+cho)? `, `^(?:[IVXL]+|[A-ZĐ])\s*[.\-–]`, `(?i)phối hợp(?: với)? `, `(?i)như sau\s*:?\s*$|(?:thành|bằng)\s.*:\s*$`,
		`^$`, `^(?:a|b)?`, `(?i)^k[àằ]`, `(?m)^\((?:Ban hành k|K)èm theo`, `^(?:Ủy|Uỷ) ban`, `(?i)(?:^|[\s,])(?:của|cho)$|,$`, `^\P{Ll}+$`, `^.`, `(?s)^.x`, `\bgiao\b`,
		`(?:^|[^\pL])(?P<p>nghị định|luật) này(?:$|[^\pL])`, `a*?b|ab+?|(b)c`, `x*`, `\Bo|o\B`, `(?m)^-+$`, `\s{4,}|\s*\t\s*`, `(?:a|ab)(?:c|bcd)(d*)`, `(\d+)[/.](\d+)|(?:^|,)(\d)`, `\d{1,3}(?:\.\d{3})*%?$`,
		`^(\d+)[.)]\s*(?P<t>.*)$`, `(?:a|ab)(b?)(.*)`, `(?i)o(?:x|$).*$`, `^(\d+)(?:\.\s*(?P<t>[^\d\s.].*)|[)/]\s+(?P<u>\d\s?[%\pL].*))$`, `(a|b.*)$`, `(a.*)?$`, `^(?:(\d)|[^\n])*?;(?:\s+|$)(.*)`,
		`(?i)(?:trong|hết) (?:quý|năm) (?:[IVX]+|\d)`, `[^\x00-\x{10FFFF}]|a$`, `(?m)(?:^|;)a?$`, `[\x{1f00}-\x{2fff}]+[a-z]`,
	}
	var news []func() *Pattern
	var res []*regexp.Regexp
	for _, e := range exprs {
		res = append(res, regexp.MustCompile(e))
		kept := New(e) // knows what came before
		kept.run = worth
		news = append(news, func() *Pattern { return New(e) }, func() *Pattern { return kept }, func() *Pattern { p := New(e); p.run = worth; return p })
	}
	for _, s := range []string{"GIAO cho Bộ", "Phối HỢP với Sở", "ỦY BAN", "III. X", "K\u00e0", "\u212a\u00e0", "", "a", "x\n(Kèm theo", "như sau:", "\xff", "Đ-",
		"luật này, nghị định này", "aab abb bc abcd", "oo foo o", "-\n--\n", "a    b \t c\t\t", "1/2,3,4,5.6", "1.000.000%", "hết Quý IV", "a;a\n;\n", "ὀx♥♥a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		// Letters of more than one small form have been made plain before.
		if strings.ContainsFunc(s, func(r rune) bool {
			return r == '\u212a' || r == 'ſ' || unicode.ToLower(r) != unicode.ToLower(unicode.ToUpper(r))
		}) {
			return
		}
		for i, e := range exprs {
			re := res[i]
			for _, made := range news[3*i : 3*i+3] {
				p := made()
				if got, want := p.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s); !slices.Equal(got, want) {
					t.Errorf("%s on %q: %v, want %v", e, s, got, want)
				}
				if got, want := p.MatchString(s), re.MatchString(s); got != want {
					t.Errorf("%s on %q: %v, want %v", e, s, got, want)
				}
				if got, want := p.FindAllStringIndex(s, -1), re.FindAllStringIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("%s on %q: %v, want %v", e, s, got, want)
				}
				if got, want := p.FindAllStringSubmatch(s, 2), re.FindAllStringSubmatch(s, 2); !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("%s on %q: %q, want %q", e, s, got, want)
				}
				if re.MatchString(s) && !p.MayHold(strings.ToLower(s)) {
					t.Errorf("%s on %q: told that it can't match", e, s)
				}
			}
		}
	})
}

func TestExamples(t *testing.T) {
	sound := New(`^Độc lập\s*[-–]`, Name("vi/motto"), Yes("Độc lập - Tự do - Hạnh phúc"), No("Độc lập về tài chính"))
	if got := sound.Broken(); got != nil || sound.Name() != "vi/motto" {
		t.Errorf("%s: %q", sound.Name(), got)
	}
	if got := New(`a`, Name("x"), Yes("b"), No("a")).Broken(); len(got) != 2 {
		t.Errorf("two examples are wrong: %q", got)
	}
	if got := New(`a`).Broken(); len(got) != 1 {
		t.Errorf("neither name nor examples: %q", got)
	}
	if got := New(`\d`, Name("x"), Yes("5 → five"), No("5"), Refused("a")).Broken(); len(got) != 2 {
		t.Errorf("what is behind the arrow is no example, what is refused must match: %q", got)
	}
	asked := 0
	lazy := Lazy(func() string { asked++; return `a` })
	if asked != 0 || !lazy.MatchString("a") || !lazy.MatchString("ba") || asked != 1 {
		t.Errorf("the expression of a lazy pattern was put together %d times", asked)
	}
	if !slices.Contains(All(), sound) {
		t.Error("All leaves one out")
	}
}
