package answer

import (
	"context"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Margin asks what stands in the margin of a document: how many times works of
// the collection cite each of its units.
type Margin struct {
	What string `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"a number or an id"`
}

// Margins are the units of a document that others cite, in reading order.
type Margins struct {
	Document Work        `json:"document"`
	Units    []CitedUnit `json:"units"`
}

// CitedUnit is a unit, and how often others cite it or a part of it.
type CitedUnit struct {
	Path      string             `json:"path"`
	Times     int                `json:"times"`
	Documents int                `json:"documents"` // by so many
	Relations []extract.Relation `json:"relations"` // each once, in the order of the citing documents, the younger first
}

// AskMargin counts the citations of each unit.
func AskMargin(ctx context.Context, c *Collection, q Margin) (*Margins, error) {
	w, d, err := c.document(ctx, q.What)
	if err != nil {
		return nil, err
	}
	m := &Margins{Document: w, Units: []CitedUnit{}}
	f := w.cited
	f.ByDate = true
	list, err := c.Store.Cites(ctx, f, index.Page{})
	if err != nil {
		return nil, err
	}
	precise := slices.DeleteFunc(list.Cites, func(x index.Cite) bool { return len(x.Pinpoint) == 0 })
	if len(precise) == 0 || d.Outline == nil {
		return m, nil
	}
	for up, n := range d.Outline.All() {
		steps := stepsOf(append(slices.Clip(up), n))
		u := CitedUnit{Path: n.Path, Relations: []extract.Relation{}}
		docs := map[string]bool{}
		for _, x := range precise {
			if !points(x.Pinpoint, steps) {
				continue
			}
			u.Times++
			docs[x.Doc] = true
			if !slices.Contains(u.Relations, x.Relation) {
				u.Relations = append(u.Relations, x.Relation)
			}
		}
		if u.Documents = len(docs); u.Times > 0 {
			m.Units = append(m.Units, u)
		}
	}
	return m, nil
}
