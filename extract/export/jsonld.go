package export

import (
	"encoding/json"
	"io"

	"nghiquyet/extract"
)

// JSONLD writes JSON-LD 1.1: each document as a schema.org Legislation and an
// ELI LegalResource, with its units that have titles, what it cites by
// relation, and its tasks as schema.org Actions. Works are named by urn:lex
// (RFC 9676). One document and a collection have the same form, a @graph.
var JSONLD = Format{
	Name: "jsonld", Extension: "jsonld", About: "linked data: schema.org Legislation and ELI", Holds: true,
	Write: writeJSONLD,
}

const ldContext = `{"@context":{"@vocab":"https://schema.org/","eli":"http://data.europa.eu/eli/ontology#","nq":"urn:nghiquyet:facts:"},"@graph":[`

func writeJSONLD(w io.Writer, docs Docs, o Options) error {
	return writeList(w, docs, ldContext+"\n", "\n]}\n", func(d *extract.Document) []any { return []any{linked(d, o)} })
}

// writeList writes items between head and tail, separated by commas, document
// by document.
func writeList(w io.Writer, docs Docs, head, tail string, items func(*extract.Document) []any) error {
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	first := true
	for d, err := range docs {
		if err != nil {
			return err
		}
		for _, item := range items(d) {
			data, err := marshal(item)
			if err != nil {
				return err
			}
			if !first {
				data = append([]byte(",\n"), data...)
			}
			first = false
			if _, err := w.Write(data); err != nil {
				return err
			}
		}
	}
	_, err := io.WriteString(w, tail)
	return err
}

// marshal is v as JSON that may stand inside a script element: "<" and "&" are
// escaped.
func marshal(v any) ([]byte, error) { return json.Marshal(v) }

// ldRelations are the relations as schema.org and ELI name them.
var ldRelations = map[extract.Relation][]string{
	extract.Basis: {"eli:based_on"}, extract.Implements: {"legislationApplies", "eli:applies"}, extract.Continues: {"legislationApplies", "eli:applies"},
	extract.Amends: {"legislationChanges", "eli:amends"}, extract.Replaces: {"legislationChanges", "eli:repeals"}, extract.Repeals: {"legislationChanges", "eli:repeals"},
	extract.Cancels: {"legislationChanges", "eli:repeals"}, extract.Corrects: {"legislationChanges", "eli:corrects"}, extract.Suspends: {"legislationChanges"},
	extract.Extends: {"legislationChanges"}, extract.ChangesTasks: {"legislationChanges", "eli:amends"},
	extract.Consolidates: {"legislationConsolidates", "eli:consolidates"}, extract.Details: {"eli:ensures_implementation_of"}, extract.Guides: {"eli:ensures_implementation_of"},
}

type object = map[string]any

// put sets a property unless the value is empty.
func put(o object, name, value string) {
	if value != "" {
		o[name] = value
	}
}

func linked(d *extract.Document, opts Options) object {
	w := d.InCodePoints()
	h, name := w.Head, parseID(w.ID)
	o := object{"@id": name.urn(), "@type": []string{"Legislation", "eli:LegalResource"}, "identifier": w.ID, "legislationJurisdiction": "VN", "inLanguage": w.Lang}
	put(o, "legislationIdentifier", h.Number)
	put(o, "legislationType", h.Type)
	put(o, "name", nonEmpty(h.Title, nonEmpty(h.Number, w.ID)))
	if isDate(h.Date) {
		o["legislationDate"], o["eli:date_document"] = h.Date, h.Date
	}
	if isDate(h.Effective) {
		o["eli:first_date_entry_in_force"] = h.Effective
	}
	put(o, "eli:date_no_longer_in_force", lastDay(w))
	if changes := ldChanges(w); len(changes) > 0 {
		o["eli:changes"] = changes
	}
	if e := opts.effect(d); e != nil {
		ldEffect(o, e)
	}
	if h.Draft {
		o["creativeWorkStatus"], o["legislationLegalForce"] = "Draft", object{"@id": "https://schema.org/NotInForce"}
	}
	if h.Issuer != "" {
		o["legislationPassedBy"] = object{"@type": "Organization", "name": h.Issuer}
	}
	o["encoding"] = object{"@type": "LegislationObject", "name": w.Origin.Name, "encodingFormat": w.Origin.Format, "sha256": w.Origin.SHA256}
	for _, group := range ldCitations(w) {
		for _, property := range group.properties {
			o[property] = group.works
		}
	}
	var parts []object
	for _, n := range w.Outline.All() {
		if n.Title != "" && n.Path != "" {
			parts = append(parts, object{"@type": "Legislation", "@id": name.urn() + "#" + escapeFragment(n.Path), "legislationIdentifier": n.Path, "name": n.Title})
		}
	}
	if len(parts) > 0 {
		o["hasPart"] = parts
	}
	var tasks []object
	for _, r := range taskRows(d) {
		tasks = append(tasks, ldTask(r))
	}
	if len(tasks) > 0 {
		o["potentialAction"] = tasks
	}
	return o
}

