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
	if it := c.wholeName(i, j); it.words > 0 {
		return it
	}
	if end := c.persons.at(c.words, j); end > 0 && len(c.Connect) > 0 {
		return c.phrase(i, j, c.office(j+end))
	}
	group := c.nouns.at(c.words, j) > 0
	head := c.heads.at(c.words, j) > 0
	capital := j < len(c.words) && c.words[j].upper
	if !group && !(head && capital) {
		if end := c.described(i, j); end > 0 {
			it := c.phrase(i, j, end)
			it.name = viet.LowerFirst(it.name)
			return it
		}
	}
	if !c.beginsArticled(j, n > 0, group, head) {
		return item{}
	}
	start := j
	for j < len(c.words) && !c.articledEnd(start, j, group) {
		j++
	}
	it := c.ownName(i, start, j, group)
	it.marked = it.words > 0 && n > 0
	return it
}

// ownName is the name from start up to end, without the words at its end that
// would connect it with what follows; none where one word is left of a name of
// its own.
//
//	"the Ministry of" | "… and"
//	"National | target programs" → none
func (c *scanner) ownName(i, start, end int, group bool) item {
	for end > start && c.connect.at(c.words, end-1) == 1 {
		end--
	}
	if end == start || end == start+1 && !group && len(c.Connect) > 0 && !c.cell {
		return item{}
	}
	it := c.phrase(i, start, end)
	if group {
		it.name = viet.LowerFirst(it.name)
	}
	return it
}

// phrase is the group named by the words from start up to end; what stands from
// i on belongs to it.
func (c *scanner) phrase(i, start, end int) item {
	return item{name: c.full(start, end), words: end - i, group: true, marked: true, institution: true}
}

// wholeName is a name of the dictionary at words[j], behind an article at
// words[i]. A capital behind it shows that it is the beginning of another name.
func (c *scanner) wholeName(i, j int) item {
	m := c.whole.at(c.words, j)
	if m == 0 {
		return item{}
	}
	if k := j + m; k < len(c.words) && len(c.Connect) > 0 && c.words[k].upper && !c.words[k].sign && c.separators.at(c.words, k) == 0 {
		return item{}
	}
	it := c.phrase(i, j, j+m)
	name := key(it.name)
	it.body, it.group = c.bodies[name], false
	if c.common[name] {
		it.name = viet.LowerFirst(it.name)
	}
	if it.body != nil && it.body.Scope == Place && len(c.Connect) == 0 && c.not.at(c.words, j+m) > 0 { // "Comité populaire | de la ville de Hai Phong"
		end := j + m + 1
		for end < len(c.words) && !c.articledEnd(j, end, false) {
			end++
		}
		body := it.body
		it = c.phrase(i, j, end)
		it.body, it.group = body, false
	}
	return it
}

// beginsArticled reports whether a name may begin at words[j]: in a list behind
// an article, or with a noun of groups or the first word of a name.
func (c *scanner) beginsArticled(j int, article, group, head bool) bool {
	if j >= len(c.words) || c.words[j].sign {
		return false
	}
	upper := c.words[j].upper
	if !article && !group && !(head && upper) {
		return false
	}
	return c.cell || group || head || len(c.Connect) == 0 && upper
}

// office is the end of what the heads of bodies are heads of, behind words[j-1].
//
//	"chairmen | of the Boards of Directors of state-run groups or corporations | shall"
func (c *scanner) office(j int) int {
	if c.connect.at(c.words, j) == 0 || c.separators.at(c.words, j) > 0 {
		return j
	}
	for j < len(c.words) && !c.words[j].sign && (c.separators.at(c.words, j) == 0 || c.or.at(c.words, j) > 0) && c.stops.at(c.words, j) == 0 {
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
		if c.plain(k) {
			return 0 // "The number of organizations"
		}
		n := c.nouns.at(c.words, k)
		if n == 0 || k == j {
			continue
		}
		end := c.joined(k + n)
		if at := c.ofSectors(end); at > 0 {
			return at
		}
		switch last := c.last.at(c.words, end); {
		case c.nouns.at(c.words, end) > 0:
			continue
		case last > 0 && c.passive.at(c.words, end+last) == 0, last == 0 && c.own.at(c.words, i) > 0 && c.closed(end):
			return end
		}
		return 0
	}
	return 0
}

// plain reports that words[k] is no part of a description before a noun.
func (c *scanner) plain(k int) bool {
	return c.words[k].sign || c.separators.at(c.words, k) > 0 || c.stops.at(c.words, k) > 0 || c.connect.at(c.words, k) > 0
}

// closed reports that the words before words[end] surely end there.
func (c *scanner) closed(end int) bool {
	return end == len(c.words) || c.words[end].sign || c.stops.at(c.words, end) > 0
}

// joined is the end of a list of nouns whose first ends before words[end].
//
//	"organizations | and individual donors | shall"
func (c *scanner) joined(end int) int {
	for {
		m := c.separators.at(c.words, end)
		if m == 0 || c.words[end].sign {
			return end
		}
		more := end + m
		for more < len(c.words) && more < end+m+4 && c.nouns.at(c.words, more) == 0 && c.stops.at(c.words, more) == 0 && !c.words[more].sign {
			more++
		}
		n := c.nouns.at(c.words, more)
		if n == 0 {
			return end
		}
		end = more + n
	}
}

// ofSectors is the end of what describes a noun that ends before words[end],
// where a verb of orders follows it soon; 0 otherwise.
//
//	"enterprises | of other economic sectors | are encouraged to"
func (c *scanner) ofSectors(end int) int {
	if c.connect.at(c.words, end) == 0 || c.separators.at(c.words, end) > 0 {
		return 0
	}
	for k := end + 1; k < len(c.words) && k < end+6 && !c.words[k].sign; k++ {
		if c.last.at(c.words, k) > 0 {
			return k
		}
	}
	return 0
}

// articledEnd reports whether the name that begins at words[start] ends before
// words[j].
func (c *scanner) articledEnd(start, j int, group bool) bool {
	w := c.words[j]
	if m := c.separators.at(c.words, j); m > 0 {
		return c.endsAtSeparator(start, j, m, group)
	}
	if !group && j > start && c.capitalsAround(start, j) {
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

// endsAtSeparator reports whether the name that begins at words[start] ends
// before the separator of m words at words[j].
//
//	"the Ministry of Health | and relevant agencies", "les ministères et agences |"
func (c *scanner) endsAtSeparator(start, j, m int, group bool) bool {
	next := j + m
	if next >= len(c.words) || c.articles.at(c.words, next) > 0 || c.words[next].upper && c.heads.at(c.words, next) > 0 {
		return true
	}
	more := c.nouns.at(c.words, next) > 0
	if !more && !group && len(c.Connect) > 0 {
		return !c.words[next].upper // "Ministry of Industry and Trade"
	}
	return more == c.words[start].upper && !group || !more && !(c.cell && !c.words[j].sign)
}

// capitalsAround reports whether words[j] only connects two parts of one name.
func (c *scanner) capitalsAround(start, j int) bool {
	return c.connect.at(c.words, j) == 1 && !c.words[j].sign && c.words[start].upper && c.words[j-1].upper && j+1 < len(c.words) && c.words[j+1].upper
}
