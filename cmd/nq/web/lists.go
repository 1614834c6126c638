package web

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

// perPage is how many results a page shows.
const perPage = 30

// next is the page of a list that the address asks for.
func (v *view) next() answer.Page { return answer.Page{Limit: perPage, Next: v.form("next")} }

// asJSON names the JSON of what the page shows.
func (v *view) asJSON(question string, q url.Values) {
	u := url.URL{Path: apiRoot + question, RawQuery: q.Encode()}
	v.also = append(v.also, alternate{"application/json", "JSON", u.String()})
}

// apiRoot is where the JSON answers are.
const apiRoot = "/api/v1/"

// few is how many lines a list on the first page has.
const few = 6

func (v *view) start() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	var b struct {
		State   *answer.State
		News    *answer.ChangeList
		Soon    *answer.TaskList
		Overdue int
		Leads   *answer.TaskCounts
	}
	if b.State, err = answer.AskHealth(v.ctx, c, answer.Health{}); err != nil {
		return err
	}
	if b.State.Counts.Documents == 0 {
		return v.show("empty", v.T("empty.title"), failure{Where: v.s.Where})
	}
	if b.News, err = answer.AskChanges(v.ctx, c, answer.Changes{Page: answer.Page{Limit: few}}); err != nil {
		return err
	}
	if b.Soon, err = answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: answer.TaskLine{Due: []string{"+90d"}}, Page: answer.Page{Limit: few}}); err != nil {
		return err
	}
	late, err := answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: answer.TaskLine{Overdue: true}, Page: answer.Page{Limit: 1}})
	if err != nil {
		return err
	}
	b.Overdue = late.Total
	if b.Leads, err = answer.AskCounts(v.ctx, c, answer.Counts{By: "lead", Page: answer.Page{Limit: 2 * few}}); err != nil {
		return err
	}
	v.also = append(v.also, alternate{"application/atom+xml", "Atom", "/new.atom"})
	v.asJSON("health", nil)
	return v.show("start", v.T("start.title"), b)
}

// searchPage is what a search shows. Facets are in the order of index.FacetNames.
type searchPage struct {
	*answer.Found
	Facets []facet
	Sort   string
	Asked  bool
}

// facet is a list of values that narrow, under the name by which an address has
// them.
type facet struct {
	Name   string
	Values []facetValue
}

type facetValue struct {
	Value, Href string
	Count       int
	On          bool
}

// searchLine is what the address asks of a search.
func (v *view) searchLine() answer.Search {
	return answer.Search{Line: v.form("q"), Kind: v.list("kind"), Type: v.list("type"), Year: v.list("year"), Issuer: v.list("issuer"), Status: v.list("status"), Lead: v.list("lead"),
		Due: v.list("due"), Like: v.form("like"), Group: v.form("group") != "", Sort: v.form("sort")}
}

func (v *view) search() error {
	q := v.searchLine()
	q.Facets, q.Page = true, v.next()
	b := searchPage{Sort: cmp.Or(q.Sort, "relevance")}
	if q.Line == "" && q.Like == "" && len(q.Kind)+len(q.Type)+len(q.Year)+len(q.Issuer)+len(q.Status)+len(q.Lead)+len(q.Due) == 0 {
		return v.show("search", v.T("search.title"), b)
	}
	c, err := v.collection()
	if err != nil {
		return err
	}
	b.Asked = true
	if b.Found, err = answer.AskSearch(v.ctx, c, q); err != nil {
		return err
	}
	for _, name := range append(slices.Clone(index.FacetNames), "status") {
		f := facet{Name: name}
		for _, x := range b.Found.Facets[name] {
			f.Values = append(f.Values, facetValue{x.Value, v.Toggle(name, x.Value), x.Count, v.Has(name, x.Value)})
		}
		for _, on := range v.list(name) {
			if !slices.ContainsFunc(f.Values, func(x facetValue) bool { return x.Value == on }) {
				f.Values = append(f.Values, facetValue{on, v.Toggle(name, on), 0, true})
			}
		}
		if len(f.Values) > 0 {
			b.Facets = append(b.Facets, f)
		}
	}
	v.asFeed()
	v.asJSON("search", v.params("q", "line", "kind", "type", "year", "issuer", "status", "lead", "due", "like", "group", "sort"))
	return v.show("search", cmp.Or(q.Line, v.T("search.title")), b)
}

