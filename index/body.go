package index

import (
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
		b.Former = bodies().former[b.Name]
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
	if name, ok := bodies().bySlug[viet.Slug(typed)]; ok {
		return name
	}
	return agency.Canonical(typed)
}

// directory is the dictionary as readers ask it.
type directory struct {
	bySlug map[string]string   // of a name, a short form or a code → name
	former map[string][]string // the bodies whose work one of that name took over
}

var bodies = sync.OnceValue(func() directory {
	d := directory{map[string]string{}, map[string][]string{}}
	all := agency.All()
	add := func(form, name string) {
		if slug := viet.Slug(form); slug != "" && d.bySlug[slug] == "" {
			d.bySlug[slug] = name
		}
	}
	for _, b := range all {
		add(b.Name, b.Name)
	}
	for _, b := range all { // a name goes before the short form of another
		add(b.Code, b.Name)
		for _, form := range b.Also {
			add(form, b.Name)
		}
	}
	into := map[string][]string{}
	for _, b := range all {
		for _, name := range b.Into {
			into[name] = append(into[name], b.Name)
		}
	}
	for name := range into {
		d.former[name] = ancestors(name, into)
	}
	return d
})

// ancestors are the bodies that became part of one, and those that became part
// of these.
func ancestors(name string, into map[string][]string) []string {
	var found []string
	for next := []string{name}; len(next) > 0; next = next[1:] {
		for _, b := range into[next[0]] {
			if b != name {
				before := len(found)
				if found = appendNew(found, b); len(found) > before {
					next = append(next, b)
				}
			}
		}
	}
	return found
}
