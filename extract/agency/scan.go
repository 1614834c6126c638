package agency

import (
	"strings"

	"nghiquyet/extract/viet"
)

// scanner reads names off a phrase. In a cell the whole phrase is a list and
// names reach to the next separator; in running text a name ends where a verb
// begins.
type scanner struct {
	*grammar
	s     string
	words []word
	cell  bool
	caps  bool // printed in capitals throughout: they tell no names
	named bool // it stands where a name must: behind "giao", "phối hợp với"
}

func scan(s string, w *Words, cell bool) *scanner {
	return &scanner{grammar: w.ready(), s: s, words: split(s), cell: cell, caps: viet.IsUpper(s)}
}

// item is one name of a list.
type item struct {
	body  *Body  // nil when the dictionary does not know it
	name  string // in full
	of    string // for a head of a body: the body
	words int

	group, marked, institution, proper bool
}

// item reads the name at words[i]; words is 0 when none begins there.
func (c *scanner) item(i int) item {
	if c.never.at(c.words, i) > 0 {
		return item{}
	}
	if n := c.person(i); n > 0 {
		return c.headOf(i, n)
	}
	if n := c.anywhere.at(c.words, i); n > 0 && c.longer(i, n) {
		n += c.place(i + n)
		n += c.tails.at(c.words, i+n)
		for i+n < len(c.words) && c.acronym(i+n) { // "nhà đầu tư | BOT"
			n++
		}
		return c.grouped(i, n)
	}
	if b, n := c.known(i); n > 0 && (b.Kind != Province || c.places.at(c.words, i) > 0) {
		return c.body(i, b, n)
	}
	if n := c.all.at(c.words, i); n > 0 && c.knownWords(i+n) > 0 && c.nouns.at(c.words, i+n) < c.knownWords(i+n) {
		m := n + c.knownWords(i+n)
		return c.grouped(i, m+c.place(i+m))
	}
	if it := c.groupAt(i); it.words > 0 {
		return it
	}
	if n := c.nouns.at(c.words, i); n > 0 && c.named && c.knownWords(i+n) == 0 { // "phối hợp với | lực lượng Công an"
		m := c.open(i + n).words
		if k := c.heads.at(c.words, i+n); m == 0 && k > 0 && c.words[i+n].upper && c.closes(i+n+k) {
			m = k
		}
		if m > 0 {
			return item{name: c.full(i, i+n+m), words: n + m, proper: true}
		}
	}
	if n := c.selves.at(c.words, i); n > 0 && c.words[i].upper && !c.cell && !c.caps && c.surelyActs(i+n) {
		return item{name: c.text(i, i+n), words: n, proper: true}
	}
	return c.open(i)
}

// acronym reports whether words[i] is a word of capitals that names no body.
func (c *scanner) acronym(i int) bool {
	w := c.words[i].text
	return len(w) > 1 && !c.words[i].sign && strings.ToUpper(w) == w && strings.ToLower(w) != w && !c.caps && c.knownWords(i) == 0 && c.heads.at(c.words, i) == 0
}

// surelyActs reports whether words[i] says what is to be done and nothing else.
func (c *scanner) surelyActs(i int) bool {
	return c.surely.at(c.words, i) > 0
}

// grouped is a group that is told by n words at words[i].
func (c *scanner) grouped(i, n int) item {
	return item{name: viet.LowerFirst(c.full(i, i+n)), words: n, group: true, marked: true, institution: true}
}

// headOf reads the head of a body, whose title has n words at words[i], with
// the body. The head of a ministry stands for it.
//
//	"Bộ trưởng Bộ Y tế"             → Bộ Y tế
//	"Chủ tịch UBND tỉnh Lào Cai"    → as it is, of Ủy ban nhân dân tỉnh Lào Cai
//	"Lãnh đạo, chỉ đạo các cấp ủy"  → none: what is to be done
func (c *scanner) headOf(i, n int) item {
	rest := c.item(i + n)
	if rest.words == 0 {
		rest = c.group(i+n, true)
	}
	if last := i + n - 1; rest.words == 0 && n > 1 && c.words[last].upper { // "Trưởng | Ban Quản lý …"
		if it := c.open(last); it.words > 1 {
			n, rest = n-1, it
		}
	}
	if rest.words == 0 && !c.cell && c.stops.at(c.words, i) > 0 {
		return item{}
	}
	if rest.words == 0 {
		if m := c.called(i + n); m > 0 {
			return item{name: c.text(i, i+n+m), words: n + m, of: c.text(i, i+n+m)}
		}
	}
	switch {
	case rest.words == 0 && c.members.at(c.words, i+c.all.at(c.words, i)) > 0:
		return item{}
	case rest.words == 0:
		return item{name: c.text(i, i+n), words: n, of: c.text(i, i+n)}
	}
	it := rest
	it.words = n + rest.words
	if rest.of != "" { // "Các đồng chí | Bí thư Tỉnh ủy"
		it.name, it.body = c.text(i, i+n)+" "+rest.name, nil
		return it
	}
	if rest.body != nil && rest.body.Kind == Ministry && rest.words == c.knownWords(i+n) {
		return it
	}
	it.name, it.of, it.body = c.text(i, i+n)+" "+rest.name, rest.name, nil
	if far := c.qualified(i + it.words); !c.cell && far > i+it.words { // "Các đồng chí Tỉnh ủy | viên phụ trách địa bàn"
		it.name += " " + c.text(i+it.words, far)
		it.words = far - i
	}
	return it
}