// params are the values of the address under some names; "q" goes as line.
func (v *view) params(names ...string) url.Values {
	out := url.Values{}
	have := v.r.URL.Query()
	for _, n := range names {
		for _, value := range have[n] {
			if value == "" {
				continue
			}
			if n == "q" {
				n = "line"
			}
			out.Add(n, value)
		}
	}
	return out
}

// find leads to the one work that is meant, or shows those to choose from.
func (v *view) find() error {
	what := cmp.Or(v.r.PathValue("what"), v.form("q"))
	c, err := v.collection()
	if err != nil {
		return err
	}
	if what == "" {
		http.Redirect(v.w, v.r, "/search", http.StatusSeeOther)
		return nil
	}
	found, err := answer.AskFind(v.ctx, c, answer.Find{What: what, Page: v.next()})
	if err != nil {
		return err
	}
	switch {
	case found.Total == 1 && found.Works[0].ID != "":
		http.Redirect(v.w, v.r, docAddress(found.Works[0].ID), http.StatusSeeOther)
		return nil
	case found.Total == 1:
		return v.citedOnly(what)
	case found.Total == 0:
		v.status = http.StatusNotFound
	default:
		v.status = http.StatusMultipleChoices
	}
	v.asJSON("find", url.Values{"what": {what}})
	return v.show("find", what, found)
}

// citedPage is what is known of a work that is only cited.
type citedPage struct {
	*answer.RefList
	Drawing template.HTML
}

// citedOnly shows a work that is only cited.
func (v *view) citedOnly(what string) error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	refs, err := answer.AskRefs(v.ctx, c, answer.Refs{What: what, Page: v.next()})
	if err != nil {
		return err
	}
	v.asJSON("refs", url.Values{"what": {what}})
	return v.show("cited", cmp.Or(refs.Document.Number, refs.Document.Title), citedPage{refs, v.drawing(refs)})
}

// documentsLine is what the address asks of the list of documents.
func (v *view) documentsLine() answer.Documents {
	return answer.Documents{Line: v.form("q"), Type: v.list("type"), Issuer: v.list("issuer"), Year: v.list("year"), Lang: v.list("in"), Sort: v.form("sort")}
}

func (v *view) documents() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	ask := v.documentsLine()
	ask.Page = v.next()
	list, err := answer.AskDocuments(v.ctx, c, ask)
	if err != nil {
		return err
	}
	q := v.params("q", "type", "issuer", "year", "sort")
	for _, l := range v.list("in") {
		q.Add("lang", l)
	}
	v.asFeed()
	v.asJSON("documents", q)
	return v.show("documents", v.T("documents.title"), list)
}

func (v *view) wanted() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	list, err := answer.AskWanted(v.ctx, c, answer.WantedWorks{Status: v.form("status"), Page: v.next()})
	if err != nil {
		return err
	}
	v.asJSON("wanted", v.params("status"))
	return v.show("wanted", v.T("wanted.title"), list)
}

// reasonOf is why a file failed, without its own name, and without the folder of
// others, which is nobody's concern who asks from elsewhere.
func reasonOf(f index.File) string {
	said := strings.TrimPrefix(f.Reason, "read "+f.Name+": ")
	if dir := filepath.Dir(f.Path); filepath.IsAbs(dir) {
		said = strings.ReplaceAll(said, dir+string(filepath.Separator), "")
	}
	return said
}

// quality shows what could not be read or decided.
func (v *view) quality() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	var b struct {
		State   *answer.State
		Failed  *answer.FileList
		Skipped int
		Unread  []index.File // with pages that could not be read
	}
	if b.State, err = answer.AskHealth(v.ctx, c, answer.Health{}); err != nil {
		return err
	}
	if b.Failed, err = answer.AskFiles(v.ctx, c, answer.Files{State: string(index.Failed), Page: v.next()}); err != nil {
		return err
	}
	skipped, err := answer.AskFiles(v.ctx, c, answer.Files{State: string(index.Skipped), Page: answer.Page{Limit: 1}})
	if err != nil {
		return err
	}
	b.Skipped = skipped.Total
	for f, err := range c.Store.Files(v.ctx, index.Done) {
		if err != nil {
			return err
		}
		if f.Unread > 0 && len(b.Unread) < perPage {
			b.Unread = append(b.Unread, f)
		}
	}
	v.asJSON("health", nil)
	return v.show("quality", v.T("quality.title"), b)
}

