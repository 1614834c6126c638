package bleve

import (
	"context"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"

	"nghiquyet/index/vi"
)

// maxGrouped is how many records are looked through for documents; what comes
// behind is not shown grouped.
const maxGrouped = 20000

// grouped fetches a page of documents, each by its first record in the order
// of the page. A page looks through the records from the top, as all pages
// do, so that they agree.
func (p *page) grouped(ctx context.Context, b bsearch.Index) (found *bsearch.SearchResult, hits search.DocumentMatchCollection, next string, err error) {
	want := p.at.Skip + p.limit
	for size := max(vi.SecondLook, 4*want); ; size *= 4 {
		p.req.Size = min(size, maxGrouped)
		if found, err = b.SearchInContext(ctx, p.req); err != nil {
			return nil, nil, "", err
		}
		all := found.Hits
		if p.ranked {
			if err := p.look(all[:min(len(all), vi.SecondLook)]); err != nil {
				return nil, nil, "", err
			}
		}
		hits = hits[:0]
		seen := map[string]bool{}
		for _, h := range all {
			if _, _, doc, _ := vi.KeyParts(h.ID); !seen[doc] {
				seen[doc] = true
				hits = append(hits, h)
			}
		}
		if len(hits) > want || uint64(len(all)) >= found.Total || p.req.Size == maxGrouped {
			break
		}
	}
	if len(hits) > want {
		next = token{Of: p.at.Of, Skip: want}.String()
	}
	return found, hits[min(p.at.Skip, len(hits)):min(want, len(hits))], next, nil
}

// more is how many further records of the document were found.
func more(ctx context.Context, b bsearch.Index, asked vi.Node, doc string) (uint64, error) {
	q := bsearch.NewConjunctionQuery(lower(vi.Silent(asked)), term("doc", doc))
	found, err := b.SearchInContext(ctx, bsearch.NewSearchRequestOptions(q, 0, 0, false))
	if err != nil || found.Total == 0 {
		return 0, err
	}
	return found.Total - 1, nil
}
