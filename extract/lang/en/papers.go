package en

import "nghiquyet/extract/lang"

// papers are the kinds of papers as translations call them.
var papers = lang.Papers{
	{Name: "resolution", Words: []string{"resolutions"}, Code: "NQ", Own: []string{"QH"}, Kind: "resolution", Short: true},
	{Name: "joint resolution", Code: "NQLT", Kind: "joint resolution"},
	{Name: "decree", Words: []string{"decrees"}, Code: "NĐ", Kind: "decree", Short: true, Settled: true},
	{Name: "decision", Words: []string{"decisions"}, Code: "QĐ", Kind: "decision", Short: true},
	{Name: "directive", Words: []string{"directives"}, Code: "CT", Kind: "directive", Short: true, Orders: true},
	{Name: "conclusion", Words: []string{"conclusions"}, Code: "KL", Kind: "conclusion", Short: true},
	{Name: "circular", Words: []string{"circulars"}, Code: "TT", Kind: "circular", Short: true, Settled: true},
	{Name: "joint circular", Words: []string{"joint circulars"}, Code: "TTLT", Kind: "joint circular", Short: true, Settled: true},
	{Name: "official telegram", Words: []string{"telegram"}, Code: "CĐ", Orders: true},
	{Name: "programme", Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "program", Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "action programme", Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "action program", Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "plan", Code: "KH", Kind: "plan", Attached: true, Programme: true},
	{Name: "scheme", Code: "ĐA", Kind: "scheme", Attached: true, Programme: true},
	{Name: "notice", Words: []string{"notification"}, Code: "TB", Kind: "notice", Orders: true},
	{Name: "report", Words: []string{"reports"}, Code: "TTR"},
	{Name: "submission", Words: []string{"written submission"}, Code: "TTR"},
	{Name: "guideline", Words: []string{"guidance", "instruction", "instructions"}, Code: "HD"},
	{Name: "regulation", Words: []string{"regulations"}, Code: "QĐ", Attached: true},
	{Name: "official letter", Words: []string{"official letters", "official dispatch", "dispatch", "document"}, Code: "CV"},
	{Name: "order", Words: []string{"orders"}, Code: "L", Kind: "order"},
	{Name: "ordinance", Words: []string{"ordinances"}, Code: "PL", Kind: "ordinance", Laws: []string{"ordinance", "ordinance on"}, Settled: true},
	{Name: "law", Kind: "law", Laws: []string{"law", "law on", "law on the"}, Unnumbered: true, Settled: true},
	{Name: "code", Kind: "code", Laws: []string{"code", "code on"}, Unnumbered: true, Settled: true},
	{Name: "constitution", Kind: "constitution", Unnumbered: true},
	{Name: "integrated document", Words: []string{"consolidated document"}, Code: "VBHN"},
	{Name: "strategy", Unnumbered: true, Attached: true, Programme: true},
	{Name: "statute", Unnumbered: true, Attached: true},
	{Name: "charter", Unnumbered: true, Attached: true},
}
