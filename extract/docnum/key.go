package docnum

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// CitationKey is what a citation asks a collection for, and by which mentions
// of one work are put together: the canonical number, or "name:" and the slug
// of a name; "" for a reference to the document itself.
//
//	"27/2016/TTBLĐTBXH" → "27/2016/TT-BLĐTBXH"
//	"Luật Đất đai"      → "name:luat-dat-dai"
func CitationKey(c *extract.Citation) string {
	switch {
	case c.Kind == extract.CiteInternal:
		return ""
	case c.Number != "":
		return Canonical(c.Number)
	case c.Name != "":
		return nameMark + viet.Slug(c.Name)
	}
	return ""
}

const nameMark = "name:"

// NameKey is the key under which citations ask for the document that h heads
// by its name: "name:" and the slug of its type and title, whether the title
// repeats the type or not. It is "" for a head that has neither.
//
//	luật, "Đất đai"      → "name:luat-dat-dai"
//	luật, "Luật Đất đai" → "name:luat-dat-dai"
func NameKey(h extract.Head) string {
	t, title := viet.Slug(h.Type), viet.Slug(h.Title)
	if !strings.HasPrefix(title, t+"-") {
		title = strings.Trim(t+"-"+title, "-")
	}
	if title == "" {
		return ""
	}
	return nameMark + title
}

// KeyOfName is the key of a name as a reader types it: "luat dat dai" →
// "name:luat-dat-dai".
func KeyOfName(name string) string {
	if s := viet.Slug(name); s != "" {
		return nameMark + s
	}
	return ""
}
