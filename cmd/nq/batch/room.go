package batch

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"
)

// maxHeld is how much of documents this process holds at once, as bytes of their frames,
// however many workers there are; the others wait in theirs. It is room for the largest alone,
// and for hundreds of usual ones. In memory a document takes some times as much.
const maxHeld = maxReply

// hold is what one document takes of the room for all.
type hold struct {
	all *semaphore.Weighted

	mu   sync.Mutex
	n    int64
	over bool // nobody will need it any more
}

// take waits until there is room for n more bytes. It is a Wish.Room.
func (h *hold) take(ctx context.Context, n int64) error {
	if err := h.all.Acquire(ctx, n); err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.over {
		h.all.Release(n)
		return nil
	}
	h.n += n
	return nil
}

// free gives the room back; a second time it does nothing.
func (h *hold) free() {
	if h == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.all.Release(h.n)
	h.n, h.over = 0, true
}
