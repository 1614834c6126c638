package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
)

func TestRecords(t *testing.T) {
	d := &extract.Document{
		ID: "nq-cp/2025-01-10/7", Lang: "vi", Origin: extract.Origin{Name: "7.pdf"},
		Head: extract.Head{Type: "nghị quyết", Number: "07/NQ-CP", Issuer: "Chính phủ", Date: "2025-01-10", Title: "Về cảng biển",
			Signers: []extract.Signer{{Name: "Trần Văn An", Role: "Thủ tướng"}}},
		Outline: &extract.Node{Kind: extract.KindDocument, Body: "Căn cứ;", Children: []*extract.Node{
			{Path: "I", Title: "NHIỆM VỤ", Page: 1, Children: []*extract.Node{
				{Path: "I.1", Body: "Bộ Xây dựng lập quy hoạch.", Page: 2},
				{Path: "I.2", Page: 2, Children: []*extract.Node{{Path: "I.2.a", Body: "Nạo vét luồng.", Page: 2}}},
			}},
			{Path: "p", Body: "Một."}, {Path: "p", Body: "Hai."},
		}},
		Citations: []extract.Citation{
			{Kind: extract.CiteDocument, Number: "045-NQ/TW", Key: "45-NQ/TW", Path: "I.1", Page: 2, Text: "Nghị quyết số 045-NQ/TW"},
			{Kind: extract.CiteInternal, Path: "I.1", Text: "Mục này"},
			{Kind: extract.CiteLawName, Name: "Luật Đất đai", Path: "I.2.a", Text: "Luật Đất đai"},
		},
		Tasks: []extract.Task{{Path: "I.1", Text: "Bộ Xây dựng lập quy hoạch.", Page: 2, GroupTitle: "NHIỆM VỤ", Citations: []int{0, 9}, Assignments: []extract.Assignment{
			{Lead: []string{"Bộ Xây dựng"}, Due: extract.Due{Kind: extract.DueDate, End: "2026-06-30"}},
			{Lead: []string{"Bộ Xây dựng", "Bộ Tài chính"}, Due: extract.Due{Kind: extract.DueContinuous}},
		}}},
	}
	cites := []string{"45-NQ/TW"}
	want := []Record{
		{Key: "document:nq-cp/2025-01-10/7", Kind: KindDocument, Page: 1, Title: "Về cảng biển", Text: "nghị quyết 07/NQ-CP năm 2025\nChính phủ\nThủ tướng Trần Văn An\nCăn cứ;", Cites: []string{"45-NQ/TW", "Luật Đất đai"}},
		{Key: "unit:nq-cp/2025-01-10/7#I", Kind: KindUnit, Path: "I", Page: 1, Title: "NHIỆM VỤ"},
		{Key: "unit:nq-cp/2025-01-10/7#I.1", Kind: KindUnit, Path: "I.1", Page: 2, Under: "NHIỆM VỤ", Text: "Bộ Xây dựng lập quy hoạch.", Cites: cites, Twin: true},
		{Key: "unit:nq-cp/2025-01-10/7#I.2.a", Kind: KindUnit, Path: "I.2.a", Page: 2, Under: "NHIỆM VỤ", Text: "Nạo vét luồng.", Cites: []string{"Luật Đất đai"}},
		{Key: "unit:nq-cp/2025-01-10/7#p", Kind: KindUnit, Path: "p", Text: "Một."},
		{Key: "unit:nq-cp/2025-01-10/7#p=2", Kind: KindUnit, Path: "p", Text: "Hai."},
		{Key: "task:nq-cp/2025-01-10/7#I.1", Kind: KindTask, Path: "I.1", Page: 2, Under: "NHIỆM VỤ", Text: "Bộ Xây dựng lập quy hoạch.", Cites: cites,
			Lead: []string{"Bộ Xây dựng", "Bộ Tài chính"}, Due: []string{"2026-06-30"}, DueKind: []string{"continuous"}},
		{Key: "citation:nq-cp/2025-01-10/7#I.1", Kind: KindCitation, Path: "I.1", Page: 2, Text: "Nghị quyết số 045-NQ/TW", Cites: cites},
		{Key: "citation:nq-cp/2025-01-10/7#I.2.a", Kind: KindCitation, Path: "I.2.a", Under: "Luật Đất đai", Text: "Luật Đất đai", Cites: []string{"Luật Đất đai"}},
	}
	for i := range want {
		w := &want[i]
		w.Doc, w.Number, w.Canonical, w.Type, w.Issuer, w.Date, w.Lang, w.Origin = d.ID, "07/NQ-CP", "7/NQ-CP", "nghị quyết", "Chính phủ", "2025-01-10", "vi", "7.pdf"
		w.ID = d.ID
		if w.Path != "" {
			w.ID += "#" + w.Path
		}
	}
	if diff := cmp.Diff(want, Records(d)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := Records(&extract.Document{}); len(got) != 1 {
		t.Errorf("an empty document has %d records", len(got))
	}
}
