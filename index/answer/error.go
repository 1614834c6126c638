package answer

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Kind is what sort of error one is, by which a printer knows what to do.
type Kind string

// The kinds of errors.
const (
	NotFound     Kind = "not-found"     // no such work, no such unit
	NotHeld      Kind = "not-held"      // the work is known or cited; its text is not in the collection
	Several      Kind = "several"       // a name that several works have; see Error.Candidates
	BadQuery     Kind = "bad-query"     // what was asked cannot be understood; see Error.Line and At
	NoCollection Kind = "no-collection" // there is none yet
	Busy         Kind = "busy"          // another process writes; try again
	Behind       Kind = "behind"        // the index is being made, and nothing of it can be searched yet
	Damaged      Kind = "damaged"       // the store or the index cannot be read
	OtherVersion Kind = "other-version" // the store was written by a newer or an older version
	Stopped      Kind = "stopped"       // by whoever asked
	Failed       Kind = "failed"        // anything else
)

// Error is an error with its kind, and what a printer may want to show of it.
type Error struct {
	Kind       Kind
	Text       string // a sentence, without what to type
	Field      string // of BadQuery: the part of the request that is wrong
	Doc        string // id of the document that has no such unit
	Candidates []Work // of Several
	Line       string // of BadQuery: the line, where the place in it is known
	At         int    // the place, in code points from 0
	Process    int    // of Busy and Behind: who writes, 0 where that is not known
	Err        error
}

func (e *Error) Error() string {
	switch {
	case e.Field != "":
		return e.OfField(e.Field)
	case e.Err == nil:
		return e.Text
	case e.Text == "":
		return e.Err.Error()
	}
	return fmt.Sprintf("%s: %v", e.Text, e.Err)
}

// OfField is the sentence about the part of the request that is wrong, called
// as a printer calls it: "--sort takes newest or oldest".
func (e *Error) OfField(called string) string {
	if strings.HasPrefix(e.Text, "takes ") || strings.HasPrefix(e.Text, "comes ") {
		return called + " " + e.Text
	}
	return called + ": " + e.Text
}

func (e *Error) Unwrap() error { return e.Err }

// kinds are those of the errors that stores, back ends and lines give.
var kinds = []struct {
	err  error
	kind Kind
}{
	{index.ErrNoStore, NoCollection},
	{index.ErrStoreInUse, Busy},
	{index.ErrInUse, Busy},
	{index.ErrStoreDamaged, Damaged},
	{index.ErrDamaged, Damaged},
	{index.ErrMissing, Damaged},
	{index.ErrOutdated, Damaged},
	{index.ErrForeign, Damaged},
	{index.ErrStoreNewer, OtherVersion},
	{index.ErrStoreOlder, OtherVersion},
	{index.ErrToken, BadQuery},
	{index.ErrNotFound, NotFound},
	{context.Canceled, Stopped},
	{context.DeadlineExceeded, Stopped},
}

// KindOf is the kind of any error that an answer gives; "" for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	var q *query.Error
	if errors.As(err, &q) {
		return BadQuery
	}
	for _, k := range kinds {
		if errors.Is(err, k.err) {
			return k.kind
		}
	}
	return Failed
}

// wrong is the error of a question that cannot be understood.
func wrong(format string, args ...any) error {
	return &Error{Kind: BadQuery, Text: fmt.Sprintf(format, args...)}
}

// wrongField is the error of a part of a request that cannot be understood.
func wrongField(field, format string, args ...any) error {
	return &Error{Kind: BadQuery, Field: field, Text: fmt.Sprintf(format, args...)}
}

// wrongLine is the error of a line that cannot be read.
func wrongLine(err error) error {
	var q *query.Error
	if errors.As(err, &q) {
		return &Error{Kind: BadQuery, Text: "the query cannot be read", Line: q.Line, At: q.Pos, Err: err}
	}
	return &Error{Kind: BadQuery, Err: err}
}
