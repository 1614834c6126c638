package index

import "errors"

// The errors of opening and using a store that a caller may want to tell
// apart. All come wrapped in a sentence that names the store and what to do.
var (
	ErrNoStore      = errors.New("there is no store")
	ErrStoreInUse   = errors.New("the store is in use")
	ErrStoreDamaged = errors.New("the store is damaged")
	ErrStoreNewer   = errors.New("the store was written by a newer version")
	ErrStoreOlder   = errors.New("the store was written by an older version")
)

// ErrNotFound says that a store has no document of that id.
var ErrNotFound = errors.New("no such document")

// The errors that a search back end gives when its files cannot serve. All of
// them are mended by making the index anew from the store.
var (
	ErrMissing  = errors.New("there is no index yet")
	ErrDamaged  = errors.New("the index is damaged")
	ErrOutdated = errors.New("the index was made by another version")
)

// ErrForeign says that an index was made from another store, or from a later
// state of it (a store put back from a backup). It has to be made anew.
var ErrForeign = errors.New("the index does not belong to this store")

// ErrInUse says that another process has the index open for writing.
var ErrInUse = errors.New("the index is in use by another process")

// ErrToken says that the token of a page is none of this list.
var ErrToken = errors.New("not a page token")

// NeedsRebuild reports whether err goes away by making the index anew.
func NeedsRebuild(err error) bool {
	return errors.Is(err, ErrMissing) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrOutdated)
}
