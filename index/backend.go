package index

import "context"

// Backend is one way to keep an index. cmd/nq has the list of them. where is
// the back end's own affair: a folder, an address.
type Backend interface {
	// Open opens an index for reading. It fails with ErrMissing when there is
	// none, with ErrDamaged or ErrOutdated when it cannot serve.
	Open(ctx context.Context, where string) (Reader, error)
	// Current opens an index for writing and brings it up to feed: it makes
	// one where there is none, makes it anew where it cannot serve, and follows
	// what was stored since it was last open. rebuilt is the reason when it had
	// to be made anew, for telling the reader. While another process writes the
	// index it waits a little, then fails with ErrInUse.
	Current(ctx context.Context, feed Feed, where string) (ix Index, rebuilt error, err error)
	// Rebuild makes an index anew beside the old one, and puts it in its place
	// when it is whole; until then readers have the old one. It fails with
	// ErrInUse while another process writes the index.
	Rebuild(ctx context.Context, feed Feed, where string) error
	// Writer tells whether a process writes an index, and which, 0 where that
	// is not known.
	Writer(where string) (pid int, writing bool)
}

// Searcher answers questions.
type Searcher interface {
	// Search answers q. It may be called from many goroutines, also while Put
	// runs, and sees a batch wholly or not at all.
	Search(ctx context.Context, q Query) (*Result, error)
	// Checkpoint is where the last Put stood; the zero Checkpoint for a new
	// index.
	Checkpoint(ctx context.Context) (Checkpoint, error)
	Close() error
}

// Reader is an index open for reading, while a writer, perhaps in another
// process, goes on. It follows what the writer publishes by itself.
type Reader interface {
	Searcher
	// Keys are the keys of a document's records, in no order.
	Keys(ctx context.Context, doc string) ([]string, error)
	// Foreign are documents that have records in the index and are not among
	// known, at most 20 of them.
	Foreign(ctx context.Context, known map[string]bool) ([]string, error)
	// Intact reads the whole index and reports as ErrDamaged what is not as it was
	// written.
	Intact(ctx context.Context) error
}

// Index is an index open for writing. The suite in index/indextest says how
// each method behaves; every back end passes it.
type Index interface {
	Searcher
	// Put replaces the records of every document in batch, and moves the
	// checkpoint, in one step: after a crash either all of it is there or
	// none. Other documents keep theirs.
	Put(ctx context.Context, batch []Entry, at Checkpoint) error
	// Delete takes out all records of a document and leaves the checkpoint.
	Delete(ctx context.Context, doc string) error
	// Publish lets readers see what was put since the last time. Close does so
	// too.
	Publish() error
}

// Entry is one document's records. Without records the document is taken out.
type Entry struct {
	Doc     string
	Records []Record
	Only    Kind // replace its records of this kind alone; "" for all
}

// Checkpoint says which changes of which store an index has seen.
type Checkpoint struct {
	Store   string // identity of the store
	Seq     int64  // of the last change seen
	Settled int64  // of the last settling seen
}
