package docnum

import (
	"testing"

	"nghiquyet/extract"
)

// A citation asks for a document under the key that the document has.
func TestKeys(t *testing.T) {
	for _, c := range []struct {
		cite extract.Citation
		head extract.Head
		want string
	}{
		{extract.Citation{Number: "27/2016/TTBLĐTBXH"}, extract.Head{Number: "27/2016/TT-BLĐTBXH"}, "27/2016/TT-BLĐTBXH"},
		{extract.Citation{Number: "07/NQ-CP"}, extract.Head{Number: "7/NQ-CP"}, "7/NQ-CP"},
		{extract.Citation{Name: "Luật Đất đai"}, extract.Head{Type: "luật", Title: "Đất đai"}, "name:luat-dat-dai"},
		{extract.Citation{Name: "LUẬT ĐẤT ĐAI"}, extract.Head{Type: "luật", Title: "Luật Đất đai"}, "name:luat-dat-dai"},
	} {
		got, have := CitationKey(&c.cite), NameKey(c.head)
		if c.cite.Number != "" {
			have = Canonical(c.head.Number)
		}
		if got != c.want || have != c.want {
			t.Errorf("%q asks for %q, the document is %q, want %q", c.cite.Number+c.cite.Name, got, have, c.want)
		}
	}
	if got := CitationKey(&extract.Citation{Kind: extract.CiteInternal, Number: "7/NQ-CP"}); got != "" {
		t.Errorf("a reference to itself asks for %q", got)
	}
	if NameKey(extract.Head{}) != "" || KeyOfName(" … ") != "" {
		t.Error("nothing has a name")
	}
}