// maxName is the number of words that a person's name may have.
const maxName = 5

// called is the number of words at words[i] that are a person's name, with the
// title behind it.
//
//	"đồng chí | Nguyễn Văn A, Phó Chủ tịch UBND tỉnh | chỉ đạo" → up to "chỉ đạo"
//	"đồng chí | Nguyễn Văn A - Giám đốc Sở Y tế | chỉ đạo"      → up to "chỉ đạo"
//	"Lãnh đạo | Bộ"                                                 → 0
func (c *scanner) called(i int) int {
	j := i
	for j < len(c.words) && j < i+maxName && c.words[j].upper && c.heads.at(c.words, j) == 0 && c.knownWords(j) == 0 && c.person(j) == 0 && !c.acronym(j) {
		j++
	}
	if j < i+2 {
		return 0
	}
	title := j // dashes are no words
	if j < len(c.words) && c.words[j].key == "," {
		title++
	}
	if m := c.person(title); m > 0 {
		return title + c.headOf(title, m).words - i
	}
	return j - i
}

// body reads the body b of the dictionary, which n words at words[i] name, with
// its place.
func (c *scanner) body(i int, b *Body, n int) item {
	it := item{body: b, name: b.Name, words: n}
	if b.Kind == Province {
		it.name = c.full(i, i+n) // "thành phố Hà Nội", as it is printed
	}
	if again, m := c.known(i + n); again == b {
		n += m // printed twice: "Ủy ban nhân dân UBND cấp xã"
		it.words = n
	}
	if m := c.place(i + n); m > 0 {
		it.name += " " + c.full(i+n, i+n+m)
		it.words += m
	}
	if m := c.ofProvince(b, i+it.words); m > 0 {
		if it.name += " " + c.full(i+it.words, i+it.words+m); !b.Local() {
			it.name = c.full(i, i+it.words+m)
		}
		it.words += m
	}
	if m := c.branch(i + it.words); m > 0 {
		it.name += " - " + c.full(i+it.words, i+it.words+m)
		it.words += m
	}
	if m := c.partOf(i + it.words); m > 0 {
		it.name += " " + c.full(i+it.words, i+it.words+m)
		it.words += m
	}
	return it
}

// ofProvince is the number of words at words[i] that name the province of the
// body b before them: "Sở Văn hóa và Thể thao | Hà Nội", "VNPT | Bắc Ninh".
func (c *scanner) ofProvince(b *Body, i int) int {
	if b.Kind == Central || b.Kind == Ministry || b.Kind == Province {
		return 0
	}
	p, n := c.known(i)
	if n == 0 || p.Kind != Province || !c.closes(i+n) {
		return 0
	}
	return n
}

// branch is the number of words at words[i] that name the branch of the body
// before them: "Ngân hàng Nhà nước Việt Nam - | Chi nhánh Khu vực 5".
func (c *scanner) branch(i int) int {
	n := c.branches.at(c.words, i)
	if n == 0 || !c.words[i].upper {
		return 0
	}
	if m := c.place(i + n); m > 0 {
		return n + m
	}
	return c.proper(i+n) - i
}

// partOf is the number of words that say whose part the body before words[i]
// is: "Ủy ban Kinh tế và Tài chính | của Quốc hội".
func (c *scanner) partOf(i int) int {
	m := c.of.at(c.words, i)
	if m == 0 {
		return 0
	}
	b, n := c.known(i + m)
	if n == 0 || b.Kind != Central {
		return 0
	}
	return m + n
}

// longer reports whether the n words at i are more than the dictionary's name
// there.
func (c *scanner) longer(i, n int) bool { return c.knownWords(i) < n }

