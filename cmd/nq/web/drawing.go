package web

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

// mostDrawn is how many works stand at most on each side of the one that a drawing
// is of: what more there is can be read in the lists below it.
const mostDrawn = 16

// leading are the relations that are drawn first where there is not room for all:
// what bears on effect, then who carries out, then what a work rests on.
var leading = []extract.Relation{extract.Replaces, extract.Repeals, extract.Cancels, extract.Amends, extract.Suspends, extract.Extends, extract.Corrects, extract.Details, extract.Guides,
	extract.Implements, extract.Continues, extract.ChangesTasks, extract.Consolidates, extract.Basis}

// neighbour is a work beside the one that is drawn, and what the two say.
type neighbour struct {
	work export.PictureWork
	says []saying
}

// saying is one relation, and the unit that says so.
type saying struct {
	relation extract.Relation
	path     string
}

// first is the place of the first of its relations in leading.
func (n neighbour) first() int {
	at := len(leading)
	for _, s := range n.says {
		if i := slices.Index(leading, s.relation); i >= 0 {
			at = min(at, i)
		}
	}
	return at
}

// drawing draws a work between those that cite it and those that it cites, as the
// lists on the page have them, "" where it stands alone.
func (v *view) drawing(refs *answer.RefList) template.HTML {
	self := refs.Document
	var citing, cited []neighbour
	for _, x := range refs.CitedBy {
		add(&citing, v.drawnWork(x.Doc, x.Number, x.Date, x.Title, x.Effect), saying{x.Relation, x.Path})
	}
	for _, x := range refs.Cites {
		w := v.drawnWork(x.Target, x.Number, x.Date, x.Title, x.Effect)
		if w.Outside = x.Known != nil || x.Status != extract.Resolved; x.Target == "" {
			w.ID = "?" + cmp.Or(x.Number, x.Title)
			w.Href = citedAddress(strings.TrimSpace(cmp.Or(x.Number, x.Title) + " " + x.Date))
		}
		if x.Number != "" || x.Title != "" { // else it is nothing that has a name
			add(&cited, w, saying{x.Relation, x.Path})
		}
	}
	all := len(citing) + len(cited)
	if all == 0 {
		return ""
	}
	citing, cited = foremost(citing), foremost(cited)
	p := export.Picture{Name: v.T("refs.drawing") + " " + cmp.Or(self.Number, self.Title, self.ID)}
	if shown := len(citing) + len(cited); shown < all {
		p.Note = v.T("refs.drawn", shown, all)
	}
	middle := v.drawnWork(cmp.Or(self.ID, "?"), self.Number, self.Date, self.Title, refs.Effect)
	middle.Self, middle.Href = true, ""
	p.Work(middle)
	for _, n := range citing {
		p.Work(n.work)
		for _, s := range n.says {
			p.Relate(n.work.ID, middle.ID, s.relation, v.Known("relation", s.relation), 1, placed(s.path))
		}
	}
	for _, n := range cited {
		p.Work(n.work)
		for _, s := range n.says {
			p.Relate(middle.ID, n.work.ID, s.relation, v.Known("relation", s.relation), 1, placed(s.path))
		}
	}
	var b strings.Builder
	if p.Write(&b) != nil {
		return "" // a Builder takes everything
	}
	return template.HTML(b.String()) // made by the printer of package diagram, which escapes all text
}

func placed(path string) []string {
	if path == "" {
		return nil
	}
	return []string{path}
}

// add adds what is said of a work that may stand in the list already.
func add(list *[]neighbour, w export.PictureWork, s saying) {
	i := slices.IndexFunc(*list, func(n neighbour) bool { return n.work.ID == w.ID })
	if i < 0 {
		i = len(*list)
		*list = append(*list, neighbour{work: w})
	}
	(*list)[i].says = append((*list)[i].says, s)
}

// foremost are those that there is room for, in the order in which they came.
func foremost(list []neighbour) []neighbour {
	if len(list) <= mostDrawn {
		return list
	}
	ranks := make([]int, len(list))
	for i, n := range list {
		ranks[i] = n.first()
	}
	slices.Sort(ranks)
	last, room := ranks[mostDrawn-1], 0 // those of the last rank that has room come as they do
	for _, r := range ranks[:mostDrawn] {
		if r == last {
			room++
		}
	}
	var kept []neighbour
	for _, n := range list {
		switch r := n.first(); {
		case r < last:
			kept = append(kept, n)
		case r == last && room > 0:
			kept = append(kept, n)
			room--
		}
	}
	return kept
}

// drawnWork is a work as a drawing shows it.
func (v *view) drawnWork(id, number, date, title string, holds *answer.Standing) export.PictureWork {
	w := export.PictureWork{ID: id, Lines: []string{cmp.Or(number, clip(36, title), id), v.Day(date)}, Href: docAddress(id)}
	if number != "" && title != "" {
		w.Lines = slices.Insert(w.Lines, 1, clip(36, title))
	}
	about := []string{number, title, v.Day(date)}
	if holds != nil {
		about = append(about, v.Known("effect", holds.State))
	}
	w.Tip = strings.Join(slices.DeleteFunc(about, func(s string) bool { return s == "" }), " · ")
	return w
}
