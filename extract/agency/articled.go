package agency

import "nghiquyet/extract/viet"

// articled reads a name in a language where every name of a list carries its
// article; the name leaves it out.
//
//	"les ministères et agences concernés, la ville de Hai Phong et les localités"
//	→ "ministères et agences concernés", "ville de Hai Phong", "localités"
func (c *scanner) articled(i int) item {
	n := c.articles.at(c.words, i)
	j := i + n
	if m := c.whole.at(c.words, j); m > 0 && !(j+m < len(c.words) && c.words[j+m].upper && len(c.Connect) > 0 && c.separators.at(c.words, j+m) == 0 && !c.words[j+m].sign) {
		name := c.full(j, j+m)
		return item{body: c.bodies[key(name)], name: name, words: n + m, group: false, marked: true, institution: true}
	}
	if end := c.persons.at(c.words, j); end > 0 && len(c.Connect) > 0 {
		end = c.office(j + end)
		return item{name: c.full(j, end), words: end - i, group: true, marked: true, institution: true}
	}
	group := c.nouns.at(c.words, j) > 0
	head := c.heads.at(c.words, j) > 0
	if !group && !(head && j < len(c.words) && c.words[j].upper) {
		if end := c.described(i, j); end > 0 {
			return item{name: viet.LowerFirst(c.full(j, end)), words: end - i, group: true, marked: true, institution: true}
		}
	}
	switch {
	case j >= len(c.words) || c.words[j].sign:
		return item{}
	case n == 0 && !group && !(head && c.words[j].upper):
		return item{}
	case !c.cell && !group && !head && !(len(c.Connect) == 0 && c.words[j].upper):
		return item{}
	}
	start := j
	for j < len(c.words) && !c.articledEnd(start, j, group) {
		j++
	}
	for j > start && c.connect.at(c.words, j-1) == 1 {
		j-- // "the Ministry of" | "… and"
	}
	if j == start || j == start+1 && !group && len(c.Connect) > 0 && !c.cell { // "National target programs"
		return item{}
	}
	return item{name: c.full(start, j), words: j - i, group: true, marked: n > 0, institution: true}
}

// office is the end of what the heads of bodies are heads of, behind words[j-1].
//
//	"chairmen | of the Boards of Directors of state-run groups or corporations | shall"
func (c *scanner) office(j int) int {
	if c.connect.at(c.words, j) == 0 || c.separators.at(c.words, j) > 0 {
		return j
	}
	for j < len(c.words) && !c.words[j].sign && (c.separators.at(c.words, j) == 0 || c.words[j].key == "or") && c.stops.at(c.words, j) == 0 {
		j++
	}
	return j
}

// described is the end of a group that describes itself before its noun, as
// English does, 0 where none stands at words[j]. Only what follows tells it
// from a verb and its object.
//
//	"Project managing agencies shall set up …" → "Project managing agencies"
//	"its member organizations in directing …"  → "member organizations"
//	"Guide localities in incorporating …"      → none
//	"Local organizations shall be distributed" → none
func (c *scanner) described(i, j int) int {
	if c.last == nil || c.cell {
		return 0
	}
	for k := j; k < len(c.words) && k < j+6; k++ {
		if c.words[k].sign || c.separators.at(c.words, k) > 0 || c.stops.at(c.words, k) > 0 || c.connect.at(c.words, k) > 0 { // "The number of organizations"
			return 0
		}
		n := c.nouns.at(c.words, k)
		if n == 0 || k == j {
			continue
		}
		end := k + n
		for {
			m := c.separators.at(c.words, end)
			if m == 0 || m > 0 && c.words[end].sign {
				break
			}
			more := end + m
			for more < len(c.words) && more < end+m+4 && c.nouns.at(c.words, more) == 0 && c.stops.at(c.words, more) == 0 && !c.words[more].sign {
				more++
			}
			n := c.nouns.at(c.words, more)
			if n == 0 {
				break
			}
			end = more + n
		}
		if c.connect.at(c.words, end) > 0 && c.separators.at(c.words, end) == 0 { // "enterprises of other economic sectors are encouraged to"
			for k := end + 1; k < len(c.words) && k < end+6 && !c.words[k].sign; k++ {
				if c.last.at(c.words, k) > 0 {
					return k
				}
			}
		}
		switch {
		case end < len(c.words) && c.nouns.at(c.words, end) > 0:
			continue
		case c.last.at(c.words, end) > 0:
			if at := end + c.last.at(c.words, end); at < len(c.words) && (c.words[at].key == "be" || c.words[at].key == "not") { // what is done to them
				return 0
			}
			return end
		case c.own.at(c.words, i) > 0 && (end == len(c.words) || c.words[end].sign || c.stops.at(c.words, end) > 0):
			return end
		}
		return 0
	}
	return 0
}

// articledEnd reports whether the name that begins at words[start] ends before
// words[j].
func (c *scanner) articledEnd(start, j int, group bool) bool {
	w := c.words[j]
	if m := c.separators.at(c.words, j); m > 0 {
		next := j + m
		if next >= len(c.words) || c.articles.at(c.words, next) > 0 || c.words[next].upper && c.heads.at(c.words, next) > 0 {
			return true
		}
		// "the Ministry of Health and | relevant agencies", "les ministères et agences"
		more := c.nouns.at(c.words, next) > 0
		if !more && !group && len(c.Connect) > 0 {
			return !c.words[next].upper // "Ministry of Industry and Trade"
		}
		return more == c.words[start].upper && !group || !more && !(c.cell && !w.sign)
	}
	if j > start && !group && c.words[start].upper && c.words[j-1].upper && c.connect.at(c.words, j) == 1 && j+1 < len(c.words) && c.words[j+1].upper && !w.sign {
		return false // "Science and Technology Union for Labor Safety"
	}
	if w.sign || !c.cell && j > start && c.stops.at(c.words, j) > 0 {
		return true
	}
	if len(c.Connect) == 0 || c.cell || group || w.upper || j == start {
		return false
	}
	// a name of its own goes on over capitals, and over "of" between them
	return c.connect.at(c.words, j) == 0 || j+1 < len(c.words) && !c.words[j+1].upper && c.connect.at(c.words, j+1) == 0
}
