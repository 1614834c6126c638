package answer

import (
	"context"
	"iter"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Docs are documents one after another, as exports take them.
type Docs = iter.Seq2[*extract.Document, error]

// These are the documents that are named, in this order; all of the collection
// where none is.
func (c *Collection) These(ctx context.Context, whats ...string) (Docs, error) {
	if len(whats) == 0 {
		return c.Store.Documents(ctx), nil
	}
	var ids []string
	for _, what := range whats {
		w, err := c.one(ctx, what)
		if err != nil {
			return nil, err
		}
		if w.Held != InCollection {
			return nil, notHeld(what, w)
		}
		ids = append(ids, w.ID)
	}
	return c.byID(ctx, ids), nil
}

// byID are the documents called ids.
func (c *Collection) byID(ctx context.Context, ids []string) Docs {
	return func(yield func(*extract.Document, error) bool) {
		for _, id := range ids {
			if d, err := c.Store.Document(ctx, id); !yield(d, err) || err != nil {
				return
			}
		}
	}
}

// TheirDocuments are the documents of tasks, in the order of their first ones,
// each with those of its tasks that are named and no others.
func (c *Collection) TheirDocuments(ctx context.Context, tasks []TaskRow) Docs {
	var ids []string
	wanted := map[string]map[int]bool{} // starts of tasks in code points, by document
	for _, t := range tasks {
		if wanted[t.Doc] == nil {
			wanted[t.Doc] = map[int]bool{}
			ids = append(ids, t.Doc)
		}
		wanted[t.Doc][t.Start] = true
	}
	return func(yield func(*extract.Document, error) bool) {
		for d, err := range c.byID(ctx, ids) {
			if err == nil {
				d = only(d, wanted[d.ID])
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// only is d with the tasks that begin at one of starts, in code points.
func only(d *extract.Document, starts map[int]bool) *extract.Document {
	w := d.InCodePoints()
	e := *d
	e.Tasks = nil
	for i, t := range d.Tasks {
		if starts[w.Tasks[i].Start] {
			e.Tasks = append(e.Tasks, t)
		}
	}
	return &e
}

// Near asks for the documents around a work, by the citations that Refs of the
// same fields lists. What carries the work out is near where no relation and no
// status is asked for.
type Near Refs

// Neighbourhood is a page of the documents around a work.
type Neighbourhood struct {
	Query    string      `json:"query"`
	Document Work        `json:"document"`
	Total    int         `json:"total"`
	Near     []Neighbour `json:"near"`
	Next     string      `json:"next"`
}

// Neighbour is a document of the collection and why it is near.
type Neighbour struct {
	index.Summary
	Why []string `json:"why"` // cites, cited-by, carries-out
}

// AskNear lists the documents that cite a work, that it cites, and that carry it
// out up to a depth.
func AskNear(ctx context.Context, c *Collection, q Near) (*Neighbourhood, error) {
	r, err := Refs(q).read()
	if err != nil {
		return nil, err
	}
	at, err := q.stretch("near", r.line)
	if err != nil {
		return nil, err
	}
	w, ids, why, err := c.near(ctx, r)
	if err != nil {
		return nil, err
	}
	n := &Neighbourhood{Query: r.line, Document: w, Total: len(ids), Near: []Neighbour{}}
	page := part(ids, at)
	n.Next = next("near", r.line, at, len(page), n.Total)
	if len(page) == 0 {
		return n, nil
	}
	list, err := c.Store.List(ctx, index.DocFilter{IDs: page}, index.Page{})
	for _, d := range list.Documents {
		n.Near = append(n.Near, Neighbour{d.Summary, why[d.ID]})
	}
	slices.SortStableFunc(n.Near, func(a, b Neighbour) int { return slices.Index(page, a.ID) - slices.Index(page, b.ID) })
	return n, err
}

// near gives the ids of the documents around a work, and why they are.
func (c *Collection) near(ctx context.Context, r refQuery) (w Work, ids []string, why map[string][]string, err error) {
	if w, err = c.one(ctx, r.what); err != nil {
		return w, nil, nil, err
	}
	why = map[string][]string{}
	add := func(id, reason string) {
		if id == "" || id == w.ID {
			return
		}
		if why[id] == nil {
			ids = append(ids, id)
		}
		if !slices.Contains(why[id], reason) {
			why[id] = append(why[id], reason)
		}
	}
	if r.direction != "cites" {
		by, err := c.Store.Cites(ctx, r.of(w), index.Page{})
		if err != nil {
			return w, nil, nil, err
		}
		for _, x := range by.Cites {
			add(x.Doc, "cites")
		}
	}
	if w.Held == InCollection && r.direction != "cited-by" {
		cites, err := c.Store.Cites(ctx, r.in(w), index.Page{})
		if err != nil {
			return w, nil, nil, err
		}
		for _, x := range cites.Cites {
			if x.Known == nil {
				add(x.Target, "cited-by")
			}
		}
	}
	if r.direction == "cites" || len(r.relations)+len(r.statuses) > 0 {
		return w, ids, why, nil
	}
	links, err := c.chain(ctx, w, r.depth)
	for _, l := range links {
		add(l.Doc, "carries-out")
	}
	return w, ids, why, err
}

// Around are a work, where it is held, and the documents near it. Of its own
// citations, and of those of it, those remain that are asked for; of the others
// only those between documents near the work. So any format that shows citations
// shows the neighbourhood.
func (c *Collection) Around(ctx context.Context, q Near) (Docs, error) {
	r, err := Refs(q).read()
	if err != nil {
		return nil, err
	}
	w, ids, _, err := c.near(ctx, r)
	if err != nil {
		return nil, err
	}
	if w.Held == InCollection {
		ids = append([]string{w.ID}, ids...)
	}
	near := map[string]bool{w.ID: w.ID != ""}
	for _, id := range ids {
		near[id] = true
	}
	return func(yield func(*extract.Document, error) bool) {
		for d, err := range c.byID(ctx, ids) {
			if err == nil {
				all, own := d.Citations, d.ID == w.ID
				d = citing(d, func(i int) bool {
					if own || all[i].Target == w.ID && w.ID != "" {
						return r.asks(all[i], own)
					}
					return near[all[i].Target]
				})
			}
			if !yield(d, err) {
				return
			}
		}
	}, nil
}
