package agency

// articled reads a name in a language where every name of a list carries its
// article; the name leaves it out.
//
//	"les ministères et agences concernés, la ville de Hai Phong et les localités"
//	→ "ministères et agences concernés", "ville de Hai Phong", "localités"
func (c *scanner) articled(i int) item {
	n := c.articles.at(c.words, i)
	j := i + n
	if n == 0 {
		if j >= len(c.words) || c.nouns.at(c.words, j) == 0 && !(c.words[j].upper && c.heads.at(c.words, j) > 0) {
			return item{}
		}
	} else if !c.cell && (j >= len(c.words) || c.nouns.at(c.words, j) == 0 && c.heads.at(c.words, j) == 0 && !c.words[j].upper) {
		return item{}
	}
	start := j
	for j < len(c.words) {
		w := c.words[j]
		if m := c.separators.at(c.words, j); m > 0 {
			next := j + m
			if next >= len(c.words) || c.articles.at(c.words, next) > 0 || c.words[next].upper && c.heads.at(c.words, next) > 0 {
				break
			}
			if group := c.nouns.at(c.words, next) > 0; group == c.words[start].upper || !group && !(c.cell && !w.sign) {
				break // "the Ministry of Health and | relevant agencies", "les ministères et agences"
			}
		} else if w.sign || !c.cell && j > start && c.stops.at(c.words, j) > 0 {
			break
		}
		j++
	}
	if j == start {
		return item{}
	}
	return item{name: c.full(start, j), words: j - i, group: true, marked: n > 0, institution: true}
}
