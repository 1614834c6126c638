package export_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jacoelho/xsd"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/extract/extracttest"
)

// aknSchema is the official schema: NQ_AKN_XSD, or the one of the shared
// material. Without either the test is skipped.
func aknSchema(t *testing.T) *xsd.Schema {
	t.Helper()
	path := os.Getenv("NQ_AKN_XSD")
	if path == "" {
		path = extracttest.Shared(t, "akn", "akomantoso30.xsd")
	}
	s, err := loadSchema(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var schemas sync.Map

func loadSchema(path string) (*xsd.Schema, error) {
	if s, ok := schemas.Load(path); ok {
		return s.(*xsd.Schema), nil
	}
	s, err := xsd.LoadFile(path)
	if err == nil {
		schemas.Store(path, s)
	}
	return s, err
}

// Every document, and a collection of several, is valid against the official
// schema; a spoilt one is not.
func TestAKNIsValid(t *testing.T) {
	schema := aknSchema(t)
	docs := append(documents(t), sample(), &extract.Document{ID: "text/undated/abc", Outline: &extract.Node{Kind: extract.KindDocument}})
	for _, d := range docs {
		if err := schema.Validate(bytes.NewReader(write(t, export.AKN, d))); err != nil {
			t.Errorf("%s: %v", d.ID, err)
		}
	}
	if err := schema.Validate(bytes.NewReader(write(t, export.AKN, append(own(), sample(), sample())...))); err != nil {
		t.Errorf("a collection: %v", err)
	}
	spoilt := bytes.Replace(write(t, export.AKN, sample()), []byte("<article "), []byte("<stanza "), 1)
	if schema.Validate(bytes.NewReader(spoilt)) == nil {
		t.Error("a spoilt document is taken as valid")
	}
	t.Logf("%d documents", len(docs))
}

// The text of every unit in Akoma Ntoso is the unit's text in the outline.
func TestAKNKeepsTheText(t *testing.T) {
	units := 0
	for _, d := range append(documents(t), sample()) {
		got := ownTexts(t, write(t, export.AKN, d))
		for _, n := range d.Outline.All() {
			want := squeeze(n.Own().Of(d.Text))
			if want == "" {
				continue
			}
			units++
			if got[want] == 0 {
				t.Errorf("%s: no element has the text of %s: %.80q", d.ID, n.Path, n.Own().Of(d.Text))
				continue
			}
			got[want]--
		}
	}
	t.Logf("%d units", units)
}

// ownTexts counts the texts of units: for each element with an eId that is a
// unit, what stands in it and in no unit below it.
func ownTexts(t *testing.T, data []byte) map[string]int {
	t.Helper()
	units := map[string]bool{"attachment": true, "conclusions": true, "doc": true, "act": true}
	for _, s := range strings.Fields("part chapter section subsection article paragraph subparagraph point alinea indent hcontainer") {
		units[s] = true
	}
	out := map[string]int{}
	dec := xml.NewDecoder(bytes.NewReader(data))
	type open struct {
		name string
		text *strings.Builder
		unit bool
	}
	stack := []open{{"", &strings.Builder{}, true}}
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			top, up := stack[len(stack)-1], open{name: tok.Name.Local}
			up.unit = units[up.name] && !(up.name == "doc" && top.name == "attachment")
			up.text = top.text
			if up.unit {
				up.text = &strings.Builder{}
			}
			if up.name == "meta" {
				up.text = &strings.Builder{}
			}
			stack = append(stack, up)
		case xml.EndElement:
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if top.unit {
				out[squeeze(top.text.String())]++
			}
		case xml.CharData:
			stack[len(stack)-1].text.Write(tok)
		}
	}
}

// squeeze is s without spaces and without what XML cannot hold.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, s)), "")
}

// References carry the IRI of the work they mean; units have stable eIds.
func TestAKNReferences(t *testing.T) {
	s := string(write(t, export.AKN, sample()))
	for _, want := range []string{
		`value="/akn/vn/doc/nghi-quyet/chinh-phu/2026-01-02/3-nq-cp"`,
		`<ref eId="art_1__ref_1" href="/akn/vn/doc/nghi-quyet/trung-uong/2019-01-24/45-nq-tw">45-NQ/TW</ref>`,
		`<article eId="art_1">`,
		`&lt;script&gt;`,
		`<num>Điều 1.</num>`,
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %s in\n%s", want, s)
		}
	}
	if strings.Contains(s, "<script") {
		t.Error("markup of the text became markup of the export")
	}
}

// What a collection knows of a document's effect stands in its life cycle and in
// passive modifications, and the document is valid with it.
func TestAKNWithEffect(t *testing.T) {
	schema := aknSchema(t)
	o := export.Options{Effect: func(doc string) *export.Effect {
		return &export.Effect{State: "out-of-force", Since: "2026-10-01", Acts: []export.Acted{
			{Doc: "nd-cp/2026-05-01/5", Act: extract.ActChanges, Pinpoint: []extract.Step{{Kind: "article", Num: "1"}}, Day: "2026-06-01"},
			{Doc: "nd-cp/2026-05-01/5", Act: extract.ActSuspends, Pinpoint: []extract.Step{{Kind: "article", Num: "1"}}},
			{Doc: "nd-cp/2026-09-01/9", Act: extract.ActReplaces, Day: "2026-10-01"},
			{Doc: "nd-cp/2026-09-01/9", Act: extract.ActExtends, Day: "2026-10-01"},
		}}
	}}
	var b bytes.Buffer
	parted := sample()
	parted.Forces = append(parted.Forces, extract.Force{Day: "2026-03-01", Path: "1", Units: []string{"1"}})
	if err := export.AKN.Write(&b, all([]*extract.Document{parted, sample()}), o); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(bytes.NewReader(b.Bytes())); err != nil {
		t.Error(err)
	}
	for _, want := range []string{
		`<article eId="cmp_1__art_1" period="#cmp_1__tmpg_2">`, `<article eId="cmp_2__art_1">`, `date="2026-06-01" source="#cmp_1__passive_1" type="amendment"`, `date="2026-10-01" source="#cmp_2__passive_2" type="repeal"`,
		`<efficacyMod type="inapplication"`, `<forceMod type="prorogationOfForce"`, `<passiveRef eId="cmp_1__passive_2" href="/akn/vn/act/nghi-dinh/chinh-phu/2026-09-01/9-nd-cp"`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is missing", want)
		}
	}
	b.Reset()
	if err := export.JSONLD.Write(&b, all([]*extract.Document{sample()}), o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"legislationLegalForce":{"@id":"https://schema.org/NotInForce"}`, `"eli:date_no_longer_in_force":"2026-10-01"`, `"eli:changed_by":[{"@id":"urn:lex:vn:chinh.phu:nghi.dinh:2026-05-01;5-nd-cp"}`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is missing: %s", want, b.String())
		}
	}
}
