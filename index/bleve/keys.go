package bleve

import (
	"context"

	bindex "github.com/blevesearch/bleve_index_api"
)

// Keys are the keys of a document's records, in no order.
func (r *Reader) Keys(ctx context.Context, doc string) (keys []string, err error) {
	defer says("read index "+r.dir, &err)
	err = r.low(func(low bindex.IndexReader) error {
		found, err := low.TermFieldReader(ctx, []byte(doc), "doc", false, false, false)
		if err != nil {
			return err
		}
		defer found.Close()
		for {
			f, err := found.Next(nil)
			if err != nil || f == nil {
				return err
			}
			key, err := low.ExternalID(f.ID)
			if err != nil {
				return err
			}
			keys = append(keys, key)
		}
	})
	return keys, err
}

// Foreign are the documents that have records in the index and are not among
// known, at most 20 of them.
func (r *Reader) Foreign(ctx context.Context, known map[string]bool) (docs []string, err error) {
	defer says("read index "+r.dir, &err)
	err = r.low(func(low bindex.IndexReader) error {
		dict, err := low.FieldDict("doc")
		if err != nil {
			return err
		}
		defer dict.Close()
		for {
			e, err := dict.Next()
			if err != nil || e == nil || len(docs) == 20 || ctx.Err() != nil {
				return err
			}
			if known[e.Term] {
				continue
			}
			n, err := low.TermFieldReader(ctx, []byte(e.Term), "doc", false, false, false)
			if err != nil {
				return err
			}
			f, err := n.Next(nil) // a term may outlive its records
			n.Close()
			if err != nil {
				return err
			}
			if f != nil {
				docs = append(docs, e.Term)
			}
		}
	})
	return docs, err
}

// low calls f with what was published last.
func (r *Reader) low(f func(bindex.IndexReader) error) error {
	r.mu.RLock()
	defer r.mu.RUnlock()
	low, err := r.b.Advanced()
	if err != nil {
		return err
	}
	reader, err := low.Reader()
	if err != nil {
		return err
	}
	defer reader.Close()
	return f(reader)
}
