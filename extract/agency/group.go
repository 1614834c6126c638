package agency

import (
	"strings"

	"nghiquyet/extract/viet"
)

// groupAt reads a group name at words[i].
//
//	"các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ" → one name
//	"các sở, ngành và địa phương"                       → one name
//	"các sở, ngành | và chính quyền địa phương"         → "và" with an organisation begins another
//	"các bộ, ngành, | các viện liên quan"               → so does a second "các"
func (c *scanner) groupAt(i int) item { return c.group(i, false) }

// group is groupAt; a group that goes with "Thủ trưởng" needs no "các" and no
// list.
func (c *scanner) group(i int, free bool) item {
	j := i + c.all.at(c.words, i)
	marked := j > i
	n := c.groupNoun(i, j, free)
	if n == 0 {
		return item{}
	}
	institution := c.loose.at(c.words, j) > 0
	if it := c.open(j); marked && !c.cell && it.words > n && c.words[j+1].upper { // "các | Ban Xây dựng Đảng"
		return item{name: viet.LowerFirst(c.full(i, j)) + " " + it.name, words: j - i + it.words, group: true, marked: true, institution: institution}
	}
	j = c.modifiers(j + n)
	for j < len(c.words) {
		m := c.separators.at(c.words, j)
		if m == 0 || c.words[j].key == ";" || c.words[j].key == "\n" || c.tailed(i, j) {
			break
		}
		next := j + m
		n := c.nouns.at(c.words, next)
		if n == 0 || c.knownWords(next) > 0 || c.person(next) > 0 {
			break
		}
		if !c.words[j].sign && institution && c.loose.at(c.words, next) == 0 {
			break
		}
		j = c.modifiers(next + n)
	}
	name := c.full(i, j)
	switch {
	case c.caps:
		name = strings.ToLower(name)
	case !free:
		name = viet.LowerFirst(name)
	}
	return item{name: name, words: j - i, group: true, marked: marked, institution: institution}
}

// tailed reports whether what closes a group stands before words[j]: what
// follows is another one.
//
//	"bộ, cơ quan, tổ chức có liên quan, | cơ sở khám bệnh, chữa bệnh, | doanh nghiệp"
func (c *scanner) tailed(i, j int) bool {
	for k := j - 1; k > i && k >= j-5; k-- {
		if n := c.tails.at(c.words, k); n > 0 && k+n == j {
			return true
		}
		if n := c.inside.at(c.words, k); n > 0 && k+n == j && c.cell {
			return true
		}
	}
	return false
}

// groupNoun is the number of words of the noun with which a group begins at
// words[j], behind its "các" from words[i]; 0 where none does.
func (c *scanner) groupNoun(i, j int, free bool) int {
	n, marked := c.nouns.at(c.words, j), j > i
	switch {
	case n > 0 && (marked || free || c.list(i, n)):
		return n
	case n > 0: // a bare noun, in a cell: "đơn vị", but not "Ban …"
		if c.cell && !(c.words[i].upper && c.heads.at(c.words, i) > 0) {
			return n
		}
	case marked && j < len(c.words) && !c.words[j].sign && (c.cell || c.heads.at(c.words, j) > 0):
		return 1
	}
	return 0
}

// list reports whether the n words at i open a list of group nouns without
// "các": "Bộ, ngành, địa phương …".
func (c *scanner) list(i, n int) bool {
	m := c.separators.at(c.words, i+n)
	return m > 0 && c.nouns.at(c.words, i+n+m) > 0
}

// modifiers is the end of what describes a group noun whose words end before
// words[i]. In running text only words that lead up to "liên quan" and the
// like count, and those of Within.
func (c *scanner) modifiers(i int) int {
	j := i
	for k := i; k < len(c.words) && k < i+10; k++ {
		if n := c.tails.at(c.words, k); n > 0 {
			j = k + n
			break
		}
		if c.separators.at(c.words, k) > 0 || c.words[k].sign || !c.cell && c.stops.at(c.words, k) > 0 {
			break
		}
	}
	for j < len(c.words) {
		n := c.within.at(c.words, j)
		if n == 0 {
			n = c.place(j)
		}
		if n == 0 {
			n = c.tails.at(c.words, j)
		}
		if n == 0 {
			n = c.belonging(j)
		}
		if n == 0 && c.acronym(j) { // "các nhà đầu tư | BOT"
			n = 1
		}
		if n == 0 {
			break
		}
		j += n
	}
	if !c.cell && j > i && c.tailed(i-1, j) {
		return j // closed: "các cơ quan liên quan | điều hành chính sách"
	}
	if !c.cell {
		return c.qualified(j)
	}
	for j < len(c.words) && (c.inside.at(c.words, j) > 0 || !c.words[j].sign && c.separators.at(c.words, j) == 0 && !c.anotherBody(j)) {
		j += max(1, c.inside.at(c.words, j), c.partOf(j))
	}
	return j
}

// belonging is the number of words at words[i] that tell of which body a group
// is part, or for which it works.
//
//	"các Ban | của Hội đồng nhân dân", "các cơ quan | tham mưu, giúp việc Tỉnh ủy"
//	"các ý kiến của các bộ"                                                          → 0: groups have no parts
func (c *scanner) belonging(i int) int {
	n := c.belongs.at(c.words, i)
	if n == 0 {
		return 0
	}
	b, m := c.known(i + n)
	if m == 0 || b.Kind == Province {
		return 0
	}
	return n + m + c.place(i+n+m)
}

// maxQualified is the number of words that may describe a group in running
// text.
const maxQualified = 10

// qualified is the end of the words in small letters that stand between a group
// and its verb, and so describe it; i where there are none.
//
//	"các đảng ủy | xã | quán triệt"                → up to "quán triệt"
//	"các doanh nghiệp | công nghệ số | tham gia"  → up to "tham gia"
//	"các tổ chức | đại diện của người sử dụng lao động khác | tăng cường"
func (c *scanner) qualified(i int) int {
	j, owned := i, false
	for j < len(c.words) && j < i+maxQualified {
		if n := c.inside.at(c.words, j) + c.of.at(c.words, j); n > 0 && (j > i || c.of.at(c.words, j) == 0) {
			owned = owned || c.of.at(c.words, j) > 0
			j += n
			continue
		}
		if n := c.fields.at(c.words, j); n > 0 && owned && c.of.at(c.words, j-1) == 0 {
			j += n
			continue
		}
		if c.all.at(c.words, j) > 0 {
			return j
		}
		if c.words[j].sign || c.stops.at(c.words, j) > 0 || c.separators.at(c.words, j) > 0 {
			return j
		}
		if c.words[j].upper {
			return i
		}
		j++
	}
	if j < len(c.words) {
		return i
	}
	return j
}
