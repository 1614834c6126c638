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

	mu   sync.Mutex
	at   index.Moment // of all that is kept
	docs map[string]*extract.Document
	size int // of their texts, in bytes
	sums *index.Counts
}

func newLately(st index.Store) *lately {
	return &lately{Store: st, docs: map[string]*extract.Document{}}
}

// keptText is how much text of unpacked documents is kept at most, in bytes. A
// document takes some ten times its text in memory.
const keptText = 12 << 20

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
		l.at, l.size, l.sums = now, 0, nil
		clear(l.docs)
	}
	return l.docs[id]
}

// keep keeps d as it was read at a moment, or a little later, which another
// moment will show. Where there is no room others go, whichever come: to leave
// out the oldest would help nobody who reads a collection from end to end.
func (l *lately) keep(at index.Moment, d *extract.Document) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.at != at || l.docs[d.ID] != nil || len(d.Text) > keptText/2 {
		return
	}
	l.size += len(d.Text)
	for id, old := range l.docs {
		if l.size <= keptText {
			break
		}
		l.size -= len(old.Text)
		delete(l.docs, id)
	}
	l.docs[d.ID] = d
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
