package answer

import (
	"context"
	"fmt"
)

// Question is one question that a collection answers.
type Question struct {
	Name    string
	Help    string // one sentence
	Request any    // the zero value of its request type
	Answer  any    // the zero value of its answer type
	// Ask answers a request, which has the type of Request, by a pointer to the
	// type of Answer.
	Ask func(ctx context.Context, c *Collection, request any) (any, error)
}

// Questions are all of them.
var Questions = []Question{
	question("find", "The work that a number, a name or an id means, or those to choose from; also works that are only cited.", AskFind),
	question("search", "Documents, units, tasks and citations by their words, with or without diacritics.", AskSearch),
	question("show", "A work, or one unit of it: text, tasks, citations both ways, and where it is printed.", AskShow),
	question("document", "A whole document, as extraction gave it.", AskDocument),
	question("tasks", "Who does what, by when.", AskTasks),
	question("counts", "How many tasks there are by lead, support, quarter or document.", AskCounts),
	question("refs", "What a work cites, what cites it, and who carries it out; also of a work that is only cited.", AskRefs),
	question("effect", "Whether a work, or a unit of it, holds on a day: since when, by which provision of which document, as far as the collection knows.", AskEffect),
	question("wanted", "Works that are cited and not in the collection, or ambiguous.", AskWanted),
	question("related", "Documents that cite the same works as one, or are about the same.", AskRelated),
	question("near", "Documents that cite a work, that it cites, and that carry it out.", AskNear),
	question("margin", "How many times later works cite each unit of a document.", AskMargin),
	question("check", "Which works a text cites that is in no collection, and what is known of each.", AskCheck),
	question("documents", "The documents of the collection by type, issuer, year and words of the title.", AskDocuments),
	question("changes", "What came, changed or went since a day or an earlier answer.", AskChanges),
	question("files", "The files that were taken in, failed or were passed over, and why.", AskFiles),
	question("health", "How much the collection holds, and whether its index is up to it.", AskHealth),
}

func question[R, A any](name, help string, ask func(context.Context, *Collection, R) (*A, error)) Question {
	var r R
	var a A
	return Question{name, help, r, a, func(ctx context.Context, c *Collection, request any) (any, error) {
		r, ok := request.(R)
		if !ok {
			return nil, fmt.Errorf("%s is asked by a %T, not by a %T", name, r, request)
		}
		out, err := ask(ctx, c, r)
		if err != nil {
			return nil, err
		}
		return out, nil
	}}
}

// Named is the question called name.
func Named(name string) (Question, bool) {
	for _, q := range Questions {
		if q.Name == name {
			return q, true
		}
	}
	return Question{}, false
}
