package answer

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"nghiquyet/index"
)

// Health asks how the collection is.
type Health struct {
	Deep bool `json:"deep,omitempty" jsonschema_description:"read the whole store, and look up every record in the index"`
}

// State is how a collection is. Where it was not asked deeply, Sound says that
// nothing is known to be wrong.
type State struct {
	Documents int                  `json:"documents"`
	Sound     bool                 `json:"sound"`            // the store is, and the index matches it
	Damaged   []string             `json:"damaged"`          // what of the store is not as it was written, in sentences
	Matches   bool                 `json:"matches"`          // the index is that of the store, or still on its way
	Index     string               `json:"index"`            // in words
	Wrong     []string             `json:"wrong"`            // documents whose records in the index are not theirs
	Behind    int64                `json:"behind"`           // changes that the index has not seen
	Writer    int                  `json:"writer,omitempty"` // the process that writes
	Counts    index.Counts         `json:"counts"`
	Problems  []index.ProblemCount `json:"problems"` // what no rule could decide, the most frequent first
}

// AskHealth looks at the store by itself, and at the index against it. What is
// damaged is named in the answer; the error is one of Damaged where the store cannot
// be read on. A store that is written to meanwhile is ahead of its index, which is
// no fault.
func AskHealth(ctx context.Context, c *Collection, q Health) (*State, error) {
	s := &State{Wrong: []string{}, Damaged: []string{}, Problems: []index.ProblemCount{}}
	if q.Deep {
		if err := c.Store.Verify(ctx); errors.Is(err, index.ErrStoreDamaged) {
			s.Damaged = append(s.Damaged, err.Error())
		} else if err != nil {
			return nil, err
		}
	}
	var err error
	if s.Counts, err = c.Store.Counts(ctx); err != nil {
		return nil, err
	}
	problems, err := c.Store.Problems(ctx)
	if err != nil {
		return nil, err
	}
	s.Problems = append(s.Problems, problems...)
	h := holding{c: c, s: s, deep: q.Deep, known: map[string]bool{}}
	if err := h.open(ctx); err != nil {
		return nil, err
	}
	defer h.close()
	if q.Deep {
		err = h.documents(ctx)
	} else {
		s.Documents = s.Counts.Documents
		h.shallow(ctx)
	}
	if err != nil {
		return nil, err
	}
	h.judge()
	return s, nil
}

// holding holds an index against its store.
type holding struct {
	c       *Collection
	s       *State
	deep    bool
	ix      index.Reader // nil where it cannot be opened
	at      index.Checkpoint
	missing bool
	check   bool // ix is an index of this store, and can be compared
	known   map[string]bool
}

// open opens the index; what is wrong with it is said in the state.
func (h *holding) open(ctx context.Context) error {
	ix, err := h.c.Backend.Open(ctx, h.c.Where)
	h.missing = errors.Is(err, index.ErrMissing)
	if err != nil {
		if !h.missing {
			h.s.Index = err.Error()
		}
		return ctx.Err()
	}
	h.ix = ix
	if h.deep {
		if err := ix.Intact(ctx); err != nil {
			h.s.Index = err.Error()
			return ctx.Err()
		}
	}
	switch h.at, err = ix.Checkpoint(ctx); {
	case err != nil:
		h.s.Index = err.Error()
	case h.at.Store != h.c.Store.Identity() && h.at != (index.Checkpoint{}): // that is an empty one
		h.s.Index = index.ErrForeign.Error()
	default:
		h.check = true
	}
	return nil
}

func (h *holding) close() {
	if h.ix != nil {
		h.ix.Close()
	}
}

// shallow asks only how far the index is.
func (h *holding) shallow(ctx context.Context) {
	if h.check {
		h.s.Behind = max(0, h.c.lag(ctx, h.ix))
	}
}

// documents reads every document back and compares it with its records.
func (h *holding) documents(ctx context.Context) error {
	for x, err := range h.changes(ctx, 0) {
		if err != nil {
			return err
		}
		if err := h.document(ctx, x); err != nil {
			return err
		}
	}
	if !h.check {
		return nil
	}
	more, err := h.ix.Foreign(ctx, h.known)
	h.s.Wrong = append(h.s.Wrong, more...)
	if err == nil && len(h.s.Wrong) > 0 {
		err = h.overtaken(ctx)
	}
	return err
}

