package answer

import (
	"context"

	"nghiquyet/index"
)

// Files asks what became of files.
type Files struct {
	State string `json:"state,omitempty" jsonschema:"enum=done,enum=failed,enum=skipped" jsonschema_description:"only files that are done, failed or skipped"`
	Page
}

// FileList is a page of files, by their paths.
type FileList struct {
	Query string       `json:"query"`
	Total int          `json:"total"`
	Files []index.File `json:"files"`
	Next  string       `json:"next"`
}

// AskFiles lists files.
func AskFiles(ctx context.Context, c *Collection, q Files) (*FileList, error) {
	switch index.State(q.State) {
	case "", index.Done, index.Failed, index.Skipped:
	default:
		return nil, wrongField("state", "takes done, failed or skipped, not %q", q.State)
	}
	line := ""
	if q.State != "" {
		line = "state:" + q.State
	}
	at, err := q.stretch("files", line)
	if err != nil {
		return nil, err
	}
	list := &FileList{Query: line, Files: []index.File{}}
	for f, err := range c.Store.Files(ctx, index.State(q.State)) {
		if err != nil {
			return nil, err
		}
		if list.Total++; list.Total > at.Offset && (at.Limit == 0 || len(list.Files) < at.Limit) {
			list.Files = append(list.Files, f)
		}
	}
	list.Next = next("files", line, at, len(list.Files), list.Total)
	return list, nil
}
