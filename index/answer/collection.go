package answer

import (
	"context"
	"fmt"
	"sync"
	"time"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Collection is what questions are asked of. Its fields are set once; it may be
// asked from many goroutines.
type Collection struct {
	Store   index.Store
	Backend index.Backend
	Where   string           // the index, as Backend takes it
	Known   Register         // works that are known without their text; may be nil
	Clock   func() time.Time // time.Now when nil
	Read    Reader           // of texts that are in no collection; may be nil

	mu     sync.Mutex
	reader index.Reader // open once something was searched
	stuck  error        // why the index could not be brought up to the store; nil where it could
}

// Reader takes a text apart.
type Reader func(ctx context.Context, text string) (*extract.Document, error)

// Register tells of well-known works. What it gives has an id, by which the
// work will be called when it comes.
type Register interface {
	ByNumber(canonical string) []index.Summary
	ByName(slug string) []index.Summary // "luat-dat-dai", "nghi-quyet-57"
}

// vietnam is where due dates are meant.
var vietnam = time.FixedZone("+07", 7*60*60)

// Today is the present day in Vietnam.
func (c *Collection) Today() time.Time {
	now := time.Now
	if c.Clock != nil {
		now = c.Clock
	}
	return now().In(vietnam)
}

// Close gives the index back, and leaves the store.
func (c *Collection) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reader == nil {
		return nil
	}
	r := c.reader
	c.reader = nil
	return r.Close()
}

// patience is how long a search waits for another process that is about to
// publish its first batch.
const patience = 800 * time.Millisecond

// searcher opens the index for reading, once. Where it is missing or behind the
// store, as after a killed ingest, it is brought up first. While another
// process writes, the index answers as it was published last; where there is
// none yet, the error is one of Behind.
func (c *Collection) searcher(ctx context.Context) (index.Reader, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reader != nil {
		return c.reader, nil
	}
	r, err := c.openReader(ctx)
	if err == nil {
		c.reader = r
	}
	return r, err
}

func (c *Collection) openReader(ctx context.Context) (index.Reader, error) {
	r, err := c.Backend.Open(ctx, c.Where)
	if err == nil && c.lag(ctx, r) == 0 {
		return r, nil
	}
	if pid, writing := c.Writer(); writing {
		return c.whileWritten(ctx, r, err, pid)
	}
	w, _, werr := c.Backend.Current(ctx, c.Store, c.Where)
	if werr == nil {
		werr = w.Close()
	} else if err == nil && c.lag(ctx, r) > 0 { // it cannot be written, by this user or on this disk
		c.stuck = werr
		return r, nil
	}
	if err == nil {
		r.Close()
	}
	if werr != nil {
		return nil, werr
	}
	return c.Backend.Open(ctx, c.Where)
}

// whileWritten waits for what another process is about to publish. r is the
// index as it was published last, unless err.
func (c *Collection) whileWritten(ctx context.Context, r index.Reader, err error, pid int) (index.Reader, error) {
	for end := time.Now().Add(patience); (err != nil || empty(ctx, r)) && time.Now().Before(end) && ctx.Err() == nil; {
		time.Sleep(patience / 20)
		if err == nil {
			r.Close()
		}
		r, err = c.Backend.Open(ctx, c.Where)
	}
	switch {
	case err == nil && !empty(ctx, r):
		return r, nil
	case err == nil:
		r.Close()
	}
	return nil, &Error{Kind: Behind, Text: "the index is being written, and nothing of it can be searched yet", Process: pid}
}

// incomplete says why what a search found in ix may not be all, "" where it is.
// behind is how many changes ix has not seen.
func (c *Collection) incomplete(ctx context.Context, ix index.Searcher) (why string, behind int64) {
	lag := c.lag(ctx, ix)
	if lag == 0 {
		return "", 0
	}
	c.mu.Lock()
	stuck := c.stuck
	c.mu.Unlock()
	switch pid, writing := c.Writer(); {
	case lag < 0:
		return index.ErrForeign.Error(), 0
	case writing:
		return fmt.Sprintf("process %d is writing: what came last cannot be searched yet", pid), lag
	case stuck != nil:
		return fmt.Sprintf("the index cannot be brought up to the store: %v", stuck), lag
	}
	return "the index is not up to the store", lag
}

// Writer tells whether a process writes the index, or the store, and which.
func (c *Collection) Writer() (pid int, writing bool) {
	if pid, writing = c.Backend.Writer(c.Where); writing {
		return pid, true
	}
	return c.Store.Writer()
}

// empty reports that nothing was put into ix yet.
func empty(ctx context.Context, ix index.Searcher) bool {
	at, err := ix.Checkpoint(ctx)
	return err == nil && at.Seq == 0
}

// lag is how many changes of the store the index has not seen; -1 where it is
// none of this store, or cannot tell.
func (c *Collection) lag(ctx context.Context, ix index.Searcher) int64 {
	at, err := ix.Checkpoint(ctx)
	if err != nil {
		return -1
	}
	if at == (index.Checkpoint{}) { // nothing was put in yet
		at.Store = c.Store.Identity()
	}
	now, err := c.Store.Now(ctx)
	if err != nil || at.Store != c.Store.Identity() || at.Seq > now.Seq || at.Settled > now.Settled {
		return -1
	}
	return now.Seq - at.Seq + now.Settled - at.Settled
}
