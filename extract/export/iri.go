package export

import (
	"net/url"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// legal is a document's id taken apart for the naming schemes of other
// programs. It depends on the id alone, so that a citation and the document it
// means come to one name.
//
//	"nq-cp/2025-01-10/7" → nghi-quyet, chinh-phu, 2025-01-10, 7-nq-cp
type legal struct {
	kind, body, date, number string
	act                      bool // a law or decree, not a single decision
}

// kinds are the type codes of series and the slugs of their names.
var kinds = map[string]string{
	"nq": "nghi-quyet", "nd": "nghi-dinh", "qd": "quyet-dinh", "ct": "chi-thi", "kl": "ket-luan", "tt": "thong-tu", "ttlt": "thong-tu-lien-tich",
	"cd": "cong-dien", "ctr": "chuong-trinh", "kh": "ke-hoach", "da": "de-an", "tb": "thong-bao", "ttr": "to-trinh", "bc": "bao-cao",
	"hd": "huong-dan", "qyd": "quy-dinh", "qc": "quy-che", "pl": "phap-lenh", "vbhn": "van-ban-hop-nhat", "cv": "cong-van", "l": "luat", "lct": "lenh",
}

// bodies are the codes of those who issue, as slugs of their names.
var bodies = map[string]string{
	"cp": "chinh-phu", "ttg": "thu-tuong-chinh-phu", "qh": "quoc-hoi", "ubtvqh": "uy-ban-thuong-vu-quoc-hoi", "tw": "trung-uong",
	"vpcp": "van-phong-chinh-phu", "ctn": "chu-tich-nuoc",
}

func parseID(id string) legal {
	parts := strings.SplitN(id, "/", 3)
	for len(parts) < 3 {
		parts = append(parts, "undated")
	}
	series := parts[0]
	l := legal{date: parts[1], number: parts[2] + "-" + series}
	kind, body, _ := strings.Cut(series, "-")
	if kinds[kind] == "" { // 35/2021/QH15 and series without a code
		kind, body = "", series
	}
	l.kind = kinds[kind]
	l.body = body
	if name := bodies[strings.TrimRight(body, "0123456789")]; name != "" {
		l.body = name
	}
	l.act = kind == "nd" || kind == "l" || kind == "pl" || strings.HasPrefix(series, "qh")
	return l
}

// iri names the work as the Akoma Ntoso Naming Convention 1.0 has it:
// /akn/vn/doc/nghi-quyet/chinh-phu/2025-01-10/7-nq-cp.
func (l legal) iri() string {
	kind := "doc"
	if l.act {
		kind = "act"
	}
	parts := []string{"/akn/vn", kind}
	for _, p := range []string{l.kind, l.body, l.date, l.number} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "/")
}

// urn names the work as RFC 9676 has it:
// urn:lex:vn:chinh.phu:nghi.quyet:2025-01-10;7-nq-cp.
func (l legal) urn() string {
	dots := func(s string) string {
		if s == "" {
			return "van.ban"
		}
		return strings.ReplaceAll(s, "-", ".")
	}
	return "urn:lex:vn:" + dots(l.body) + ":" + dots(l.kind) + ":" + l.date + ";" + l.number
}

// citedID is the id of the document that c means: its target where that is
// known, else the id that the print itself gives. "" for references inside the
// document and for texts that name no document.
func citedID(c *extract.Citation) string {
	if c.Kind == extract.CiteInternal || strings.HasPrefix(c.Target, "#") {
		return ""
	}
	if c.Target != "" {
		id, _, _ := strings.Cut(c.Target, "#")
		return id
	}
	if c.Number == "" && c.Name == "" {
		return ""
	}
	w := docnum.Work{Number: c.Number, Date: c.Date, Year: c.Year, Issuer: c.Issuer, Title: c.Name}
	if c.Number == "" {
		w.Type, w.Issuer = "văn bản", ""
	}
	return w.ID()
}

// citedIDs are the ids of the documents that the citations of d mean, in their
// order; see citedID. A citation without a date means the document that d cites
// elsewhere under the same number with a date, when there is one and no other:
// drafters date the first citation only.
//
//	"66-NQ/TW" beside "66-NQ/TW ngày 30 tháng 4 năm 2025" → nq-tw/2025-04-30/66
func citedIDs(d *extract.Document) []string {
	out := make([]string, len(d.Citations))
	dated := map[string]string{}
	for i := range d.Citations {
		c := &d.Citations[i]
		if out[i] = citedID(c); out[i] == "" || c.Number == "" || c.Date == "" && c.Target == "" {
			continue
		}
		number := c.Key
		if id, ok := dated[number]; ok && id != out[i] {
			dated[number] = "" // two documents of one number
			continue
		}
		dated[number] = out[i]
	}
	for i := range d.Citations {
		c := &d.Citations[i]
		if out[i] != "" && c.Date == "" && c.Year == "" && c.Target == "" && c.Status != extract.Ambiguous {
			out[i] = nonEmpty(dated[c.Key], out[i])
		}
	}
	return out
}

// escapeFragment is a path as the fragment of an IRI: letters, digits and the
// signs that need no escape stay.
func escapeFragment(path string) string { return url.PathEscape(path) }

// OfIRI is the id of the work that Akoma Ntoso names so, whatever expression or
// part of it stands behind; ok is false for what names none.
//
//	/akn/vn/doc/nghi-quyet/chinh-phu/2025-01-10/7-nq-cp/vie@2025-01-10 → nq-cp/2025-01-10/7
func OfIRI(iri string) (id string, ok bool) {
	steps := strings.Split(strings.TrimPrefix(iri, "/akn/vn/"), "/")
	for i, s := range steps {
		if i == 0 || i+1 >= len(steps) || len(s) != len("2006-01-02") || strings.Trim(s, "0123456789-") != "" {
			continue
		}
		number, series, found := strings.Cut(steps[i+1], "-")
		return series + "/" + s + "/" + number, found && number != "" && series != ""
	}
	return "", false
}