// bodyRow is a body in the list of bodies.
type bodyRow struct {
	Name          string
	Href          string
	Lead, Support int
}

// bodies lists who leads and supports tasks. Names under which the dictionary
// knows one body are one row.
func (v *view) bodies() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	rows := map[string]*bodyRow{}
	var order []*bodyRow
	for _, by := range []string{"lead", "support"} {
		counts, err := answer.AskCounts(v.ctx, c, answer.Counts{By: by, Page: answer.Page{Limit: answer.All}})
		if err != nil {
			return err
		}
		for _, x := range counts.Counts {
			if x.Value == "" {
				continue
			}
			name := index.BodyNamed(x.Value).Name
			r := rows[name]
			if r == nil {
				r = &bodyRow{Name: name, Href: bodyAddress(name)}
				rows[name] = r
				order = append(order, r)
			}
			if by == "lead" {
				r.Lead += x.Tasks
			} else {
				r.Support += x.Tasks
			}
		}
	}
	slices.SortStableFunc(order, func(a, b *bodyRow) int { return cmp.Or(b.Lead-a.Lead, b.Support-a.Support) })
	v.asJSON("counts", url.Values{"by": {"lead"}, "limit": {"100"}})
	return v.show("bodies", v.T("bodies.title"), order)
}

// bodyAddress is the page of a body; of one that the dictionary does not know it
// carries the name.
func bodyAddress(name string) string {
	if b, ok := agency.Lookup(name); ok {
		return "/bodies/" + b.ID
	}
	return "/bodies/_?" + url.Values{"name": {name}}.Encode()
}

// bodyPage is what the page of a body shows.
type bodyPage struct {
	Name     string
	Body     *agency.Body // nil where the dictionary does not know it
	Before   []agency.Body
	After    []agency.Body
	Tasks    *answer.TaskList
	Quarters bars
	Issued   *answer.DocumentList
	Support  int
}

func (v *view) body() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	b := bodyPage{Name: v.form("name")}
	if id := v.r.PathValue("id"); id != "_" {
		known, ok := agency.ByID(id)
		if !ok {
			return errNoPage
		}
		b.Name, b.Body = known.Name, &known
		b.Before, b.After = agency.Predecessors(known.Name), slices.DeleteFunc(agency.Successors(known.Name), func(x agency.Body) bool { return x.ID == id })
	}
	if b.Name == "" {
		return errNoPage
	}
	leads := answer.TaskLine{Lead: []string{b.Name}}
	if b.Tasks, err = answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: leads, Page: answer.Page{Limit: few}}); err != nil {
		return err
	}
	counts, err := answer.AskCounts(v.ctx, c, answer.Counts{TaskLine: leads, By: "quarter", Page: answer.Page{Limit: answer.All}})
	if err != nil {
		return err
	}
	b.Quarters = v.barsOf(counts, func(value string) string {
		return "/tasks?" + url.Values{"lead": {b.Name}, "due": {cmp.Or(value, "none")}}.Encode()
	})
	support, err := answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: answer.TaskLine{Support: []string{b.Name}}, Page: answer.Page{Limit: 1}})
	if err != nil {
		return err
	}
	b.Support = support.Total
	if b.Issued, err = answer.AskDocuments(v.ctx, c, answer.Documents{Issuer: []string{b.Name}, Page: answer.Page{Limit: few}}); err != nil {
		return err
	}
	v.asJSON("tasks", url.Values{"lead": {b.Name}})
	return v.show("body", b.Name, b)
}

// help tells how to ask.
func (v *view) help() error {
	var b struct {
		Fields    []query.FieldName
		Lists     map[query.Lists]string
		Questions []answer.Question
	}
	b.Fields, b.Questions = query.Fields, answer.Questions
	return v.show("help", v.T("help.title"), b)
}

// Lists are the lists that a field is for, in the page's language.
func (v *view) Lists(of query.Lists) string {
	var names []string
	for _, l := range []struct {
		list query.Lists
		key  string
	}{{query.Search, "search.title"}, {query.Tasks, "tasks.title"}, {query.Documents, "documents.title"}, {query.Refs, "refs.title"}} {
		if of&l.list != 0 {
			names = append(names, v.T(l.key))
		}
	}
	return strings.Join(names, ", ")
}
