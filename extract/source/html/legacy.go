package html

import (
	"strings"

	"golang.org/x/net/html"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/legacy"
)

// modernize turns text of TCVN3 and VNI fonts into Unicode, in the tree itself,
// so that nothing behind it meets an old encoding.
//
//	<font face=".VnTime">NghÞ ®Þnh</font> → Nghị định
//	<style>p.x {font-family: VNI-Times}</style> <p class=x>Nghò ñònh → Nghị định
//	<p style="font-family: .VnTime">Nghị định → as it is
//
// A page that names no font is judged by its words.
func modernize(page *html.Node) {
	m := modernizer{rules: fontRules(page)}
	m.walk(page, "")
	m.cut()
	var judge legacy.Judge
	for _, s := range m.stretches {
		judge.See(s.text(), s.font)
	}
	for _, s := range m.stretches {
		s.decode(&judge)
	}
}

// stretch is text in one font within one block.
type stretch struct {
	font  string
	nodes []*html.Node
}

func (s stretch) text() string {
	var b strings.Builder
	for _, n := range s.nodes {
		b.WriteString(n.Data)
	}
	return b.String()
}

// decode writes the text back into its nodes. A mark of VNI that opens a node
// goes to the node of the letter before it.
func (s stretch) decode(j *legacy.Judge) {
	spans := j.Spans(s.text(), s.font)
	_, capitals := legacy.OfFont(s.font)
	if len(spans) == 1 && spans[0].Encoding == legacy.Unicode && !capitals {
		return
	}
	for i := 1; i < len(s.nodes) && spans[0].Encoding == legacy.VNI; i++ {
		rest := strings.TrimLeftFunc(s.nodes[i].Data, legacy.IsMark)
		s.nodes[i-1].Data += s.nodes[i].Data[:len(s.nodes[i].Data)-len(rest)]
		s.nodes[i].Data = rest
	}
	at := 0
	for _, n := range s.nodes {
		var b strings.Builder
		for rest := n.Data; rest != ""; {
			for len(spans) > 1 && spans[0].End <= at {
				spans = spans[1:]
			}
			k := len(rest)
			if len(spans) > 1 {
				k = min(k, spans[0].End-at)
			}
			part := legacy.Convert(rest[:k], spans[0].Encoding)
			if capitals && (spans[0].Encoding == legacy.TCVN3 || ascii(part)) {
				part = strings.ToUpper(part)
			}
			b.WriteString(part)
			rest, at = rest[k:], at+k
		}
		n.Data = b.String()
	}
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c > 0x7f }) < 0
}

// modernizer gathers stretches.
type modernizer struct {
	rules     map[string]string // fonts by tag, ".class" and "tag.class"
	stretches []stretch
	open      stretch
}

func (m *modernizer) cut() {
	if len(m.open.nodes) > 0 {
		m.stretches = append(m.stretches, m.open)
	}
	m.open = stretch{}
}

func (m *modernizer) walk(n *html.Node, font string) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if m.open.font != font {
				m.cut()
			}
			m.open.font = font
			m.open.nodes = append(m.open.nodes, c)
		case html.ElementNode:
			if dropped[c.Data] {
				continue
			}
			if blocks[c.Data] || c.Data == "br" {
				m.cut()
			}
			m.walk(c, m.fontOf(c, font))
			if blocks[c.Data] {
				m.cut()
			}
		default:
			m.walk(c, font)
		}
	}
}

// family is the first name of a list of fonts in a style.
var family = pattern.New(`(?i)font(?:-family)?\s*:\s*(?:[^;"'{}]*?(?:pt|px|em|%|medium|large|small)\s+)?["']?\s*([^;,"'{}!]+)`,
	pattern.Name("source/html/font-family"), pattern.Yes("font-family: .VnTime", `font: 12pt "VNI-Times"`, "FONT-FAMILY:Arial,sans-serif"), pattern.No("font-size: 12pt", "color: red"))

// fontOf is the font inside n.
func (m *modernizer) fontOf(n *html.Node, font string) string {
	if f := m.rules[n.Data]; f != "" {
		font = f
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		for _, key := range []string{"." + class, n.Data + "." + class} {
			if f := m.rules[key]; f != "" {
				font = f
			}
		}
	}
	if face := attr(n, "face"); face != "" && n.Data == "font" {
		font, _, _ = strings.Cut(face, ",")
	}
	if s := attr(n, "style"); strings.Contains(strings.ToLower(s), "font") {
		if all := family.FindAllStringSubmatch(s, -1); len(all) > 0 {
			font = all[len(all)-1][1]
		}
	}
	return strings.TrimSpace(font)
}

// cssRule is one rule of a style sheet that names a font.
var cssRule = pattern.New(`([^{}]+)\{([^{}]*font[^{}]*)\}`,
	pattern.Name("source/html/css-rule"), pattern.Yes("p.MsoNormal { font-family: .VnTime }"), pattern.No("p { color: red }", "font-family: x"))

// simple is a selector by tag, class or both.
var simple = pattern.New(`^(\w*)(\.[\w-]+)?$`,
	pattern.Name("source/html/selector"), pattern.Yes("p", ".MsoNormal", "p.MsoNormal"), pattern.No("p > a", "#main", "a:hover"))

// fontRules reads the fonts of simple selectors from the style sheets in the
// page.
func fontRules(page *html.Node) map[string]string {
	rules := map[string]string{}
	for n := range page.Descendants() {
		if n.Type != html.ElementNode || n.Data != "style" {
			continue
		}
		for _, m := range cssRule.FindAllStringSubmatch(textOf(n), -1) {
			f := family.FindStringSubmatch(m[2])
			if f == nil || strings.Contains(m[1], "@font-face") {
				continue
			}
			for sel := range strings.SplitSeq(m[1], ",") {
				sel = strings.TrimSpace(sel)
				if at := strings.LastIndex(sel, "*/"); at >= 0 {
					sel = strings.TrimSpace(sel[at+2:])
				}
				if m := simple.FindStringSubmatch(sel); m != nil && sel != "" {
					rules[strings.ToLower(m[1])+m[2]] = strings.TrimSpace(f[1])
				}
			}
		}
	}
	return rules
}
