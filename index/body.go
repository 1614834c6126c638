package index

import (
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/viet"
)

// Body is a body of the State or the Party as a reader names it.
type Body struct {
	Name   string   // in full; as typed where the dictionary does not know it
	Asked  string   // as typed
	Former []string // the bodies whose work it took over
	Exact  bool     // what is called so and in no other way
}

// BodyNamed tells what a reader means by a name: in full, short, without marks
// or by its code. It stands for the bodies whose work it took over too; a "="
// before it asks for the name alone.
//
//	"BXD"         → Bộ Xây dựng, and Bộ Giao thông vận tải, which it took over
//	"=Bộ Xây dựng" → that name exactly
//	"UBND cấp tỉnh" → Ủy ban nhân dân cấp tỉnh
//	"tài chính"   → whatever has these words in its name
func BodyNamed(asked string) Body {
	b := Body{Asked: strings.TrimSpace(asked)}
	if rest, ok := strings.CutPrefix(b.Asked, "="); ok {
		b.Asked, b.Exact = strings.TrimSpace(rest), true
	}
	b.Name = fullName(b.Asked)
	if !b.Exact {
		for _, former := range agency.Predecessors(b.Name) {
			b.Former = append(b.Former, former.Name)
		}
	}
	return b
}

// Names are the names that b goes by: its own, what was typed where that is
// another, then those of the bodies whose work it took over.
func (b Body) Names() []string {
	names := []string{b.Name}
	if !b.Exact && viet.Slug(b.Asked) != viet.Slug(b.Name) {
		names = append(names, b.Asked)
	}
	return append(names, b.Former...)
}

// fullName is the name in the dictionary of what was typed, marks or none.
func fullName(typed string) string {
	if b, ok := agency.Lookup(typed); ok {
		return b.Name
	}
	if name, ok := bySlug()[viet.Slug(typed)]; ok {
		return name
	}
	return agency.Canonical(typed)
}

// bySlug is the dictionary as readers type it: the slug of a name, a short form
// or a code → the name.
var bySlug = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	add := func(form, name string) {
		if slug := viet.Slug(form); slug != "" && names[slug] == "" {
			names[slug] = name
		}
	}
	all := agency.All()
	for _, b := range all {
		add(b.Name, b.Name)
	}
	for _, b := range all { // a name goes before the short form of another
		for _, form := range slices.Concat(b.Codes, b.Also) {
			add(form, b.Name)
		}
	}
	return names
})
