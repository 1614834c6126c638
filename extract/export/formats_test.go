package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/extract/extracttest"
)

const goldens = "../../testdata/export"

// Every format has a golden, a row in docs/exports.md and a check that text
// stays text in it; no golden is left of a format that is gone.
func TestEveryFormat(t *testing.T) {
	docs, err := os.ReadFile("../../docs/exports.md")
	if err != nil {
		t.Fatal(err)
	}
	left := map[string]bool{}
	files, err := filepath.Glob(goldens + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		left[filepath.Base(f)] = true
	}
	for _, f := range export.Formats {
		t.Run(f.Name, func(t *testing.T) {
			if !documented(string(docs), f.Name) {
				t.Errorf("docs/exports.md has no row for it")
			}
			name := f.Name + ".txt"
			delete(left, name)
			got := readable(t, f, write(t, f, sample()))
			if extracttest.Updating() {
				if err := os.WriteFile(filepath.Join(goldens, name), []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(filepath.Join(goldens, name))
			if err != nil {
				t.Fatalf("no golden (go test ./extract/export -run EveryFormat -update writes it): %v", err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			safe, ok := harmless[f.Extension]
			if !ok {
				t.Fatalf("nothing says how text is kept from becoming code in .%s", f.Extension)
			}
			bad, ok := harmful[f.Extension]
			if !ok {
				t.Fatalf("nothing shows that the check of .%s finds what is not escaped", f.Extension)
			}
			if safe([]byte(bad)) == nil {
				t.Errorf("the check of .%s lets %q pass", f.Extension, bad)
			}
			for i, evil := range evils {
				if err := safe(write(t, f, hostile(evil))); err != nil {
					t.Errorf("evil %d, %q: %v", i, evil, err)
				}
			}
		})
	}
	for name := range left {
		t.Errorf("%s/%s is of no format", goldens, name)
	}
}

// documented reports that the table of formats has a row for the name.
func documented(docs, name string) bool {
	for _, line := range strings.Split(docs, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) > 2 && strings.Contains(cells[1], "`"+name+"`") {
			return true
		}
	}
	return false
}

// readable is what a format wrote as text: of a workbook its cells, sheet by
// sheet.
func readable(t *testing.T, f export.Format, data []byte) string {
	t.Helper()
	if f.Extension != "xlsx" {
		return string(data)
	}
	var b strings.Builder
	if err := eachCell(data, func(sheet, at, text string) error {
		fmt.Fprintf(&b, "%s\t%s\t%q\n", sheet, at, text)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// eachCell calls do with the cells of a workbook that hold something.
func eachCell(data []byte, do func(sheet, at, text string) error) error {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			return err
		}
		for r, cells := range rows {
			for c, text := range cells {
				at, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					return err
				}
				if formula, err := f.GetCellFormula(sheet, at); err != nil || formula != "" {
					return fmt.Errorf("%s %s holds the formula %q, %v", sheet, at, formula, err)
				}
				if text != "" {
					if err := do(sheet, at, text); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

// evils are texts that would be code where they are not escaped.
var evils = []string{
	`</title></script><script>alert("đ")</script><b>'&"]]><!--`,
	`" onload="alert(1)`,
	"=1+1",
	"+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
	"một\nEND:VTODO\nBEGIN:VEVENT\r\nDTSTART:20260101",
	`"]; evil [label="x`,
	`\"]; evil [label=\"x`,
	`[x](javascript:alert(1)) <img src=x onerror=alert(1)> | # *a* _b_`,
	`,"quoted",` + "\n\"", `{"a":"\u0000"}`, "a\x00\x08\u2028b",
}

// hostile is a document with one text wherever text stands.
func hostile(evil string) *extract.Document {
	d := sample()
	d.Head.Title, d.Head.Issuer, d.Head.Type = evil, evil, "nghị quyết"
	d.Head.Number, d.Head.NumberPrinted = "3/NQ-CP", evil
	d.Head.Signers = []extract.Signer{{Name: evil, Role: evil, Authority: evil}}
	d.Head.Recipients = []string{evil}
	d.Text = evil + "\n" + evil
	whole := extract.Span{End: len(d.Text)}
	d.Outline = &extract.Node{Kind: extract.KindDocument, Body: evil, End: len(d.Text), Children: []*extract.Node{
		{Kind: extract.KindArticle, Num: "1", Path: "1", Title: evil, Body: evil, End: len(d.Text)},
	}}
	d.Tables = []extract.Table{{Span: whole, Path: "table:1", Columns: []string{evil}, Roles: []extract.Role{""}, Rows: []extract.Row{{Path: "row:1", Cells: []string{evil}}}}}
	d.Notes = []extract.Note{{Mark: "1", Text: evil, Path: "1"}}
	d.Problems = extract.Problems{{Stage: "outline", Rule: evil, Text: evil}}
	for i := range d.Forces {
		d.Forces[i].Text, d.Forces[i].Part, d.Forces[i].Event = evil, evil, evil
	}
	for i := range d.Changes {
		d.Changes[i].Text, d.Changes[i].Part, d.Changes[i].Unless, d.Changes[i].Event = evil, evil, evil, evil
	}
	for i := range d.Citations {
		c := &d.Citations[i]
		c.Span, c.Text, c.Name, c.Issuer = extract.Span{End: len(evil)}, evil, evil, evil
	}
	for i := range d.Tasks {
		t := &d.Tasks[i]
		t.Span, t.Text, t.Group, t.GroupTitle = whole, evil, "1", evil
		for j := range t.Assignments {
			a := &t.Assignments[j]
			a.Lead, a.Support, a.SubmitTo, a.Product, a.Due.Text = []string{evil}, []string{evil}, []string{evil}, evil, evil
		}
	}
	return d
}

// harmless says of what a format wrote that no text in it became code, by the
// ending of its files.
var harmless = map[string]func([]byte) error{
	"json": isJSON, "jsonl": isJSON, "jsonld": isJSON, "csv": noFormulas, "xlsx": noFormulas, "ics": onlyToDos,
	"xml": onlyOurElements, "graphml": onlyOurElements, "svg": onlyOurElements, "dot": quotedLabels, "md": noMarkup, "html": noScripts,
}

// harmful is for each ending a file in which a text became code, which the check
// must find.
var harmful = map[string]string{
	"json":    `{"text": "a"b"}`,
	"jsonl":   `{"text": "a"b"}`,
	"jsonld":  `{"text": "a"b"}`,
	"csv":     "document,text\n7/NQ-CP,=1+1\n",
	"xlsx":    workbook("=1+1"),
	"ics":     "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:một\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
	"xml":     `<p><script>alert(1)</script></p>`,
	"graphml": `<data onload="alert(1)"/>`,
	"svg":     `<a href="javascript:alert(1)"/>`,
	"dot":     `digraph { a [label=""]; evil [label="x"] }`,
	"md":      "# a\n\n[x](javascript:alert(1))\n",
	"html":    `<p onclick="alert(1)">a</p>`,
}

// workbook is one with a text in its first cell.
func workbook(text string) string {
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := errors.Join(f.SetCellStr("Sheet1", "A1", text), f.Write(&b)); err != nil {
		panic(err)
	}
	return b.String()
}

func isJSON(data []byte) error {
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		var v any
		if err := dec.Decode(&v); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func noFormulas(data []byte) error {
	check := func(_, at, text string) error {
		if strings.ContainsAny(text[:1], "=+-@\t\r") {
			return fmt.Errorf("%s holds %q", at, text)
		}
		return nil
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		rows, err := csvRows(data)
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && err == nil {
					err = check("", "a cell", cell)
				}
			}
		}
		return err
	}
	return eachCell(data, check)
}

// onlyToDos asks that every line of a calendar is one that we write.
func onlyToDos(data []byte) error {
	unfolded := strings.ReplaceAll(string(data), "\r\n ", "")
	for _, line := range strings.Split(strings.TrimSuffix(unfolded, "\r\n"), "\r\n") {
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(value, "\n\r") {
			return fmt.Errorf("the line %q", line)
		}
		if (name == "BEGIN" || name == "END") && value != "VCALENDAR" && value != "VTODO" {
			return fmt.Errorf("%q in a list of to-dos", line)
		}
	}
	if a, b := strings.Count(unfolded, "\r\nBEGIN:VTODO"), strings.Count(unfolded, "\r\nEND:VTODO"); a != b || a == 0 {
		return fmt.Errorf("%d to-dos begin and %d end", a, b)
	}
	return nil
}

// onlyOurElements asks that XML is well formed and that no element or attribute
// in it comes from a text.
func onlyOurElements(data []byte) error {
	for dec := xml.NewDecoder(bytes.NewReader(data)); ; {
		tok, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local == "script" || e.Name.Local == "img" {
			return fmt.Errorf("the element %s", e.Name.Local)
		}
		for _, a := range e.Attr {
			link := a.Name.Local == "href" || a.Name.Local == "src" // the others are data, in XML that no browser runs
			if strings.HasPrefix(a.Name.Local, "on") || link && strings.HasPrefix(strings.TrimSpace(a.Value), "javascript:") {
				return fmt.Errorf("the attribute %s=%q", a.Name.Local, a.Value)
			}
		}
	}
}

// quotedLabels asks that no statement of a graph begins inside a label.
func quotedLabels(data []byte) error {
	inside := false
	var bare strings.Builder
	for i := 0; i < len(data); i++ {
		switch {
		case inside && data[i] == '\\':
			i++
		case data[i] == '"':
			inside = !inside
		case !inside:
			bare.WriteByte(data[i])
		}
	}
	if inside || strings.Contains(bare.String(), "evil") {
		return fmt.Errorf("a quote is open, or a text stands outside of quotes: %s", bare.String())
	}
	return nil
}

// noMarkup asks that Markdown holds no tags and links of a text.
func noMarkup(data []byte) error {
	if bad := markup.Find(data); bad != nil {
		return fmt.Errorf("%q in it", bad)
	}
	return nil
}

// markup is a tag but for our anchors, or a link that runs.
var markup = regexp.MustCompile(`<(?:script|img|b>|/title|!--)|[^\\]\]\(javascript:`)

// noScripts asks that a page has none, nor handlers, nor links that run.
func noScripts(data []byte) error {
	for z := html.NewTokenizer(bytes.NewReader(data)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if err := z.Err(); err != io.EOF {
				return err
			}
			return nil
		case html.CommentToken:
			return fmt.Errorf("the comment %q", z.Token().Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			if tok.Data == "script" || tok.Data == "img" || tok.Data == "iframe" {
				return fmt.Errorf("the element %s", tok.Data)
			}
			for _, a := range tok.Attr {
				if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.TrimSpace(a.Val), "javascript:") {
					return fmt.Errorf("the attribute %s=%q", a.Key, a.Val)
				}
			}
		}
	}
}

// Every format says of a draft that it is one, but the import form of trackers,
// which has no place for it.
func TestDraftsSaySo(t *testing.T) {
	for _, f := range export.Formats {
		if f.Name == "tracker" {
			continue
		}
		d := sample()
		d.Head.Draft = true
		if readable(t, f, write(t, f, d)) == readable(t, f, write(t, f, sample())) {
			t.Errorf("%s: a draft is written as if it were in force", f.Name)
		}
	}
}
