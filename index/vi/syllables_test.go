package vi

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/index"
)

func exact(text string) string  { return strings.Join(tokens(text).exact, " ") }
func folded(text string) string { return strings.Join(tokens(text).folded, " ") }

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{
		"Chuyển đổi SỐ": "chuyen doi so", "Nghị định số 07/2025/NĐ-CP": "nghi dinh so 07 2025 nd cp", "Ðất Đai": "dat dai", "— ! …": "",
	} {
		if got := folded(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := exact("đất ĐẤT dat"); got != "đât\u0301 đât\u0301 dat" {
		t.Errorf("exact: %q", got)
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
				forms[exact(u)] = true
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
			got := folded("b" + letter)
			if len(got) != 2 || !strings.Contains("aeiouy", got[1:]) {
				t.Errorf("%s folds to %q", letter, got)
			}
		}
	}
	if got := folded("đĐ"); got != "dd" {
		t.Errorf("đĐ folds to %q", got)
	}
}

// Tokens point into the text as it came, composed or not.
func TestOffsets(t *testing.T) {
	for _, text := range []string{"Hoà giải “tranh chấp” đất đai.", norm.NFD.String("Hoà giải “tranh chấp” đất đai.")} {
		var words []string
		for _, tok := range Cut([]byte(text)) {
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
		numbers, rest := Numbers(c.line, func(string) bool { return false })
		if strings.Join(numbers, "|") != c.numbers || strings.Join(rest, "|") != c.rest {
			t.Errorf("%s: numbers %q, rest %q", c.line, numbers, rest)
		}
	}
}

// Marks are stretches of the fragment, in order, on the borders of letters, and
// apart; a fragment is a piece of the text.
func FuzzFragments(f *testing.F) {
	f.Add("chuyển <đổi> số & biển\nđảo", "đổi số", "biển")
	f.Fuzz(func(t *testing.T, text, pair, word string) {
		text = strings.ToValidUTF8(text, "?")
		var m marks
		for _, typed := range []string{pair, word} {
			m.add(mark{syllables: tokens(typed).all()})
			m.add(mark{syllables: tokens(typed).all(), whole: true, begins: true})
		}
		for _, f := range m.fragments(text) {
			if !strings.Contains(strings.ReplaceAll(text, "\n", " "), strings.TrimSuffix(strings.TrimPrefix(f.Text, "…"), "…")) {
				t.Errorf("%q is no piece of %q", f.Text, text)
			}
			at := 0
			for _, s := range f.Marks {
				if s.Start < at || s.End <= s.Start || s.End > len(f.Text) || !utf8.ValidString(f.Text[s.Start:s.End]) {
					t.Errorf("marks %v of %q", f.Marks, f.Text)
				}
				at = s.End
			}
			var back index.Fragment
			js, err := json.Marshal(f)
			if err == nil {
				err = json.Unmarshal(js, &back)
			}
			if diff := cmp.Diff(f, back); err != nil || diff != "" {
				t.Errorf("read back: %v %s", err, diff)
			}
		}
	})
}
