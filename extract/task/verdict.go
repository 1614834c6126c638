package task

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
)

// verdict is whether a part of a document assigns work.
type verdict int

const (
	unknown verdict = iota // only units that name their doer
	maybe                  // units that name their doer or begin like an order
	work                   // every unit
	idle                   // none, but parts inside may
	never                  // none, whatever is inside
)

// isNormative reports whether papers of this kind lay down rules.
func (f *finder) isNormative(kind string) bool {
	return slices.ContainsFunc(f.tb.Normative, func(n string) bool { return strings.EqualFold(n, kind) })
}

// opening is the first line of a text: the kind of a paper whose head could
// not be read often stands there alone, "Báo cáo".
func (f *finder) opening() string {
	for _, p := range f.t.Paras {
		if line := oneLine(p.Of(f.t.String)); line != "" {
			return line
		}
	}
	return ""
}

// flattened is from where tables of tasks have lost their cells up to the end
// of the article or the annex in which they stand.
//
//	"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", each on a line of its own → from there on
//	the same in the cells of a table → nothing
func (f *finder) flattened() []extract.Span {
	if f.tb.Flat == nil || f.normative {
		return nil
	}
	var out []extract.Span
	end := 0
	for _, m := range f.tb.Flat.FindAllStringIndex(f.t.String, -1) {
		if m[0] < end || f.cellAt(m[1]-1) {
			continue
		}
		end = m[1]
		for _, n := range f.root.All() {
			if isPart(n) && n.Start <= m[0] && n.End > m[0] {
				end = max(m[1], n.End) // of the smallest
			}
		}
		out = append(out, extract.Span{Start: m[0], End: end})
	}
	return out
}

// cellAt reports whether the byte at offset stands in a cell of a table.
func (f *finder) cellAt(offset int) bool {
	i := sort.Search(len(f.t.Paras), func(i int) bool { return f.t.Paras[i].End > offset })
	return i < len(f.t.Paras) && f.t.Paras[i].Cell != nil
}

// mainly is for how many mentions one counts that says what the paper is for.
const mainly = 100

// itself is the kind of paper that a text says it is, most often where it says
// several, "" where it does not say. It is for texts whose head is lost, and for
// what others enclose.
//
//	"1. Luật này quy định về …; trái với quy định của Luật này" → "luật"
//	"thực hiện Nghị quyết số 57-NQ/TW"                           → ""
func (f *finder) itself(sp extract.Span) string {
	if f.tb.Itself == nil {
		return ""
	}
	said := map[string]int{}
	kind := ""
	for _, m := range f.tb.Itself.FindAllStringSubmatch(sp.Of(f.t.String), -1) {
		k := strings.ToLower(oneLine(m[f.tb.Itself.SubexpIndex("paper")]))
		if said[k]++; m[f.tb.Itself.SubexpIndex("does")] != "" {
			said[k] += mainly
		}
		if said[k] > said[kind] {
			kind = k
		}
	}
	return kind
}

// enclosesRules reports whether n is what a document encloses, or annexes, and
// lays down rules: it is divided into articles, or says what kind of paper it
// is.
//
//	"QUY CHẾ", "Điều 1. Phạm vi điều chỉnh"      → yes
//	"PHỤ LỤC", "đối tượng của Điều lệ này"       → yes
//	"CHƯƠNG TRÌNH HÀNH ĐỘNG", "I. NHIỆM VỤ"      → no
func (f *finder) enclosesRules(n *extract.Node) bool {
	if n.Kind != extract.KindAnnex && n.Kind != extract.KindPara || len(n.Children) == 0 {
		return false
	}
	for _, c := range n.Children {
		if n.Rule == extract.RuleBound {
			break // the articles of a decision order
		}
		if c.Kind == extract.KindArticle || c.Kind == extract.KindChapter && slices.ContainsFunc(c.Children, func(a *extract.Node) bool { return a.Kind == extract.KindArticle }) {
			return true
		}
	}
	return f.isNormative(f.itself(n.Span()))
}

// verdict reads a unit's title; without one of its own a unit has the verdict
// of the unit above.
//
//	"NHIỆM VỤ, GIẢI PHÁP"       → work
//	"MỤC TIÊU"                  → idle
//	"Điều 4. Thành phần hồ sơ"  → idle: an article that lays down a rule
//	"PHỤ LỤC IX" of 66.19/2026/NQ-CP → never: its number says that it lays down rules
func (f *finder) verdict(n *extract.Node, u unit, above verdict) verdict {
	if len(u.lines) == 0 || above == never {
		return above
	}
	title := oneLine(u.lines[0].Of(f.t.String))
	if titled := u.title || len(title) < 160 && !strings.HasSuffix(title, ",") && (len(u.lines) > 1 || len(marked(n)) > 0); !titled {
		return above
	}
	switch n.Kind {
	case extract.KindPart, extract.KindChapter, extract.KindSection, extract.KindSubsection, extract.KindAnnex:
		return f.ofPart(n, title, above)
	case extract.KindArticle:
		return f.ofArticle(u, n, title, above)
	}
	switch {
	case above == work && anyOf(f.tb.Idle, title) && !anyOf(f.tb.Work, title) && len(title) < 100:
		return idle
	case anyOf(f.tb.Settled, title) && len(title) < 100:
		return idle
	case above == work || above == idle:
		return above
	case anyOf(f.tb.Articles, title):
		return work
	}
	return f.byTitle(title, above)
}

// ofPart is the verdict of a part by its title.
func (f *finder) ofPart(n *extract.Node, title string, above verdict) verdict {
	switch {
	case anyOf(f.tb.Settled, title):
		return never
	case anyOf(f.tb.Work, title):
		return work
	}
	if v := f.byTitle(title, unknown); v != unknown {
		return v
	}
	switch {
	case n.Kind == extract.KindAnnex && f.decree:
		return never // rules and forms
	case n.Kind == extract.KindAnnex || above == idle:
		return unknown
	}
	return above
}

// ofArticle is the verdict of an article by its title. Those of a chapter are a
// regulation.
func (f *finder) ofArticle(u unit, n *extract.Node, title string, above verdict) verdict {
	switch {
	case anyOf(f.tb.Settled, title) || f.inChapter:
		return never
	case anyOf(f.tb.Articles, title):
		return work
	}
	if v := f.byTitle(title, unknown); v != unknown {
		return v
	}
	switch {
	case u.title && !holdsParts(n):
		return idle
	case above == idle:
		return unknown
	}
	return above
}

// byTitle is the verdict of a title that tells aims or stages, else what is
// given for all others.
func (f *finder) byTitle(title string, otherwise verdict) verdict {
	switch {
	case anyOf(f.tb.Idle, title):
		return idle
	case anyOf(f.tb.Stages, title):
		return maybe
	}
	return otherwise
}
