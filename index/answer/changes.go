package answer

import (
	"context"
	"fmt"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Changes asks what is new in the collection.
type Changes struct {
	Since string `json:"since,omitempty" arg:"SINCE" jsonschema_description:"a day (2026-11-30, -7d), or the \"now\" of an earlier answer; from the beginning when empty"`
	Page
}

// ChangeList is a page of what came, changed, or went, the newest first.
type ChangeList struct {
	Query   string       `json:"query"` // since
	Now     string       `json:"now"`   // for the next question
	Total   int          `json:"total"`
	Changes []index.News `json:"changes"`
	Next    string       `json:"next"`
}

// AskChanges lists documents that are new, were read again, whose citations mean
// something else now, or that went.
func AskChanges(ctx context.Context, c *Collection, q Changes) (*ChangeList, error) {
	var since index.Moment
	if q.Since != "" {
		if n, err := fmt.Sscanf(q.Since, "%d.%d", &since.Seq, &since.Settled); n != 2 || err != nil || moment(since) != q.Since {
			from, _, err := query.Days(q.Since, c.Today())
			if err != nil || from == "" {
				return nil, wrongField("since", `takes a day as 2026-11-30 or the "now" of an answer, not %q`, q.Since)
			}
			since = index.Moment{Day: from}
		}
	}
	at, err := q.stretch("changes", q.Since)
	if err != nil {
		return nil, err
	}
	now, err := c.Store.Now(ctx)
	if err != nil {
		return nil, err
	}
	list, err := c.Store.News(ctx, since, at)
	if err != nil {
		return nil, err
	}
	return &ChangeList{Query: q.Since, Now: moment(now), Total: list.Total, Changes: list.News, Next: next("changes", q.Since, at, len(list.News), list.Total)}, nil
}

func moment(m index.Moment) string { return fmt.Sprintf("%d.%d", m.Seq, m.Settled) }
