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
package agency

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

// Change tells what became of a body on the day it ended.
type Change string

// How bodies end. A body that was only renamed is "merged" into its new self.
const (
	MergedInto Change = "merged-into"
	SplitInto  Change = "split-into"
)

// Body is one body of the State or the Party.
type Body struct {
	Name    string   // "Bộ Tài chính"
	Code    string   // in document numbers: "BTC"
	Kind    Kind     //
	Also    []string // other spellings and short forms; all-capital ones are matched by case
	From    string   // ISO 8601 day since when it is, "" when long ago
	To      string   // ISO 8601 day of its end, "" when it is
	Change  Change   // what happened on To
	Into    []string // names of the bodies that took its place
	English string
	French  string
}

// All is every body of the dictionary, central ones first.
func All() []Body {
	out := make([]Body, 0, len(dictionary))
	return append(out, dictionary...)
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
		if n == 0 || i+n < len(c.words) {
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
	ms := Split(s)
	if len(ms) != 1 {
		return s
	}
	if ms[0].Of != "" {
		return ms[0].Of
	}
	return ms[0].Name
}

// Successors are the bodies that do today what the named body did, itself
// when it still is: "Bộ Giao thông vận tải" → "Bộ Xây dựng".
func Successors(name string) []string {
	b, ok := Lookup(name)
	if !ok || b.To == "" {
		return []string{Canonical(name)}
	}
	var out []string
	for _, n := range b.Into {
		out = append(out, Successors(n)...)
	}
	return out
}
