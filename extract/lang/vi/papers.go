package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/lang"
)

// papers are the kinds of papers, with the codes of Decree 30/2020/NĐ-CP, annex
// III, and of Guideline 36-HD/VPTW. In numbers of the Party QĐ stands for quy
// định too, and TT for thông tri.
var papers = lang.Papers{
	{Name: "nghị quyết", Words: []string{"nghi quyết", "nghị quyêt", "NQ"}, Code: "NQ", Kind: "resolution", Short: true, Does: "quyết nghị"},
	{Name: "nghị quyết liên tịch", Code: "NQLT", Kind: "joint resolution"},
	{Name: "nghị định", Words: []string{"nghi định", "nghị đinh", "NĐ"}, Code: "NĐ", Kind: "decree", Short: true, Settled: true},
	{Name: "quyết định", Words: []string{"quyêt định", "QĐ"}, Code: "QĐ", Kind: "decision", Short: true, Does: "quyết định"},
	{Name: "chỉ thị", Words: []string{"CT"}, Code: "CT", Kind: "directive", Short: true, Orders: true},
	{Name: "kết luận", Words: []string{"KL"}, Code: "KL", Kind: "conclusion", Short: true},
	{Name: "thông tư", Words: []string{"TT"}, Code: "TT", Kind: "circular", Short: true, Settled: true},
	{Name: "thông tri", Code: "TT", Kind: "circular letter", Orders: true},
	{Name: "thông tư liên tịch", Words: []string{"TTLT"}, Code: "TTLT", Kind: "joint circular", Short: true, Settled: true},
	{Name: "công điện", Code: "CĐ", Kind: "telegram", Orders: true},
	{Name: "đề án", Code: "ĐA", Kind: "scheme", Short: true, Attached: true, Programme: true},
	{Name: "chương trình", Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "chương trình hành động", Code: "CTR", Kind: "programme", OpensTitle: true, Attached: true, Programme: true},
	{Name: "kế hoạch", Code: "KH", Kind: "plan", Attached: true, Programme: true},
	{Name: "thông báo", Words: []string{"thông báo kết luận"}, Code: "TB", Kind: "notice", Orders: true},
	{Name: "tờ trình", Code: "TTR", Kind: "submission", Orders: true, Settled: true},
	{Name: "báo cáo", Words: []string{"báo cáo thẩm tra", "báo cáo thẩm định"}, Code: "BC", Kind: "report", Orders: true, Settled: true},
	{Name: "hướng dẫn", Code: "HD", Kind: "guideline", Attached: true},
	{Name: "quy định", Code: "QĐ", Own: []string{"QYĐ"}, Kind: "regulation", Over: "bản quy định", Attached: true, Settled: true},
	{Name: "quy chế", Code: "QC", Kind: "regulation", Attached: true, Settled: true},
	{Name: "công văn", Words: []string{"văn bản", "văn thư"}, Code: "CV", Kind: "official letter", Orders: true},
	{Name: "văn bản hợp nhất", Code: "VBHN", Kind: extract.ConsolidatedText, Settled: true},
	{Name: "sắc lệnh", Words: []string{"sắc luật"}, Code: "SL", Kind: "decree-law", Settled: true},
	{Name: "lệnh", Code: "L", Kind: "order"},
	{Name: "luật", Kind: "law", Laws: []string{"luật"}, Issuer: "Quốc hội", Unnumbered: true, Settled: true},
	{Name: "bộ luật", Kind: "code", Laws: []string{"bộ luật"}, Issuer: "Quốc hội", Unnumbered: true, Settled: true},
	{Name: "pháp lệnh", Code: "PL", Kind: "ordinance", Laws: []string{"pháp lệnh"}, Issuer: "Ủy ban Thường vụ Quốc hội", Small: true, Unnumbered: true, Settled: true},
	{Name: "hiến pháp", Kind: "constitution", Unnumbered: true, Settled: true},
	{Name: "bản so sánh", Kind: "comparison", Unnumbered: true, Settled: true},
	{Name: "phương án", Code: "PA"},
	{Name: "thông cáo", Code: "TC"},
	{Name: "biên bản", Code: "BB"},
	{Name: "quy ước"},
	{Name: "điều lệ", Attached: true, Settled: true},
	{Name: "nội quy", Attached: true},
	{Name: "danh mục", Attached: true},
	{Name: "chiến lược", Attached: true, Programme: true},
	{Name: "quy hoạch", Attached: true, Programme: true},
}

// anyPaper is an expression for the name of a kind of paper inside a sentence.
var anyPaper = papers.Expr(written, lang.Whatever)

// written is a name as the table has it.
func written(name string) string { return name }
