package bleve

import (
	"errors"
	"strings"
	"testing"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Whatever is asked, an answer comes, or an error that points into the line.
func FuzzAsk(f *testing.F) {
	for _, line := range []string{
		"chuyển đổi số", `"đất đai" -rừng (biển OR "7/NQ-CP")`, "cảng NEAR/3 biển", "chuy* đổi", "số:07/NQ* năm:2020..2025 hạn:quý", "-a -(b c)", "dat dai 45-NQ/TW", "10/VBHN-", "kind:task title:(a AND b*)",
		"a\u0301\u0300 Đ* ….* NEAR/1 .", "[a-z]* (.*)+*", "NFD: Thuỷ lợi",
		strings.Repeat("a", 5000), strings.Repeat("uo", 2000) + "* b", strings.Repeat("x", 3000) + " " + strings.Repeat("y", 3000),
	} {
		f.Add(line)
	}
	ix, err := InMemory()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { ix.Close() })
	var batch []index.Entry
	for doc, text := range map[string]string{"a": "Chuyển đổi số tại cảng biển theo Nghị quyết số 45-NQ/TW", "b": "đất đai, rừng và biển; 10/VBHN-", "c": "Dat dai a b c"} {
		batch = append(batch, index.Entry{Doc: doc, Records: []index.Record{{Key: "document:" + doc, ID: doc, Doc: doc, Kind: index.KindDocument, Title: text, Text: text,
			Number: "7/NQ-CP", Canonical: "7/NQ-CP", Date: "2025-01-10", Cites: []string{"45-NQ/TW"}}}})
	}
	if err := ix.Put(f.Context(), batch, index.Checkpoint{}); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, line string) {
		q, err := index.Ask(line)
		var bad *query.Error
		if errors.As(err, &bad) {
			if bad.Pos < 0 || bad.Pos > len([]rune(bad.Line)) {
				t.Fatalf("%q: points at %d", line, bad.Pos)
			}
			return
		}
		for _, group := range []bool{false, true} {
			q.Group = group
			res, err := ix.Search(t.Context(), q)
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			if res.Suggestion != "" {
				if _, err := query.Parse(res.Suggestion); err != nil {
					t.Fatalf("%q: suggests %q: %v", line, res.Suggestion, err)
				}
			}
		}
	})
}
