package bleve

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/blevesearch/bleve/v2/registry"
)

// foldedWords is no analyzer of the index; its tests are those of fold.
const foldedWords = "folded"

func analyzed(t *testing.T, name, text string) string {
	t.Helper()
	if name == foldedWords {
		return strings.Join(tokens(text).folded, " ")
	}
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
		{foldedWords, "Chuyển đổi SỐ", "chuyen doi so"},
		{foldedWords, "Nghị định số 07/2025/NĐ-CP", "nghi dinh so 07 2025 nd cp"},
		{foldedWords, "Ðất Đai", "dat dai"},
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

// Spellings on one line are one syllable; on different lines they are not.
func TestSpellings(t *testing.T) {
	groups := []string{
		"hòa hoà HÒA Hoà", "hoa", "hoá hóa", "thủy thuỷ", "thuy", "ủy uỷ", "quý qúy quí", "qui quy", "kỹ kĩ", "kỷ kỉ", "lý lí", "mỹ mĩ", "tỷ tỉ", "sỹ sĩ", "hy hi",
		"ty ti", "my mi", "đất Đất ĐẤT ðất", "dat", "đát", "thuế", "thuê", "khoẻ khỏe", "nguyễn", "nguyên", "tay", "tai", "thúy thuý", "yêu", "iêu", "ý", "í",
	}
	owner := map[string]int{}
	for i, g := range groups {
		forms := map[string]bool{}
		for _, s := range strings.Fields(g) {
			for _, u := range []string{s, norm.NFD.String(s)} {
				forms[analyzed(t, exactSyllables, u)] = true
			}
		}
		if len(forms) != 1 {
			t.Errorf("%s: %d forms", g, len(forms))
		}
		for f := range forms {
			if j, taken := owner[f]; taken {
				t.Errorf("%s and %s are one", groups[j], g)
			}
			owner[f] = i
		}
	}
}

// Every letter with every mark folds to a letter of ASCII.
func TestEveryLetterFolds(t *testing.T) {
	for _, base := range "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			letter := norm.NFC.String(string(base) + tone)
			got := analyzed(t, foldedWords, "b"+letter)
			if len(got) != 2 || !strings.Contains("aeiouy", got[1:]) {
				t.Errorf("%s folds to %q", letter, got)
			}
		}
	}
	if got := analyzed(t, foldedWords, "đĐ"); got != "dd" {
		t.Errorf("đĐ folds to %q", got)
	}
}

// Tokens point into the text as it came, composed or not.
func TestOffsets(t *testing.T) {
	for _, text := range []string{"Hoà giải “tranh chấp” đất đai.", norm.NFD.String("Hoà giải “tranh chấp” đất đai.")} {
		var words []string
		for _, tok := range (syllables{}).Tokenize([]byte(text)) {
			words = append(words, text[tok.Start:tok.End])
		}
		if got := norm.NFC.String(strings.Join(words, " ")); got != "Hoà giải tranh chấp đất đai" {
			t.Errorf("%q", got)
		}
	}
}

func TestNumbersInALine(t *testing.T) {
	for _, c := range []struct{ line, numbers, rest string }{
		{"07/NQ-CP", "07/NQ-CP", ""},
		{"nghị quyết số 7 /nq-cp về cảng", "7 /nq-cp", "nghị quyết|về cảng"},
		{"45 - NQ/TW", "45 - NQ/TW", ""},
		{"39/2022/ND-CP và 35/2021/qh15", "39/2022/ND-CP|35/2021/qh15", "và"},
		{"66.16/2026/NQ-CP", "66.16/2026/NQ-CP", ""},
		{"30a/2008/NQ-CP", "30a/2008/NQ-CP", ""},
		{"trước ngày 30/6/2025", "", "trước ngày 30/6/2025"},
		{"giai đoạn 2021-2025", "", "giai đoạn 2021-2025"},
		{"tăng 8 - 10 lần", "", "tăng 8 - 10 lần"},
	} {
		numbers, rest := takeNumbers(c.line, func(string) bool { return false })
		if strings.Join(numbers, "|") != c.numbers || strings.Join(rest, "|") != c.rest {
			t.Errorf("%s: numbers %q, rest %q", c.line, numbers, rest)
		}
	}
}

func FuzzHighlight(f *testing.F) {
	f.Add("chuyển <đổi> số & biển\nđảo", "đổi số", "biển")
	f.Fuzz(func(t *testing.T, text, pair, word string) {
		var m marks
		for _, typed := range []string{pair, word} {
			m.add(mark{syllables: tokens(typed).all()})
			m.add(mark{syllables: tokens(typed).all(), whole: true, begins: true})
		}
		for _, h := range m.highlight(text) {
			plain := strings.NewReplacer("<mark>", "", "</mark>", "").Replace(h)
			if strings.ContainsAny(plain, "<>\"'") {
				t.Errorf("%q is not escaped: %q", text, h)
			}
			if strings.Count(h, "<mark>") != strings.Count(h, "</mark>") {
				t.Errorf("marks are not paired: %q", h)
			}
		}
	})
}
