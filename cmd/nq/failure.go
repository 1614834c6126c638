package main

import (
	"errors"
	"fmt"
	"strings"

	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

// The exit codes that scripts may rely on.
const (
	exitDone    = 0
	exitSome    = 1 // some files failed; each is named, the others are done
	exitUsage   = 2
	exitNothing = 3 // nothing found
	exitStore   = 4 // the store is locked or damaged

	exitIncomplete = 5 // answered, and there may be more: the index is behind the store
)

// exitCodes are those of the errors of answers.
var exitCodes = map[answer.Kind]int{
	answer.NotFound:     exitNothing,
	answer.NotHeld:      exitNothing,
	answer.NoCollection: exitNothing,
	answer.Several:      exitUsage,
	answer.BadQuery:     exitUsage,
	answer.Busy:         exitStore,
	answer.Behind:       exitStore,
	answer.Damaged:      exitStore,
	answer.OtherVersion: exitStore,
	answer.Failed:       exitStore,
	answer.Stopped:      exitSome,
}

// failure is an error with its exit code. An empty text was said already.
type failure struct {
	code int
	err  error
}

func (f failure) Error() string {
	if f.err == nil {
		return ""
	}
	return f.err.Error()
}

func (f failure) Unwrap() error { return f.err }

// nothing ends a command that found nothing and has said so.
var nothing = failure{code: exitNothing}

// asked is an error of a collection with its exit code, in the words of a
// command line; nil for nil.
func asked(err error) error {
	if err == nil {
		return nil
	}
	var f failure
	if errors.As(err, &f) {
		return f
	}
	code := exitCodes[answer.KindOf(err)]
	var e *answer.Error
	if errors.As(err, &e) {
		err = errors.New(worded(e))
	}
	return failure{code, err}
}

// worded is an error of an answer with what to type.
func worded(e *answer.Error) string {
	switch e.Kind {
	case answer.Behind:
		return fmt.Sprintf("the index is being written by process %d, and nothing of it can be searched yet: try again in a moment; nq tasks, nq refs and nq show answer now", e.Process)
	case answer.NotFound:
		if e.Doc != "" {
			return fmt.Sprintf("%s; 'nq show %s' lists its units", e.Text, e.Doc)
		}
	case answer.NotHeld:
		return e.Text + "; 'nq refs' tells what cites it"
	case answer.Several:
		var b strings.Builder
		fmt.Fprintf(&b, "%s; take one of these:", e.Text)
		for _, w := range e.Candidates {
			fmt.Fprintf(&b, "\n  %s", choice(w))
		}
		return b.String()
	case answer.BadQuery:
		var q *query.Error
		switch {
		case errors.As(e.Err, &q):
			return fmt.Sprintf("the query cannot be read: %s\n  %s", q.Msg, strings.ReplaceAll(q.Point(), "\n", "\n  "))
		case e.Field != "":
			return e.OfField("--" + e.Field)
		}
	}
	return e.Error()
}

// choice is a work of several, by what may be typed for it.
func choice(w answer.Work) string {
	typed := w.ID
	if w.Held == answer.IsCited || typed == "" {
		typed = strings.TrimSpace(orID(w.Number, w.Title) + " " + w.Date)
	}
	what := strings.Trim(w.Issuer+", "+w.Date, ", ")
	if w.Held != answer.InCollection {
		what = strings.TrimPrefix(what+", not in the collection", ", ")
	}
	return typed + "   " + what
}
