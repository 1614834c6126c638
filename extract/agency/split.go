package agency

import (
	"strings"

	"nghiquyet/extract"
)

// Mention is one body named in a phrase.
type Mention struct {
	extract.Span
	Name        string // in full; as printed when the dictionary does not know it
	Of          string // for a head of a body ("Chủ tịch …"): the body
	Scope       string // what the printed name is limited to: "đối với thủ tục hành chính"
	Known       bool   // in the dictionary
	Kind        Kind   // of a known body, Group for a group
	Proper      bool   // a name that the dictionary does not know, by its capitals
	Named       bool   // known by its form; false for a phrase that only stands where a name should
	Group       bool
	Marked      bool // a group with its "các"
	Institution bool // a group of ministries, departments, localities: not "các doanh nghiệp"
}

// Single tells one body of the dictionary from groups and from the bodies of many
// places: "Bộ Tài chính" from "Ủy ban nhân dân các tỉnh".
func (m Mention) Single() bool { return m.Known && !m.Group && !strings.Contains(m.Name, " các ") }

func mention(it item) Mention {
	kind := Kind("")
	switch {
	case it.body != nil:
		kind = it.body.Kind
	case it.group:
		kind = Group
	}
	return Mention{Kind: kind, Proper: it.proper, Name: it.name, Of: it.of, Known: it.body != nil, Named: it.words > 0, Group: it.group, Marked: it.marked, Institution: it.institution}
}

// Names is the names of ms, each once.
func Names(ms []Mention) []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range ms {
		if k := key(m.Name); !seen[k] {
			seen[k] = true
			out = append(out, m.Name)
		}
	}
	return out
}

// Split takes a list of bodies apart, as it stands in a table cell or after a
// label. Spans are bytes of s.
//
//	"Bộ Tư pháp (đối với thủ tục hành chính); các bộ, ngành" → "Bộ Tư pháp", "các bộ, ngành"
func (w *Words) Split(s string) []Mention {
	c := scan(s, w, true)
	var out []Mention
	for i := 0; i < len(c.words); {
		if n := c.skip(i); n > 0 {
			i += n
			continue
		}
		if several, n := c.several(i); n > 0 {
			out = append(out, several...)
			i += n
			continue
		}
		m, end := c.inCell(i)
		if end == i {
			i++
			continue
		}
		m.Span = extract.Span{Start: c.words[i].start, End: c.words[end-1].end}
		if m.Name != "" {
			out = append(out, m)
		}
		i = end
	}
	return out
}

// inCell reads the name of a list at words[i] with what stands behind it up to
// the next, and is the word after both. What follows a known name limits it;
// an unknown one it belongs to.
func (c *scanner) inCell(i int) (Mention, int) {
	it := c.next(i)
	m := mention(it)
	j := i + it.words
	for j < len(c.words) && c.separators.at(c.words, j) == 0 && !stop(c.words[j]) {
		j = c.paren(j, &m)
		if c.parted(m, j) || c.enumerator(j) > 0 {
			break // the lines of a cell, joined: "Bộ Tư pháp (…) Bộ Tài chính (…)"
		}
		for j < len(c.words) && !c.endsInCell(j, m, it.words == 0) {
			j += max(1, c.inside.at(c.words, j))
		}
	}
	if tail := c.full(i+it.words, j); m.Scope == "" && tail != "" {
		if m.Known {
			m.Scope = tail
		} else {
			m.Name = strings.TrimSpace(m.Name + " " + tail)
		}
	}
	return m, j
}

// endsInCell reports whether what stands behind a name in a cell ends before
// words[j]: another name, a bracket, a separator. A phrase that is no name
// goes on over separators that a name would go on over.
func (c *scanner) endsInCell(j int, m Mention, phrase bool) bool {
	if c.parted(m, j) || c.words[j].key == "(" || stop(c.words[j]) {
		return true
	}
	return c.separators.at(c.words, j) > 0 && !(phrase && !c.ends(j))
}

