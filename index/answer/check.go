package answer

import (
	"context"
	"errors"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/effect"
)

// Check asks which works a text cites that is in no collection: a draft, a page
// of a newspaper.
type Check struct {
	Text string `json:"text" arg:"TEXT" jsonschema:"required" jsonschema_description:"the text"`
}

// Checked are the citations of a text, in its order.
type Checked struct {
	Citations []CheckedCite `json:"citations"`
	Resolved  int           `json:"resolved"` // of them: of works that are known or in the collection
	Doubtful  int           `json:"doubtful"` // of them: with another date than the work, or of several works
	Ended     int           `json:"ended"`    // of them: of works that are out of force today, as far as the collection knows
}

// CheckedCite is one citation and what is known of the work that it means. Its
// offsets count code points of the text, in which line ends and spaces may have
// been mended.
type CheckedCite struct {
	extract.Citation
	Title  string      `json:"title"`            // of the work, "" where it is not known
	Effect *Standing   `json:"effect,omitempty"` // of the work, today; none where it is not certain which work is meant
	By     []Happening `json:"by"`               // what made it so
}

// AskCheck looks for the works that a text cites.
func AskCheck(ctx context.Context, c *Collection, q Check) (*Checked, error) {
	switch {
	case q.Text == "":
		return nil, wrongField("text", "a text is missing")
	case c.Read == nil:
		return nil, errors.New("texts cannot be read here")
	}
	d, err := c.Read(ctx, q.Text)
	if err != nil {
		return nil, err
	}
	cites, err := Resolve(d, func(key string) ([]index.Work, error) { return c.works(ctx, key) })
	if err != nil {
		return nil, err
	}
	e := *d
	e.Citations = cites
	out := &Checked{Citations: []CheckedCite{}}
	asked := map[string]*EffectOf{}
	for _, x := range e.InCodePoints().Citations {
		if x.Kind == extract.CiteInternal {
			continue
		}
		one := CheckedCite{Citation: x, By: []Happening{}}
		if err := c.tell(ctx, &one, asked); err != nil {
			return nil, err
		}
		switch {
		case x.Status == extract.Resolved, x.Known != nil:
			out.Resolved++
		case x.Status != extract.Unresolved:
			out.Doubtful++
		}
		if one.Effect != nil && one.Effect.State == effect.Out {
			out.Ended++
		}
		out.Citations = append(out.Citations, one)
	}
	return out, nil
}

// works are the documents of the collection under a key, oldest first.
func (c *Collection) works(ctx context.Context, key string) ([]index.Work, error) {
	list, err := c.Store.List(ctx, index.DocFilter{Keys: []string{key}, Sort: index.Oldest}, index.Page{})
	if err != nil {
		return nil, err
	}
	var all []index.Work
	for _, d := range list.Documents {
		all = append(all, index.Work{ID: d.ID, Number: d.Number, Type: d.Type, Date: d.Date, Issuer: d.Issuer, Title: d.Title})
	}
	return all, nil
}

// tell adds what is known of the work that a citation means. asked is what was
// found of works before.
func (c *Collection) tell(ctx context.Context, x *CheckedCite, asked map[string]*EffectOf) error {
	if x.Known != nil {
		x.Title = x.Known.Title
	}
	if x.Target == "" {
		return nil
	}
	if x.Known == nil {
		list, err := c.Store.List(ctx, index.DocFilter{IDs: []string{x.Target}}, index.Page{})
		if err != nil {
			return err
		}
		for _, d := range list.Documents {
			x.Title = d.Title
		}
	}
	of, known := asked[x.Target]
	if !known {
		var err error
		if of, err = AskEffect(ctx, c, Effect{What: x.Target}); err != nil && KindOf(err) != NotFound {
			return err
		}
		asked[x.Target] = of
	}
	if of != nil { // something speaks of it
		x.Effect, x.By = &Standing{of.State, of.Since}, of.By
	}
	return nil
}
