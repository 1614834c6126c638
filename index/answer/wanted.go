package answer

import (
	"context"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// WantedWorks asks for the works that citations ask for and do not get.
type WantedWorks struct {
	Status string `json:"status,omitempty" jsonschema:"enum=unresolved,enum=ambiguous,enum=conflict" jsonschema_description:"unresolved: not in the collection; ambiguous: several documents answer; conflict: known with another day; unresolved when empty"`
	Page
}

// WantedList is a page of them, those first that most documents ask for.
type WantedList struct {
	Query  string   `json:"query"`
	Total  int      `json:"total"`
	Wanted []Wanted `json:"wanted"`
	Next   string   `json:"next"`
}

// AskWanted lists works that are cited and missing, or ambiguous.
func AskWanted(ctx context.Context, c *Collection, q WantedWorks) (*WantedList, error) {
	status := string(extract.Unresolved)
	if q.Status != "" {
		named, ok := query.Status(q.Status)
		if !ok || named == string(extract.Resolved) {
			return nil, wrongField("status", "takes unresolved, ambiguous or conflict, not %q", q.Status)
		}
		status = named
	}
	line := "status:" + status
	at, err := q.stretch("wanted", line)
	if err != nil {
		return nil, err
	}
	list, err := c.Store.Cites(ctx, index.CiteFilter{Statuses: []extract.Status{extract.Status(status)}}, index.Page{})
	if err != nil {
		return nil, err
	}
	all := gather(list.Cites)
	w := &WantedList{Query: line, Total: len(all), Wanted: part(all, at)}
	w.Next = next("wanted", line, at, len(w.Wanted), w.Total)
	return w, nil
}