// ldChanges are what the document does to units of others, each with its day
// where one is printed, and the sentence that says so.
func ldChanges(d *extract.Document) (out []object) {
	ids := citedIDs(d)
	for _, ch := range d.Done() {
		if ch.Citation >= len(ids) || ids[ch.Citation] == "" {
			continue
		}
		c := &d.Citations[ch.Citation]
		x := object{"@type": "Legislation", "@id": parseID(ids[ch.Citation]).urn(), "additionalType": "urn:nghiquyet:act:" + string(ch.Act)}
		put(x, "legislationIdentifier", nonEmpty(c.Number, c.Name))
		put(x, "alternateName", steps(c.Pinpoint))
		put(x, "description", ch.Text)
		put(x, "abstract", ch.Part)
		if isDate(ch.Day) {
			x["legislationDateOfApplicability"] = ch.Day
		}
		out = append(out, x)
	}
	return out
}

// ldForces are the states as schema.org has them: it knows three.
var ldForces = map[string]string{
	"in-force": "InForce", "changed": "InForce", "partly-out-of-force": "PartiallyInForce", "partly-suspended": "PartiallyInForce",
	"suspended": "NotInForce", "out-of-force": "NotInForce", "not-yet-in-force": "NotInForce", "draft": "NotInForce",
}

// ldEffect adds what a collection knows of the effect: the legal force, and by
// which documents the work was changed.
func ldEffect(o object, e *Effect) {
	if force := ldForces[e.State]; force != "" {
		o["legislationLegalForce"] = object{"@id": "https://schema.org/" + force}
	}
	if e.State == "out-of-force" && isDate(e.Since) {
		o["eli:date_no_longer_in_force"] = e.Since
	}
	var by []object
	seen := map[string]bool{}
	for _, x := range e.Acts {
		if !seen[x.Doc] {
			seen[x.Doc] = true
			by = append(by, object{"@id": parseID(x.Doc).urn()})
		}
	}
	if len(by) > 0 {
		o["eli:changed_by"] = by
	}
}

type ldGroup struct {
	properties []string
	works      []object
}

// ldCitations are the works cited, by property, each work once a property.
func ldCitations(d *extract.Document) []*ldGroup {
	byName := map[string]*ldGroup{}
	seen := map[string]bool{}
	var out []*ldGroup
	for i, id := range citedIDs(d) {
		c := &d.Citations[i]
		if id == "" || id == d.ID {
			continue
		}
		for _, property := range append([]string{"citation", "eli:cites"}, ldRelations[c.Relation]...) {
			urn := parseID(id).urn()
			if seen[property+urn] {
				continue
			}
			seen[property+urn] = true
			g := byName[property]
			if g == nil {
				g = &ldGroup{properties: []string{property}}
				byName[property] = g
				out = append(out, g)
			}
			work := object{"@id": urn, "@type": "Legislation", "name": citedName(c)}
			if property == "citation" {
				put(work, "legislationIdentifier", c.Number)
				if isDate(c.Date) {
					work["legislationDate"] = c.Date
				}
				work["nq:status"], work["nq:text"], work["nq:path"], work["nq:page"] = c.Status, c.Text, c.Path, c.Page
				work["nq:start"], work["nq:end"], work["nq:confidence"] = c.Start, c.End, c.Confidence
				put(work, "nq:repaired", c.Repaired)
			}
			g.works = append(g.works, work)
		}
	}
	return out
}

func ldTask(r taskRow) object {
	o := object{
		"@type": "Action", "identifier": r.task.ID, "description": r.task.Text,
		"nq:path": r.task.Path, "nq:page": r.task.Page, "nq:start": r.task.Start, "nq:end": r.task.End, "nq:confidence": r.task.Confidence, "nq:rule": r.task.Rule,
	}
	organisations := func(property string, names []string) {
		var list []object
		for _, n := range names {
			list = append(list, object{"@type": "Organization", "name": n})
		}
		if list != nil {
			o[property] = list
		}
	}
	organisations("agent", r.as.Lead)
	organisations("participant", r.as.Support)
	put(o, "result", r.as.Product)
	if isDate(r.as.Due.Start) {
		o["startTime"] = r.as.Due.Start
	}
	if isDate(r.as.Due.End) {
		o["endTime"] = r.as.Due.End
	}
	put(o, "nq:due", r.as.Due.Text)
	return o
}