// next is the name at words[i], as the language writes them.
func (c *scanner) next(i int) item {
	if len(c.Articles) > 0 {
		return c.articled(i)
	}
	return c.item(i)
}

// skip is the number of words at i that only set names apart: separators,
// bullets, "1.".
func (c *scanner) skip(i int) int {
	if n := c.separators.at(c.words, i); n > 0 {
		return n
	}
	if n := c.enumerator(i); n > 0 {
		return n
	}
	w := c.words[i]
	if w.sign && w.key != "(" && w.key != "“" && w.key != "\"" {
		return 1
	}
	if len(w.key) <= 2 && w.key[0] >= '0' && w.key[0] <= '9' && (i+1 == len(c.words) || c.words[i+1].key == "." || c.words[i+1].key == ")") {
		return 1
	}
	return 0
}

// enumerator is the number of words of "(1)" or "(ii)" at words[i].
func (c *scanner) enumerator(i int) int {
	if i+2 >= len(c.words) || c.words[i].key != "(" || c.words[i+2].key != ")" {
		return 0
	}
	if k := c.words[i+1].key; len(k) > 3 || strings.Trim(k, "0123456789") != "" && strings.Trim(k, "ivx") != "" {
		return 0
	}
	return 3
}

// another reports whether a body of the dictionary begins at words[j], by its
// capital.
func (c *scanner) another(j int) bool {
	return j < len(c.words) && c.words[j].upper && c.knownWords(j) > 1
}

// parted reports whether a body begins at words[j] that is none of what m is
// told by: a province may be, behind a group.
//
//	"Các bộ, ngành | Ủy ban nhân dân cấp tỉnh" → yes
//	"Các địa phương Bắc Ninh"                    → no
//	"Sở Y tế | cơ quan, đơn vị liên quan"       → yes
func (c *scanner) parted(m Mention, j int) bool {
	return (m.Known || m.Group && c.anotherBody(j)) && c.another(j) || m.Known && c.tailed(j, j+c.anywhere.at(c.words, j))
}

// anotherBody is another for bodies that act, which a province does not.
func (c *scanner) anotherBody(j int) bool {
	b, _ := c.known(j)
	return c.another(j) && b.Kind != Province
}

// stop reports a sign that ends a name whatever it is.
func stop(w word) bool { return w.key == "\n" || w.key == ";" || w.key == "." }

// paren reads what stands in brackets at words[j] as the scope of m, and is
// the word after it.
func (c *scanner) paren(j int, m *Mention) int {
	if j >= len(c.words) || c.words[j].key != "(" || c.enumerator(j) > 0 {
		return j
	}
	depth := 0
	for k := j; k < len(c.words); k++ {
		switch c.words[k].key {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				m.Scope = c.text(j+1, k)
				return k + 1
			}
		}
	}
	m.Scope = c.text(j+1, len(c.words))
	return len(c.words)
}

// Leading reads the list of bodies with which running text s begins, and says
// at which byte the rest begins. It stops where a verb begins.
//
//	"Bộ Nội vụ, các địa phương hướng dẫn việc rà soát" → 2 names, rest "hướng dẫn việc rà soát"
//	"Tổ chức hội nghị"                                 → none
func (w *Words) Leading(s string) (ms []Mention, rest int) { return w.list(s, false) }

// Named is Leading where bodies must stand, behind "giao" or "phối hợp với": a
// name that the dictionary does not know may go on in small letters.
//
//	"Trung tâm công nghệ thông tin và các đơn vị thực hiện" → 2 names
func (w *Words) Named(s string) (ms []Mention, rest int) { return w.list(s, true) }