func (c *scanner) knownWords(i int) int {
	_, n := c.known(i)
	return n
}

// known is the longest name of the dictionary at words[i].
func (c *scanner) known(i int) (*Body, int) {
	if i >= len(c.words) {
		return nil, 0
	}
	var body *Body
	words := 0
	for _, e := range c.lexicon.names[c.words[i].key] {
		if n := c.spelled(e, i, false); n > 0 {
			body, words = e.body, n
			break
		}
	}
	for _, e := range c.lexicon.joined[c.words[i].key] {
		if n := c.spelled(e, i, true); n > words {
			body, words = e.body, n
		}
	}
	return body, words
}

// spelled is the number of words at words[i] that are the spelling e, 0 where
// they are not. Of one that is loose the "và" may be a comma or left out.
//
//	"Bộ Khoa học, Công nghệ", "Bộ Giáo dục - Đào tạo"
func (c *scanner) spelled(e entry, i int, loose bool) int {
	j := i
	for k, want := range e.words {
		if k > 0 && j < len(c.words) && c.words[j].key == "\n" {
			j++ // a name broken over the lines of a cell
		}
		if j < len(c.words) && loose && want.key == c.lexicon.and && c.words[j].key != want.key {
			if c.words[j].key == "," {
				j++
			}
			continue
		}
		if j >= len(c.words) || c.words[j].key != want.key || e.exact && c.words[j].text != want.text {
			return 0
		}
		j++
	}
	if !e.exact && !c.words[i].upper && e.words[0].upper && len(e.words) < 3 {
		return 0 // "bộ y tế" is a name, "chính phủ" inside "phi chính phủ" none
	}
	return j - i
}

// person is the number of words of "Bộ trưởng" or "Chủ tịch" at words[i].
func (c *scanner) person(i int) int {
	n := 0
	if m := c.all.at(c.words, i); m > 0 && c.persons.at(c.words, i+m) > 0 {
		n = m
	}
	m := c.persons.at(c.words, i+n)
	if m == 0 || c.knownWords(i) > m {
		return 0
	}
	return n + m
}

// place is the number of words that tell where a body is: "tỉnh Lào Cai",
// "các tỉnh, thành phố trực thuộc trung ương", "cấp xã".
func (c *scanner) place(i int) int {
	j := i
	several := c.all.at(c.words, i) > 0
	for first := true; ; first = false {
		k := j
		if !first {
			n := c.separators.at(c.words, k)
			if n == 0 || c.words[k].key == "\n" || c.words[k].key == ";" {
				break
			}
			k += n
		}
		n := c.places.at(c.words, k)
		if n == 0 && (first || several) { // "Công an tỉnh | và các địa phương" are two
			k += c.all.at(c.words, k)
			n = c.places.at(c.words, k)
		}
		if n == 0 {
			break
		}
		j = c.proper(k + n)
	}
	if j == i {
		return 0
	}
	j += c.under.at(c.words, j)
	j += c.row(j)
	if n := c.tails.at(c.words, j); n > 0 {
		j += n
	}
	return j - i
}

// row is the number of words that tell a row of places by its first and its last.
//
//	"các tỉnh | từ Lào Cai đến Nghệ An | chủ động" → 6
//	"cấp tỉnh | từ nguồn ngân sách"                → 0
func (c *scanner) row(i int) int {
	n := c.from.at(c.words, i)
	if n == 0 {
		return 0
	}
	first := c.proper(i + n)
	m := c.to.at(c.words, first)
	if first == i+n || m == 0 {
		return 0
	}
	last := c.proper(first + m)
	if last == first+m {
		return 0
	}
	return last - i
}

// proper is the end of the names of places that begin at words[i].
func (c *scanner) proper(i int) int {
	j := i
	for j < len(c.words) && (c.words[j].upper && c.heads.at(c.words, j) == 0 && c.person(j) == 0 || c.numbered(i, j)) {
		if b, n := c.known(j); n > 0 {
			if b.Kind != Province {
				break
			}
			j += n
			continue
		}
		j++
	}
	for j > i {
		k := j
		k += c.separators.at(c.words, k)
		b, n := c.known(k)
		if k == j || n == 0 || b.Kind != Province {
			break
		}
		j = k + n
	}
	return j
}