// changes are those of the store since the one of a number, with those that come
// meanwhile.
func (h *holding) changes(ctx context.Context, since int64) iter.Seq2[index.Change, error] {
	return func(yield func(index.Change, error) bool) {
		for {
			some, err := h.c.Store.Changes(ctx, since, 500)
			if err != nil {
				yield(index.Change{}, err)
				return
			}
			if len(some) == 0 {
				return
			}
			for _, x := range some {
				if since = x.Seq; !yield(x, nil) {
					return
				}
			}
		}
	}
}

// overtaken takes out of what is wrong the documents that were written since the
// index was opened: the store had them already, and the index not yet, or the other
// way round. They are still to come.
func (h *holding) overtaken(ctx context.Context) error {
	late := map[string]bool{}
	for x, err := range h.changes(ctx, h.at.Seq) {
		if err != nil {
			return err
		}
		late[x.Doc] = true
	}
	before := len(h.s.Wrong)
	h.s.Wrong = slices.DeleteFunc(h.s.Wrong, func(doc string) bool { return late[doc] })
	h.s.Behind += int64(before - len(h.s.Wrong))
	return nil
}

func (h *holding) document(ctx context.Context, x index.Change) error {
	if x.Gone {
		if x.Seq > h.at.Seq {
			h.s.Behind++
			h.known[x.Doc] = true
		}
		return nil
	}
	h.known[x.Doc] = true
	switch err := h.c.Store.VerifyDocument(ctx, x.Doc); {
	case errors.Is(err, index.ErrNotFound):
		return nil
	case errors.Is(err, index.ErrStoreDamaged):
		h.s.Documents++
		h.s.Damaged = append(h.s.Damaged, err.Error())
		return nil
	case err != nil:
		return err
	}
	h.s.Documents++
	switch {
	case x.Seq > h.at.Seq:
		h.s.Behind++
	case h.check:
		same, err := h.same(ctx, x.Doc)
		if err != nil {
			return err
		}
		if !same {
			h.s.Wrong = append(h.s.Wrong, x.Doc)
		}
	}
	return nil
}

// same reports that the index has the records of a document, no fewer and no
// more.
func (h *holding) same(ctx context.Context, doc string) (bool, error) {
	d, err := h.c.Store.Document(ctx, doc)
	if errors.Is(err, index.ErrNotFound) {
		return true, nil // taken out meanwhile
	}
	if err != nil {
		return false, err
	}
	want := map[string]bool{}
	for _, r := range index.Records(d) {
		want[r.Key] = true
	}
	have, err := h.ix.Keys(ctx, doc)
	if err != nil {
		return false, err
	}
	for _, k := range have {
		if !want[k] {
			return false, nil
		}
		delete(want, k)
	}
	return len(want) == 0, nil
}

// judge says in words how the index is.
func (h *holding) judge() {
	pid, writing := h.c.Writer()
	s := h.s
	if writing {
		s.Writer = pid
	}
	switch {
	case h.missing && s.Documents == 0:
		s.Index, s.Matches = "none yet", true
	case h.missing && writing, h.check && s.Behind > 0 && writing && len(s.Wrong) == 0:
		s.Index, s.Matches = fmt.Sprintf("sound; still to come: %s, process %d is writing", documents(s.Behind), pid), true
	case h.missing:
		s.Index = "there is none"
	case s.Index != "":
	case len(s.Wrong) > 0:
		s.Index = fmt.Sprintf("the records of %s are not those of the store", documents(int64(len(s.Wrong))))
	case s.Behind > 0:
		s.Index = fmt.Sprintf("still to come: %s, since an ingest was cut off; the next one, or the next search, adds them", documents(s.Behind))
		s.Matches = true
	case h.deep:
		s.Index, s.Matches = "sound; every record is there", true
	default:
		s.Index, s.Matches = "up to the store", true
	}
	s.Sound = s.Matches && len(s.Damaged) == 0
}

// documents is a number of documents in words.
func documents(n int64) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}
