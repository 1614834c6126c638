// Package agency knows the bodies of the State and the Party: their names and
// codes, how else they are written, since when and until when they are, and
// what became of them. It takes a list of bodies apart:
//
//	"Bộ Văn hóa, Thể thao và Du lịch, UBND các tỉnh, thành phố và các bộ, ngành liên quan"
//	→ "Bộ Văn hóa, Thể thao và Du lịch"
//	  "Ủy ban nhân dân các tỉnh, thành phố"
//	  "các bộ, ngành liên quan"
//
// Names hold commas and "và", so whole names are matched, the longest first,
// before anything is split. What the dictionary does not know stays as
// printed.
//
// The dictionary is data: bodies.tsv, provinces.tsv, fields.tsv. Nothing else
// in the program says what a body is called, which code it has, or what became
// of it.
package agency

import "slices"

// Kind is what sort of body a name stands for.
type Kind string

// The kinds of bodies.
const (
	Central  Kind = "central"  // Government, National Assembly, President, the Prime Minister
	Ministry Kind = "ministry" // ministries and ministerial agencies
	Office   Kind = "office"   // agencies under the Government and other state institutions
	Court    Kind = "court"    // courts and procuracies
	Party    Kind = "party"    // bodies of the Party
	Mass     Kind = "mass"     // the Front and its member organisations
	Local    Kind = "local"    // people's councils and committees and their departments
	Province Kind = "province" // provinces and cities, as places
	Group    Kind = "group"    // "các bộ, ngành, địa phương"
)

// Scope is how many bodies one line of the dictionary stands for.
type Scope string

// The scopes of bodies.
const (
	National   Scope = ""           // one in the country
	Assembly   Scope = "assembly"   // one in the country, of a term of the National Assembly, which its numbers carry: "QH15"
	Place      Scope = "place"      // one of every province, commune or the like, whose name completes it: "Ủy ban nhân dân tỉnh Lào Cai"
	Department Scope = "department" // one of every province, whose name does not tell which: "Sở Y tế"
)

// Change tells what became of a body on the day it ended.
type Change string

// How bodies end.
const (
	Renamed    Change = "renamed"
	MergedInto Change = "merged"
	SplitInto  Change = "split"
)

// Body is one body of the State or the Party.
type Body struct {
	ID      string   // the slug of the name, which no other body has and which stays: "bo-tai-chinh"
	Name    string   // "Bộ Tài chính"
	Codes   []string // in document numbers, the usual one first: "BNNPTNT", "BNN"
	Kind    Kind     //
	Scope   Scope    //
	Also    []string // other spellings and short forms in sentences; all-capital ones are matched by case
	From    string   // ISO 8601 day since when it is, "" when long ago
	To      string   // ISO 8601 day from which it no longer is, "" when it is; the year alone where no more is sure
	Change  Change   // what happened on To
	Into    []string // names of the bodies that took its place
	English string
	French  string

	shared []string // those of Codes by which others number too
}

// All is every body of the dictionary, central ones first.
func All() []Body { return slices.Clone(dictionary().bodies) }

// ByID is the body that has the id: "bo-tai-chinh" → Bộ Tài chính.
func ByID(id string) (Body, bool) {
	b := dictionary().byID[id]
	if b == nil {
		return Body{}, false
	}
	return *b, true
}

// ByCode is every body that bears the code in document numbers, as it is
// printed or in capitals.
//
//	"BTC" → Bộ Tài chính
//	"TW"  → Ban Chấp hành Trung ương Đảng, Bộ Chính trị, Ban Bí thư Trung ương Đảng
func ByCode(code string) []Body {
	var out []Body
	for _, b := range dictionary().byCode[capitals(code)] {
		out = append(out, *b)
	}
	return out
}

// OfCode is the one body of the whole country that a code names beyond doubt.
//
//	"BTC"  → Bộ Tài chính
//	"TW"   → none: three bodies of the Party number by it
//	"UBND" → none: every province has one
//	"TCT"  → none: Tổng cục Thuế, but state corporations too
func OfCode(code string) (Body, bool) {
	code = capitals(code)
	bs := dictionary().byCode[code]
	if len(bs) != 1 || bs[0].Local() || slices.Contains(bs[0].shared, code) {
		return Body{}, false
	}
	return *bs[0], true
}

// Local reports whether every province, commune or the like has such a body.
func (b Body) Local() bool { return b.Scope == Place || b.Scope == Department }

// In is the name of b in a language, "vi", "en" or "fr"; "" when none is known.
func (b Body) In(language string) string {
	switch language {
	case "vi":
		return b.Name
	case "fr":
		return b.French
	}
	return b.English
}

// Lookup finds the body that s names, in any of its spellings. A head of a
// body ("Bộ trưởng Bộ Y tế") stands for the body.
func Lookup(s string) (Body, bool) {
	c := scan(s, Vietnamese, true)
	for i := 0; i < len(c.words); {
		if n := c.person(i); n > 0 {
			i += n
			continue
		}
		b, n := c.known(i)
		if n == 0 || i+n+c.partOf(i+n) < len(c.words) {
			return Body{}, false
		}
		return *b, true
	}
	return Body{}, false
}

// Canonical is the name under which the body that s names is known, s itself
// when the dictionary does not know it.
//
//	"Bộ NN&PTNT"                         → "Bộ Nông nghiệp và Phát triển nông thôn"
//	"Bộ trưởng Bộ Công an"               → "Bộ Công an"
//	"Chủ tịch UBND tỉnh Lào Cai"         → "Ủy ban nhân dân tỉnh Lào Cai"
//	"Viện Hải dương học"                 → "Viện Hải dương học"
func Canonical(s string) string {
	if b, ok := Lookup(s); ok {
		return b.Name
	}
	ms := Vietnamese.Split(s)
	if len(ms) != 1 {
		return s
	}
	if ms[0].Of != "" {
		return ms[0].Of
	}
	return ms[0].Name
}

// Successors are the bodies that do today what the named body did, itself
// when it still is; none when the dictionary does not know the name.
//
//	"Bộ Giao thông vận tải" → Bộ Xây dựng
//	"Bộ Thủy sản"           → Bộ Nông nghiệp và Môi trường, by way of Bộ Nông nghiệp và Phát triển nông thôn
func Successors(name string) []Body {
	b, ok := Lookup(name)
	if !ok {
		return nil
	}
	if b.To == "" {
		return []Body{b}
	}
	var out []Body
	for _, into := range b.Into {
		for _, s := range Successors(into) {
			if !slices.ContainsFunc(out, func(o Body) bool { return o.ID == s.ID }) {
				out = append(out, s)
			}
		}
	}
	return out
}

// Predecessors are the bodies whose work, or a part of it, came to the named
// body, those of long ago included, in the order of the dictionary. To tells
// until when each was, Change whether it came whole.
//
//	"Bộ Xây dựng"                  → Bộ Giao thông vận tải (until 2025-03-01)
//	"Bộ Nông nghiệp và Môi trường" → …, Bộ Thủy sản (until 2007-08-08), …
func Predecessors(name string) []Body {
	b, ok := Lookup(name)
	if !ok {
		return nil
	}
	all := dictionary().bodies
	in := map[string]bool{b.Name: true}
	for more := true; more; {
		more = false
		for i := range all {
			if !in[all[i].Name] && slices.ContainsFunc(all[i].Into, func(n string) bool { return in[n] }) {
				in[all[i].Name], more = true, true
			}
		}
	}
	var out []Body
	for i := range all {
		if in[all[i].Name] && all[i].ID != b.ID {
			out = append(out, all[i])
		}
	}
	return out
}
