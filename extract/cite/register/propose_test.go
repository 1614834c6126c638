package register

import (
	"slices"
	"testing"

	"nghiquyet/extract"
)

// What two documents tell of a law becomes a line, what one tells does not; a
// misprinted number, an amending law and a draft propose nothing.
func TestProposals(t *testing.T) {
	law := func(number, date, name, text string) extract.Citation {
		return extract.Citation{Kind: extract.CiteLawName, Number: number, Date: date, Name: name, Text: text, Confidence: .95, Span: extract.Span{End: len(text)}}
	}
	chợ := law("5/2029/QH16", "2029-06-14", "Luật Chợ", "Luật Chợ số 5/2029/QH16 ngày 14 tháng 6 năm 2029")
	docs := []*extract.Document{
		{ID: "a", Lang: "vi", Text: chợ.Text + ", có hiệu lực kể từ ngày 1/7/2030;", Citations: []extract.Citation{
			chợ, law("7/2029/QH16", "2029-06-20", "Luật Cân", "Luật Cân số 7/2029/QH16 ngày 20 tháng 6 năm 2029"),
			law("31/2024/QH14", "2024-01-18", "Luật Đất đai", "Luật Đất đai số 31/2024/QH14 ngày 18 tháng 01 năm 2024"),
			law("8/2029/QH16", "2029-06-20", "Luật sửa đổi, bổ sung một số điều của Luật Cân", "Luật sửa đổi …")}},
		{ID: "b", Lang: "vi", Text: chợ.Text + ";", Citations: []extract.Citation{chợ,
			law("31/2024/QH14", "2024-01-18", "Luật Đất đai", "Luật Đất đai số 31/2024/QH14 ngày 18 tháng 01 năm 2024")}},
		{ID: "c", Lang: "vi", Head: extract.Head{Draft: true}, Text: chợ.Text, Citations: []extract.Citation{law("7/2029/QH16", "2029-06-20", "Luật Cân", "Luật Cân")}},
		{ID: "d", Lang: "vi", Head: extract.Head{Number: "9/2033/QH17", Effective: "2034-01-01"}, Text: chợ.Text + " hết hiệu lực.", Citations: []extract.Citation{law("5/2029/QH16", "", "Luật Chợ", "Luật Chợ số 5/2029/QH16")},
			Changes: []extract.Change{{Citation: 0, Act: extract.ActRepeals, Text: "Luật Chợ số 5/2029/QH16 hết hiệu lực."}}},
	}
	var g Gatherer
	for _, d := range docs {
		g.Add(d)
	}
	found := g.Proposals()
	if len(found) != 1 {
		t.Fatalf("%d proposals: %+v", len(found), found)
	}
	p := found[0]
	if want := "5/2029/QH16\t2029-06-14\tluật\tLuật Chợ\tQuốc hội\t2030-07-01\t\t\t\tcited:2 title:3"; p.Line() != want {
		t.Errorf("%q\nwant\n%q", p.Line(), want)
	}
	if p.EndedBy != "9/2033/QH17" || p.EndedFrom != "2034-01-01" || !slices.ContainsFunc(p.Witnesses, func(w Witness) bool { return w.Kind == "ended" && w.Doc == "d" }) {
		t.Errorf("ended by %s from %s: %+v", p.EndedBy, p.EndedFrom, p.Witnesses)
	}
	if lines, err := parse(p.Line() + "\n"); err != nil || lines[0].Effective != "2030-07-01" {
		t.Error("its line cannot be read:", err)
	}
}
