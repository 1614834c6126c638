package answer

import (
	"context"
	"strings"

	"nghiquyet/extract/docnum"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Documents asks for documents by what they are. What narrows stands in the line
// or beside it, and means the same; words of the line are looked for in titles.
type Documents struct {
	Line   string   `json:"line,omitempty" arg:"QUERY" jsonschema_description:"words of the title, and fields: type:\"nghị quyết\" issuer:CP year:2025"`
	Type   []string `json:"type,omitempty" jsonschema_description:"only of this type: \"nghị quyết\", luật"`
	Issuer []string `json:"issuer,omitempty" jsonschema_description:"only what this body issued"`
	Year   []string `json:"year,omitempty" jsonschema_description:"only issued then: 2025, 2024..2026"`
	Lang   []string `json:"lang,omitempty" jsonschema_description:"only in this language: vi, en, fr"`
	Sort   string   `json:"sort,omitempty" jsonschema:"enum=newest,enum=oldest" jsonschema_description:"newest or oldest"`
	Page
}

// DocumentList is a page of documents.
type DocumentList struct {
	Query     string            `json:"query"`
	Total     int               `json:"total"`
	Documents []index.DocRecord `json:"documents"`
	Next      string            `json:"next"`
	Bodies    []Body            `json:"bodies,omitempty"` // that the query names, where they stand for others too
}

// AskDocuments lists documents.
func AskDocuments(ctx context.Context, c *Collection, q Documents) (*DocumentList, error) {
	tree, line, err := lineOf(q.Line, query.Documents, flag{"type", q.Type}, flag{"issuer", q.Issuer}, flag{"year", q.Year}, flag{"lang", q.Lang}, flag{"sort", []string{q.Sort}})
	if err != nil {
		return nil, err
	}
	f, err := c.docFilter(tree)
	if err != nil {
		return nil, err
	}
	order, err := orderOf(tree, string(index.Newest), string(index.Oldest))
	if err != nil {
		return nil, err
	}
	f.Sort = index.Sort(order)
	at, err := q.stretch("documents", line)
	if err != nil {
		return nil, err
	}
	list, err := c.Store.List(ctx, f, at)
	if err != nil {
		return nil, err
	}
	return &DocumentList{Query: line, Total: list.Total, Documents: list.Documents, Bodies: bodiesOf(tree),
		Next: next("documents", line, at, len(list.Documents), list.Total)}, nil
}

// docFilter is what a tree asks of documents.
func (c *Collection) docFilter(tree query.Node) (f index.DocFilter, err error) {
	p, err := partsOf(tree)
	if err != nil {
		return f, err
	}
	f.Title = p.words
	for _, x := range p.fields {
		switch x.field {
		case "type":
			f.Types = append(f.Types, x.values...)
		case "issuer":
			for _, v := range x.values {
				f.Issuers = append(f.Issuers, index.BodyNamed(v))
			}
		case "number":
			for _, v := range x.values {
				f.Keys = append(f.Keys, docnum.Canonical(v))
			}
		case "lang":
			f.Langs = append(f.Langs, x.values...)
		case "title":
			f.Title = append(f.Title, strings.Join(x.values, " "))
		case "year", "date":
			var days []index.Days
			for _, v := range x.values {
				from, to, err := query.Days(v, c.Today())
				if err != nil {
					return f, wrongField(x.field, "%v", err)
				}
				days = append(days, index.Days{From: from, To: to})
			}
			f.Issued = append(f.Issued, days)
		}
	}
	return f, nil
}
