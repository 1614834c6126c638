package indextest

import (
	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// documents are three small made-up documents; what is asked of them stands in
// suite.go.
func documents() []*extract.Document {
	harbour := &extract.Document{
		Lang:   "vi",
		Origin: extract.Origin{Name: "07-nq-cp.pdf", Format: "pdf", SHA256: "aa"},
		Head: extract.Head{Type: "nghị quyết", Kind: "resolution", Number: "07/NQ-CP", Issuer: "Chính phủ", Date: "2025-01-10",
			Title: "Về phát triển cảng biển Hải Phòng", Signers: []extract.Signer{{Name: "Nguyễn Văn Bình", Role: "Thủ tướng"}}},
		Outline: &extract.Node{Kind: extract.KindDocument, Body: "Căn cứ Nghị quyết số 45-NQ/TW;", Children: []*extract.Node{
			{Kind: extract.KindSection, Num: "I", Path: "I", Title: "NHIỆM VỤ, GIẢI PHÁP", Page: 1, Children: []*extract.Node{
				{Kind: extract.KindClause, Num: "1", Path: "I.1", Page: 2, Body: "Đẩy mạnh chuyển đổi số tại các cảng biển; hoà giải tranh chấp <đất đai> & biển đảo."},
				{Kind: extract.KindClause, Num: "2", Path: "I.2", Page: 2, Body: "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính lập quy hoạch luồng tàu, hoàn thành trong quý IV năm 2026."},
			}},
		}},
		Citations: []extract.Citation{{Kind: extract.CiteDocument, Number: "45-NQ/TW", Key: "45-NQ/TW", Text: "Nghị quyết số 45-NQ/TW", Relation: extract.Basis, Status: extract.Unresolved}},
		Tasks: []extract.Task{{Path: "I.2", Page: 2, Text: "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính lập quy hoạch luồng tàu", Assignments: []extract.Assignment{
			{Lead: []string{"Bộ Xây dựng"}, Support: []string{"Bộ Tài chính"}, Due: extract.Due{Kind: extract.DueQuarter, Start: "2026-10-01", End: "2026-12-31"}},
		}}},
	}
	party := &extract.Document{
		Lang:   "vi",
		Origin: extract.Origin{Name: "45-nq-tw.html", Format: "html", SHA256: "bb"},
		Head: extract.Head{Type: "nghị quyết", Kind: "resolution", Number: "45-NQ/TW", Issuer: "Bộ Chính trị", Date: "2019-01-24",
			Title: "Về xây dựng và phát triển thành phố Hải Phòng"},
		Outline: &extract.Node{Kind: extract.KindDocument, Children: []*extract.Node{
			{Kind: extract.KindClause, Num: "1", Path: "1", Page: 1, Title: "Quan điểm", Body: "Thành phố đi đầu cả nước về kinh tế biển."},
			{Kind: extract.KindClause, Num: "2", Path: "2", Page: 1, Body: "Kỹ năng số của người dân được nâng cao; chống tham nhũng, lãng phí."},
		}},
	}
	decree := &extract.Document{
		Lang:   "vi",
		Origin: extract.Origin{Name: "39.docx", Format: "docx", SHA256: "cc"},
		Head: extract.Head{Type: "nghị định", Kind: "decree", Number: "39/2022/NĐ-CP", Issuer: "Chính phủ", Date: "2022-06-18",
			Title: "Quy chế làm việc"},
		Outline: &extract.Node{Kind: extract.KindDocument, Children: []*extract.Node{
			{Kind: extract.KindArticle, Num: "1", Path: "1", Page: 1, Title: "Phạm vi", Body: "Thực hiện Nghị quyết số 7/NQ-CP và Nghị quyết số 45-NQ/TW về hạ tầng số."},
			{Kind: extract.KindArticle, Num: "2", Path: "2", Page: 1, Body: "Bộ Tài chính báo cáo thường xuyên về ngân sách."},
		}},
		Citations: []extract.Citation{
			{Kind: extract.CiteDocument, Number: "7/NQ-CP", Key: "7/NQ-CP", Path: "1", Page: 1, Text: "Nghị quyết số 7/NQ-CP", Relation: extract.Implements, Status: extract.Unresolved},
			{Kind: extract.CiteDocument, Number: "45-NQ/TW", Key: "45-NQ/TW", Path: "1", Page: 1, Text: "Nghị quyết số 45-NQ/TW", Relation: extract.Implements, Status: extract.Unresolved},
			{Kind: extract.CiteInternal, Path: "1", Page: 1, Text: "Điều này"},
		},
		Tasks: []extract.Task{{Path: "2", Page: 1, Text: "Bộ Tài chính báo cáo thường xuyên về ngân sách.", Assignments: []extract.Assignment{
			{Lead: []string{"Bộ Tài chính"}, Due: extract.Due{Kind: extract.DueContinuous}},
		}}},
	}
	all := []*extract.Document{harbour, party, decree}
	for _, d := range all {
		d.ID = docnum.DocumentID(d.Head)
	}
	return all
}
