package web

import (
	"context"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// shelf keeps the collection open, once there is one.
type shelf struct {
	open func(ctx context.Context) (*answer.Collection, func(), error)

	mu   sync.Mutex
	c    *answer.Collection
	give func()
}

// collection opens the collection, or gives the open one.
func (s *shelf) collection(ctx context.Context) (*answer.Collection, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.c != nil {
		return s.c, nil
	}
	c, give, err := s.open(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	c.Store = newLately(c.Store)
	s.c, s.give = c, give
	return c, nil
}

func (s *shelf) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.c != nil {
		s.give()
		s.c = nil
	}
}

// lately is a store that keeps the documents that were read lately unpacked, and
// how much there is in all: a page asks for the same one several times, and so
// does the next page. Whoever gets one must not change it.
type lately struct {
	index.Store

	mu    sync.Mutex
	at    index.Moment // of all that is kept
	docs  map[string]*extract.Document
	order []string // the oldest first
	size  int      // of their texts, in bytes
	sums  *index.Counts
}

func newLately(st index.Store) *lately {
	return &lately{Store: st, docs: map[string]*extract.Document{}}
}

// Of unpacked documents keptDocs at most are kept, and keptText bytes of text;
// one takes some ten times its text in memory.
const (
	keptDocs = 32
	keptText = 4 << 20
)

// Document is the stored document as it is now.
func (l *lately) Document(ctx context.Context, id string) (*extract.Document, error) {
	now, err := l.Now(ctx)
	if err != nil {
		return nil, err
	}
	if d := l.kept(now, id); d != nil {
		return d, nil
	}
	d, err := l.Store.Document(ctx, id)
	if err == nil {
		l.keep(now, d)
	}
	return d, err
}

func (l *lately) kept(now index.Moment, id string) *extract.Document {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.at != now {
		l.at, l.order, l.size, l.sums = now, nil, 0, nil
		clear(l.docs)
	}
	return l.docs[id]
}

// keep keeps d as it was read at a moment, or a little later, which another
// moment will show.
func (l *lately) keep(at index.Moment, d *extract.Document) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.at != at || l.docs[d.ID] != nil || len(d.Text) > keptText {
		return
	}
	l.docs[d.ID] = d
	l.order = append(l.order, d.ID)
	l.size += len(d.Text)
	for len(l.order) > keptDocs || l.size > keptText {
		old := l.order[0]
		l.order = l.order[1:]
		l.size -= len(l.docs[old].Text)
		delete(l.docs, old)
	}
}

// Counts counts the collection as it is now.
func (l *lately) Counts(ctx context.Context) (index.Counts, error) {
	now, err := l.Now(ctx)
	if err != nil {
		return index.Counts{}, err
	}
	l.kept(now, "")
	l.mu.Lock()
	have := l.sums
	l.mu.Unlock()
	if have != nil {
		return *have, nil
	}
	sums, err := l.Store.Counts(ctx)
	if err == nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.at == now {
			l.sums = &sums
		}
	}
	return sums, err
}
