package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/index"
)

const sourceColumns = `sha256, name, format, lang, pages, scanned, letters, engine, rules, stored, pinned, file, part`

func sourceFields(c *index.Source) []any {
	return []any{&c.SHA256, &c.Name, &c.Format, &c.Lang, &c.Pages, &c.Scanned, &c.Letters, &c.Engine, &c.Rules, &c.Stored, &c.Pinned, &c.File, &c.Part}
}

// Sources gives the contents that give a document, the one whose text was
// taken first. None is no error.
func (s *Store) Sources(ctx context.Context, doc string) ([]index.Source, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+sourceColumns+` FROM sources WHERE doc = $1`, doc)
	if err != nil {
		return nil, s.says("read the sources of "+doc+" in", err)
	}
	all, err := collect(s, rows, sourceFields)
	if err != nil {
		return nil, err
	}
	order(all, s.Keeps)
	return all, nil
}

// Text gives the document as the source with that hash has it, its citations as
// they were read. The error is index.ErrNotFound.
func (s *Store) Text(ctx context.Context, sha256 string) (*extract.Document, error) {
	var packed []byte
	err := s.read.QueryRowContext(ctx, `SELECT json FROM sources WHERE sha256 = $1`, sha256).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%s: %w", sha256, index.ErrNotFound)
	}
	if err != nil {
		return nil, s.says("read a source in", err)
	}
	d, err := index.Unpack(packed)
	return d, s.says("read a source in", err)
}

// Pin has the text of a document taken from the source with that hash, whichever is
// the better one; "" lets the texts decide again. The error is index.ErrNotFound.
func (s *Store) Pin(ctx context.Context, doc, sha256 string) error {
	return s.inTx(ctx, "choose the text of "+doc+" in", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		var one int
		if sha256 != "" && !p.scan(`SELECT 1 FROM sources WHERE doc = $1 AND sha256 = $2`, []any{doc, sha256}, &one) && p.err == nil {
			return fmt.Errorf("%s of %s: %w", sha256, doc, index.ErrNotFound)
		}
		for _, sha := range p.list(`UPDATE sources SET pinned = CASE WHEN sha256 = $1 THEN 1 ELSE 0 END WHERE doc = $2 RETURNING sha256`, sha256, doc) {
			p.touch("sources", sha)
		}
		p.choose(doc, nil)
		return p.done()
	})
}

// A preference says why one of two texts of a document is the better one.
type preference struct {
	score    func(index.Source) int // more is better
	why, not string                 // why the better one is taken, and why the other is not
}

// preferences are asked in this order; the first that tells two texts apart
// decides. longest is the length of the text with the most letters, paged of those
// that have pages, keeps is Store.Keeps. A paper with pages is held against
// others with pages alone: anybody can write a longer text.
func preferences(longest, paged int, keeps func(format string) int) []preference {
	if keeps == nil {
		keeps = func(string) int { return 0 }
	}
	return []preference{
		{func(c index.Source) int { return truth(c.Pinned) }, "it was pinned", "another one was pinned"},
		{func(c index.Source) int {
			if c.Pages > 0 {
				return truth(2*c.Letters >= paged)
			}
			return truth(2*c.Letters >= longest)
		}, "it is whole", "it is an excerpt, with less than half the text"},
		{func(c index.Source) int { return truth(c.Lang == "vi") }, "it is the Vietnamese original", "it is a translation"},
		{func(c index.Source) int { return truth(c.Scanned == 0) }, "no page had to be read from an image", "pages of it were read from images"},
		{func(c index.Source) int { return truth(c.Pages > 0) }, "it has pages, on which every fact can be found", "it has no pages"},
		{func(c index.Source) int { return keeps(c.Format) }, "its format keeps more of the structure", "its format keeps less of the structure"},
		{func(c index.Source) int { return -c.Scanned }, "fewer pages were read from images", "more pages of it were read from images"},
		{func(c index.Source) int { return c.Letters }, "it has more text", "it has less text"},
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// order sorts the texts of one document, the one to take first, and says why.
// It depends on nothing but the texts, so that the order in which files come
// changes nothing. One with less than half the text of the longest is an
// excerpt, and comes last.
func order(all []index.Source, keeps func(format string) int) {
	longest, paged := 0, 0
	for _, c := range all {
		longest = max(longest, c.Letters)
		if c.Pages > 0 {
			paged = max(paged, c.Letters)
		}
	}
	ps := preferences(longest, paged, keeps)
	slices.SortFunc(all, func(a, b index.Source) int {
		for _, p := range ps {
			if d := p.score(b) - p.score(a); d != 0 {
				return d
			}
		}
		return cmp.Compare(a.SHA256, b.SHA256)
	})
	for i := range all {
		all[i].Taken = i == 0
		if i == 0 {
			continue
		}
		all[i].Why = "it is as good as the other"
		for _, p := range ps {
			if p.score(all[i]) != p.score(all[0]) {
				all[i].Why = p.not
				if i == 1 {
					all[0].Why = p.why
				}
				break
			}
		}
	}
	if len(all) > 1 && all[0].Why == "" {
		all[0].Why = "all are equally good; the first by its content's hash"
	}
}
