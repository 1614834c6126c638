package bleve

import (
	"context"
	"sort"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	bquery "github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index/vi"
)

// placed finds what inner finds where the syllables of a run stand together,
// or two runs near each other. Places are only read of what inner finds, which
// is little, since it asks for the pairs; bleve's own phrases read them of
// every record that has the syllables.
type placed struct {
	inner bquery.Query
	runs  []vi.Run
	near  int // how far the second run may be from the first; 1 is next to it
}

// Searcher makes placed a query of bleve.
func (q *placed) Searcher(ctx context.Context, r bindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	inner, err := q.inner.Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	s := &placedSearcher{q: q}
	for _, run := range q.runs {
		columns := make([]column, len(run))
		for i, forms := range run {
			if columns[i], err = openColumn(ctx, r, forms); err != nil {
				s.closeColumns()
				inner.Close()
				return nil, err
			}
		}
		s.runs = append(s.runs, columns)
	}
	s.Searcher = searcher.NewFilteringSearcher(ctx, inner, s.accept)
	return s, nil
}

type placedSearcher struct {
	search.Searcher
	q    *placed
	runs [][]column
	err  error
}

// Next gives the next record found.
func (s *placedSearcher) Next(c *search.SearchContext) (*search.DocumentMatch, error) {
	d, err := s.Searcher.Next(c)
	return d, s.failed(err)
}

// Advance gives the first record found at id or behind it.
func (s *placedSearcher) Advance(c *search.SearchContext, id bindex.IndexInternalID) (*search.DocumentMatch, error) {
	d, err := s.Searcher.Advance(c, id)
	return d, s.failed(err)
}

func (s *placedSearcher) failed(err error) error {
	if err == nil {
		err = s.err
	}
	return err
}

// Close gives the readers back.
func (s *placedSearcher) Close() error {
	s.closeColumns()
	return s.Searcher.Close()
}

func (s *placedSearcher) closeColumns() {
	for _, run := range s.runs {
		closeAll(run)
	}
}

func (s *placedSearcher) accept(_ *search.SearchContext, d *search.DocumentMatch) bool {
	var before []int
	for i, run := range s.runs {
		at, err := starts(run, d.IndexInternalID)
		if err != nil {
			s.err = err
			return false
		}
		if len(at) == 0 {
			return false
		}
		if i > 0 && !vi.Within(before, len(s.runs[i-1]), at, len(run), s.q.near) {
			return false
		}
		before = at
	}
	return true
}

// starts are the places where the run begins in a record, ascending.
func starts(run []column, id bindex.IndexInternalID) ([]int, error) {
	var at []int
	for i := range run {
		places, err := run[i].places(id)
		if err != nil || len(places) == 0 {
			return nil, err
		}
		if i == 0 {
			at = append(at, places...)
			continue
		}
		kept := at[:0]
		for _, p := range at {
			if j := sort.SearchInts(places, p+i); j < len(places) && places[j] == p+i {
				kept = append(kept, p)
			}
		}
		if at = kept; len(at) == 0 {
			return nil, nil
		}
	}
	return at, nil
}

// column reads the places of one syllable, in any of its forms, record by
// record, forward.
type column []*placeReader

type placeReader struct {
	bindex.TermFieldReader
	at  *bindex.TermFieldDoc // where it stands; nil at the end
	doc bindex.TermFieldDoc
}

func openColumn(ctx context.Context, r bindex.IndexReader, forms []string) (column, error) {
	var c column
	for _, f := range forms {
		tfr, err := r.TermFieldReader(ctx, []byte(f), "text_e", true, false, true)
		if err != nil {
			closeAll([]column{c})
			return nil, err
		}
		p := &placeReader{TermFieldReader: tfr}
		if p.at, err = tfr.Next(&p.doc); err != nil {
			closeAll([]column{append(c, p)})
			return nil, err
		}
		c = append(c, p)
	}
	return c, nil
}

func closeAll(columns []column) {
	for _, c := range columns {
		for _, p := range c {
			p.Close()
		}
	}
}

// places are those in the record id, ascending. The ids asked for ascend.
func (c column) places(id bindex.IndexInternalID) ([]int, error) {
	var places []int
	for _, p := range c {
		if p.at != nil && p.at.ID.Compare(id) < 0 {
			var err error
			p.doc.Vectors = p.doc.Vectors[:0]
			if p.at, err = p.Advance(id, &p.doc); err != nil {
				return nil, err
			}
		}
		if p.at == nil || p.at.ID.Compare(id) != 0 {
			continue
		}
		for _, v := range p.at.Vectors {
			places = append(places, int(v.Pos))
		}
	}
	if len(c) > 1 {
		sort.Ints(places)
	}
	return places, nil
}