func (w *Words) list(s string, named bool) (ms []Mention, rest int) {
	if !w.opens(s) {
		return nil, 0
	}
	// Few lists are long: the beginning is read alone where the list surely ends in it.
	const ahead, long = 200, 1500 // what stands so far behind a list does not matter to it
	for _, short := range []int{260, 400} {
		if len(s) <= short {
			break
		}
		if ms, rest = w.leading(cut(s, short), named); rest < short-ahead {
			return ms, rest
		}
	}
	if len(s) > long {
		s = cut(s, long)
	}
	return w.leading(s, named)
}

func (w *Words) leading(s string, named bool) (ms []Mention, rest int) {
	c := scan(s, w, false)
	c.named = named
	i := 0
	for i < len(c.words) {
		if several, n := c.several(i); n > 0 {
			ms = append(ms, several...)
			i += n
			rest = c.words[i-1].end
			if n = c.separators.at(c.words, i); n == 0 {
				break
			}
			i += n
			continue
		}
		it := c.next(i)
		if it.words == 0 {
			break
		}
		m := mention(it)
		j := i + it.words
		m.Span = extract.Span{Start: c.words[i].start, End: c.words[j-1].end}
		j = c.paren(j, &m)
		ms = append(ms, m)
		rest = c.words[j-1].end
		i = j
		n := c.separators.at(c.words, i)
		if n == 0 || c.words[i].key == "\n" {
			break
		}
		for n > 0 && i+n < len(c.words) {
			more := c.separators.at(c.words, i+n)
			if more == 0 {
				break
			}
			n += more
		}
		if c.words[i].key == ";" && !c.heading(i+n) {
			break
		}
		i += n
	}
	return ms, rest
}

// opens reports whether the first word of s may begin a name. Most texts stop
// here, before they are taken apart.
func (w *Words) opens(s string) bool {
	if len(w.Articles) > 0 {
		return true
	}
	rest := strings.TrimLeft(s, " ")
	if i := strings.IndexByte(rest, ' '); i >= 0 {
		rest = rest[:i]
	}
	words := split(rest)
	if len(words) == 0 {
		return rest != "" // a dash
	}
	k := words[0].key
	g := w.ready()
	if _, ok := g.lexicon.names[k]; ok {
		return true
	}
	for _, p := range []*phrases{g.persons, g.all, g.anywhere, g.nouns, g.heads} {
		if _, ok := p.first[k]; ok {
			return true
		}
	}
	return false
}

// heading reports whether nothing but names stands from words[i] to the end of
// the line.
func (c *scanner) heading(i int) bool {
	for i < len(c.words) {
		it := c.item(i)
		if it.words == 0 {
			return false
		}
		i += it.words
		if i == len(c.words) || c.words[i].key == ":" || c.words[i].key == "\n" {
			return true
		}
		n := c.separators.at(c.words, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// Acts reports whether text that goes on with rest after a list of bodies says
// what they do: "hướng dẫn việc …", not "của tỉnh".
func (w *Words) Acts(rest string) bool {
	words := split(opening(rest))
	if len(words) == 0 {
		return false
	}
	if words[0].key == "," && len(words) > 1 {
		return true
	}
	return !words[0].sign && w.ready().not.at(words, 0) == 0
}

// Verb reports whether rest begins with a word at which names stop.
func (w *Words) Verb(rest string) bool {
	return w.ready().stops.at(split(opening(rest)), 0) > 0
}

// Charged reports whether rest begins with a verb that tells what a body is to
// do and nothing else: "có trách nhiệm …", "chủ trì …".
func (w *Words) Charged(rest string) bool {
	return w.ready().surely.at(split(opening(strings.TrimLeft(rest, " ,"))), 0) > 0
}

// opening is the first words of s, more than any phrase has.
func opening(s string) string {
	if len(s) > 100 {
		return cut(s, 100)
	}
	return s
}

// cut is the beginning of s, about n bytes, ending between words.
func cut(s string, n int) string {
	if i := strings.LastIndexByte(s[:n], ' '); i > 0 {
		return s[:i]
	}
	return strings.ToValidUTF8(s[:n], "")
}
