package task

import (
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
	titled := u.title || len(title) < 160 && !strings.HasSuffix(title, ",") && (len(u.lines) > 1 || len(marked(n)) > 0)
	part := false
	switch n.Kind {
	case extract.KindPart, extract.KindChapter, extract.KindSection, extract.KindSubsection, extract.KindAnnex, extract.KindArticle:
		part = true
	}
	if !titled {
		return above
	}
	switch {
	case above == work && !part:
		if anyOf(f.tb.Idle, title) && !anyOf(f.tb.Work, title) && len(title) < 100 {
			return idle
		}
		return work
	case above == idle && !part:
		return idle
	case part && anyOf(f.tb.Settled, title):
		return never
	case n.Kind == extract.KindArticle && f.inChapter:
		return never // a regulation
	case n.Kind == extract.KindArticle && anyOf(f.tb.Articles, title):
		return work
	case n.Kind != extract.KindArticle && anyOf(f.tb.Work, title):
		return work
	case anyOf(f.tb.Idle, title):
		return idle
	case anyOf(f.tb.Stages, title):
		return maybe
	case n.Kind == extract.KindArticle && u.title && !holdsParts(n):
		return idle
	case n.Kind == extract.KindAnnex && f.decree:
		return never // rules and forms
	case n.Kind == extract.KindAnnex:
		return unknown
	}
	if above == idle {
		return unknown
	}
	return above
}
