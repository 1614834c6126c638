package agency

// articled reads a name in a language where every name of a list carries its
// article; the name leaves it out.
//
//	"les ministères et agences concernés, la ville de Hai Phong et les localités"
//	→ "ministères et agences concernés", "ville de Hai Phong", "localités"
func (c *scanner) articled(i int) item {
	n := c.articles.at(c.words, i)
	j := i + n
	if m := c.Words.proper.at(c.words, j); m > 0 {
		name := c.full(j, j+m)
		return item{body: c.bodies[key(name)], name: name, words: n + m, group: false, marked: true, institution: true}
	}
	group := c.nouns.at(c.words, j) > 0
	head := c.heads.at(c.words, j) > 0
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
	if j == start {
		return item{}
	}
	return item{name: c.full(start, j), words: j - i, group: true, marked: n > 0, institution: true}
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
	if w.sign || !c.cell && j > start && c.stops.at(c.words, j) > 0 {
		return true
	}
	if len(c.Connect) == 0 || c.cell || group || w.upper || j == start {
		return false
	}
	// a name of its own goes on over capitals, and over "of" between them
	return c.connect.at(c.words, j) == 0 || j+1 < len(c.words) && !c.words[j+1].upper && c.connect.at(c.words, j+1) == 0
}
