package fr

import "nghiquyet/extract/lang"

// papers are the kinds of papers as translations call them.
var papers = lang.Papers{
	{Name: "résolution", Code: "NQ", Own: []string{"QH"}, Kind: "resolution", Short: true},
	{Name: "décret", Code: "NĐ", Kind: "decree", Short: true, Settled: true},
	{Name: "décision", Code: "QĐ", Kind: "decision", Short: true},
	{Name: "directive", Code: "CT", Kind: "directive", Short: true},
	{Name: "conclusion", Code: "KL", Kind: "conclusion", Short: true},
	{Name: "circulaire", Code: "TT", Kind: "circular", Short: true, Settled: true},
	{Name: "circulaire conjointe", Code: "TTLT", Kind: "joint circular", Settled: true},
	{Name: "dépêche", Words: []string{"télégramme officiel"}, Code: "CĐ"},
	{Name: "programme", Words: []string{"programme d'action"}, Code: "CTR", Kind: "programme", Attached: true, Programme: true},
	{Name: "plan", Code: "KH", Kind: "plan", Attached: true, Programme: true},
	{Name: "notification", Words: []string{"avis"}, Code: "TB"},
	{Name: "rapport", Code: "BC"},
	{Name: "lettre officielle", Words: []string{"document"}, Code: "CV"},
	{Name: "règlement", Code: "QĐ", Attached: true},
	{Name: "loi", Kind: "law", Laws: []string{"loi", "loi sur", "loi relative à"}, Unnumbered: true, Settled: true},
	{Name: "code", Kind: "code", Laws: []string{"code"}, Unnumbered: true, Settled: true},
	{Name: "ordonnance", Kind: "ordinance", Laws: []string{"ordonnance", "ordonnance sur"}, Unnumbered: true, Settled: true},
	{Name: "stratégie", Unnumbered: true, Attached: true, Programme: true},
	{Name: "projet", Unnumbered: true, Attached: true},
}
