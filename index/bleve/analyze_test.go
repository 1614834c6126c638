package bleve

import (
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"
)

func analyzed(t *testing.T, name, text string) string {
	t.Helper()
	if err := register(); err != nil {
		t.Fatal(err)
	}
	a, err := registry.NewCache().AnalyzerNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	var terms []string
	for _, tok := range a.Analyze([]byte(text)) {
		terms = append(terms, string(tok.Term))
	}
	return strings.Join(terms, " ")
}

func TestAnalyzers(t *testing.T) {
	for _, c := range []struct{ analyzer, text, want string }{
		{foldedBigrams, "chuyển đổi số", "chuyen_doi doi_so"},
		{foldedBigrams, "công nghệ – thông tin", "cong_nghe nghe_thong thong_tin"},
		{foldedBigrams, "một\nhai", ""},
		{foldedBigrams, "một ……… hai ba", "hai_ba"},
		{foldedBigrams, "một", ""},
		{foldedShingles, "Bộ Tài chính", "bo bo_tai tai tai_chinh chinh"},
		{foldedShingles, "một", "mot"},
		{exactSyllables, "đất ĐẤT dat", "đât\u0301 đât\u0301 dat"},
		{exactSyllables, "", ""},
		{exactSyllables, "— ! …", ""},
	} {
		if got := analyzed(t, c.analyzer, c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.analyzer, c.text, got, c.want)
		}
	}
}
