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
	case above == work || above == idle:
		return above
	case anyOf(f.tb.Work, title):
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