// numbered reports whether words[j] is the number of a place, which stands
// behind the word of its sort or behind the name that begins at words[i].
//
//	"xã Bảo Lâm | 2 | rà soát", "Phường | 14"    → yes
//	"tỉnh Lào Cai | 6 | tháng đầu năm"           → no: it counts what comes
func (c *scanner) numbered(i, j int) bool {
	if k := c.words[j].key; len(k) > 2 || strings.Trim(k, "0123456789") != "" || j == i && !(i > 0 && (c.words[i-1].upper || i > 1 && c.words[i-2].upper)) {
		return false
	}
	return c.closes(j + 1)
}

// closes reports whether a name may end before words[i]: there is nothing, a
// sign, a verb, a separator, or a capital.
func (c *scanner) closes(i int) bool {
	return i >= len(c.words) || c.words[i].sign && c.words[i].key != "/" || c.words[i].upper || c.stops.at(c.words, i) > 0 || c.separators.at(c.words, i) > 0
}

// open reads a name that the dictionary does not know: it begins with a head
// such as "Viện" and a capital, and ends where a verb begins.
func (c *scanner) open(i int) item {
	n := c.heads.at(c.words, i)
	if n == 0 || i >= len(c.words) || !c.words[i].upper || c.caps && (n == 1 || c.nouns.at(c.words, i) == n) {
		return item{}
	}
	j := i + n
	if c.raised.at(c.words, i) == n && c.closes(j) && !(j < len(c.words) && c.words[j].upper) { // "Ban Chỉ đạo | chủ trì"
		return item{name: c.full(i, j), words: n, proper: true}
	}
	if m := c.of.at(c.words, j); m > 0 && c.knownWords(j+m) > 0 { // "Ban của Hội đồng nhân dân"
		m += c.knownWords(j + m)
		return item{name: c.full(i, j+m), words: n + m, proper: true}
	}
	if m := c.place(j); m > 0 {
		return item{name: c.full(i, j+m), words: n + m, proper: true}
	}
	if j >= len(c.words) || c.words[j].sign || !c.words[j].upper && !c.cell && !((c.named || n > 1 && c.words[i+1].upper) && c.goesOn(j)) && (n == 1 || c.all.at(c.words, j) == 0) {
		return item{}
	}
	for j < len(c.words) && !c.ends(j) {
		j += max(1, c.inside.at(c.words, j), c.capital(j))
	}
	if far := c.beyond(j); far > j {
		j = far
	}
	j += c.concerned(i, j)
	return item{name: c.full(i, j), words: j - i, proper: true}
}

// capital is the number of words of the verb at words[i] that is printed as a
// part of a name: "Ban | Chỉ đạo", "Giáo dục - | Đào tạo".
func (c *scanner) capital(i int) int {
	if !c.words[i].upper {
		return 0
	}
	return c.stops.at(c.words, i)
}

// goesOn reports whether a name may go on with words[j] in small letters: it is
// no verb, or one that says what a body is for.
func (c *scanner) goesOn(j int) bool {
	return c.stops.at(c.words, j) == 0 || c.fields.at(c.words, j) > 0 || c.inside.at(c.words, j) > 0
}

// maxBeyond is over how many words a name goes on behind a verb that may belong
// to it.
const maxBeyond = 14

// beyond is the end of a name of which the words before words[j] are surely a
// part, where a verb stands that may belong to it: the name goes on when it
// surely ends behind, at a verb that tells what is to be done, at another name
// or at the end of a heading.
//
//	"Ban Quản lý dự án | đầu tư xây dựng số 1 | chủ trì"  → up to "chủ trì"
//	"Ban Quản lý dự án | xây dựng kế hoạch"                 → none
//	"Cục Quản lý, | giám sát kế toán | có trách nhiệm"       → up to "có trách nhiệm"
func (c *scanner) beyond(j int) int {
	if c.cell || j >= len(c.words) {
		return 0
	}
	k, comma := j, c.words[j].key == ","
	if comma {
		if k++; k >= len(c.words) {
			return 0
		}
	}
	if c.fields.at(c.words, k) == 0 && !(comma && c.words[k].upper && !c.begins(k)) {
		return 0
	}
	for far := k + maxBeyond; k < far; {
		switch n, end := c.step(k, comma); {
		case end:
			return k
		case n == 0:
			return 0
		default:
			k += n
		}
	}
	return 0
}

