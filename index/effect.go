package index

import (
	"context"

	"nghiquyet/extract"
)

// Act is what one document does to a work, with the citation that names it. Its
// Cite.Text is what is cited, its Change.Text the sentence that proves it.
type Act struct {
	Cite
	extract.Change
	DocKind   string
	DocIssuer string
	// DocEffective is the day from which the document has effect, as its head has
	// it; "" where that is not known.
	DocEffective string
}

// Effects is what documents say of their own effect and of that of others.
type Effects interface {
	// Acts gives what documents do to what f asks for, in the order of the
	// documents' ids and texts.
	Acts(ctx context.Context, f CiteFilter) ([]Act, error)
	// Heads gives of each of docs, of every document for nil, what bears on its
	// effect: number, type, kind, issuer, date, title, day of effect, draft.
	Heads(ctx context.Context, docs []string) (map[string]extract.Head, error)
	// Forces gives what each of docs, every document for nil, says of its own
	// effect, in reading order.
	Forces(ctx context.Context, docs []string) (map[string][]extract.Force, error)
}