// concerned is the number of words at words[j] that say what the body that
// words[i] begins is set up for, where that is a part of its name and ends
// surely.
//
//	"Ban Chỉ đạo Trung ương | về hoàn thiện thể chế, pháp luật" → up to the end
//	"Tổ công tác của Thủ tướng Chính phủ | về dự án có trách nhiệm"   → up to "có trách nhiệm"
//	"Ban Chỉ đạo tỉnh | về kết quả thực hiện; rà soát"              → none: it ends in a sentence that goes on
func (c *scanner) concerned(i, j int) int {
	if c.cell || c.raised.at(c.words, i) == 0 || c.about.at(c.words, j) == 0 {
		return 0
	}
	for k := j + 1; k <= len(c.words) && k < j+maxBeyond; k++ {
		if k == len(c.words) || c.surely.at(c.words, k) > 0 || c.words[k].sign && c.words[k].key != "," {
			return k - j
		}
		if n := c.separators.at(c.words, k); n > 0 && c.begins(k+n) {
			return k - j
		}
	}
	return 0
}

// step is the number of words with which a name goes on at words[k], 0 where it
// cannot; end tells that it surely ends before them. comma says that it goes on
// over commas.
func (c *scanner) step(k int, comma bool) (n int, end bool) {
	switch {
	case k >= len(c.words):
		return 0, !comma
	case c.words[k].key == ":" || c.surely.at(c.words, k) > 0:
		return 0, true
	case c.inside.at(c.words, k) > 0:
		return c.inside.at(c.words, k), false
	}
	if n := c.separators.at(c.words, k); n > 0 {
		switch {
		case c.begins(k + n):
			return 0, !comma
		case c.words[k].sign && !(comma && c.words[k].key == "," && c.fields.at(c.words, k+n) > 0):
			return 0, false
		}
		return n, false
	}
	switch m := c.fields.at(c.words, k); {
	case m > 0:
		return m, false
	case c.words[k].sign: // "… đường cao tốc Việt Nam | (VEC)"
		return 0, c.words[k].key == "(" && c.words[k-1].upper
	case c.stops.at(c.words, k) > 0 && !c.words[k].upper: // "… số 1 | rà soát", "… Du lịch tỉnh | rà soát"
		return 0, comma && c.fieldsBefore(k) || c.words[k-1].upper || numeric(c.words[k-1].key) || c.places.at(c.words, k-1) == 1
	}
	return 1, false
}

// fieldsBefore reports whether words[k] ends a name that joins fields by a comma.
//
//	"Quản lý, giám sát kế toán | hướng dẫn" → yes
func (c *scanner) fieldsBefore(k int) bool {
	for j := k - 1; j > 1; j-- {
		if c.words[j].key != "," {
			continue
		}
		return c.fields.at(c.words, j+1) > 0 && (c.fields.at(c.words, j-2) == 2 || c.fields.at(c.words, j-1) == 1)
	}
	return false
}

func numeric(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// ends reports whether a name that the dictionary does not know ends before
// words[j].
func (c *scanner) ends(j int) bool {
	w := c.words[j]
	if n := c.separators.at(c.words, j); n > 0 {
		return c.parts(j, j+n)
	}
	if w.sign {
		return !strings.Contains("\"“”/", w.key)
	}
	return !c.cell && !w.upper && c.stops.at(c.words, j) > 0 && c.inside.at(c.words, j) == 0
}

// parts reports whether the separator at words[j], before words[next], parts
// two names.
//
//	"Viện Khoa học và | Công nghệ" → no: it goes on unless another name begins
func (c *scanner) parts(j, next int) bool {
	if w := c.words[j]; next >= len(c.words) || w.key == "\n" || w.key == ";" {
		return true
	} else if w.sign {
		return !c.cell || c.words[next].upper || c.groupAt(next).words > 0
	}
	return !c.words[next].upper && !c.cell || c.begins(next)
}

// begins reports whether a name begins at words[i].
func (c *scanner) begins(i int) bool {
	if i >= len(c.words) {
		return false
	}
	return c.person(i) > 0 || c.all.at(c.words, i) > 0 || c.knownWords(i) > 0 || c.anywhere.at(c.words, i) > 0 ||
		c.words[i].upper && c.heads.at(c.words, i) > 0 || c.nouns.at(c.words, i) > 0
}

// text is what stands from words[i] up to words[j], on one line.
func (c *scanner) text(i, j int) string {
	if i >= j {
		return ""
	}
	return strings.Join(strings.Fields(c.s[c.words[i].start:c.words[j-1].end]), " ")
}

// full is text with the short forms of the language written out.
func (c *scanner) full(i, j int) string {
	var b strings.Builder
	for k := i; k < j; k++ {
		if k > i {
			b.WriteString(c.s[c.words[k-1].end:c.words[k].start])
		}
		if long, ok := c.Short[c.words[k].text]; ok {
			b.WriteString(long)
			continue
		}
		b.WriteString(c.words[k].text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
