package bleve

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract/docnum"
	"nghiquyet/index"
	"nghiquyet/index/vi"
)

var separator = regexp.MustCompile(`\s*[/\-]\s*`)

// spellings are five ways in which people type a number.
func spellings(number string) []string {
	plain := docnum.Canonical(number)
	padded := plain
	if len(plain) > 1 && strings.IndexAny(plain, "/-") == 1 {
		padded = "0" + plain
	}
	return []string{
		number,
		strings.ToLower(number),
		strings.NewReplacer("Đ", "D").Replace(plain),
		separator.ReplaceAllStringFunc(plain, func(s string) string { return " " + strings.TrimSpace(s) + " " }),
		"văn bản số " + strings.ReplaceAll(padded, "-", "–"),
	}
}

// TestEveryNumber asks for every document of the bulk file by its number. What
// cites it stands in the same index. The texts are cut short unless NQ_FULL is
// set.
func TestEveryNumber(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes thousands of papers")
	}
	path := shared(t, "bulk", "vbqppl-documents.jsonl.gz")
	ix, err := InMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	most := 2000
	if os.Getenv("NQ_FULL") != "" {
		most = 1 << 30
	}
	ids := map[string][]string{}
	number := map[string]string{}
	var batch []index.Entry
	held := 0
	flush := func() {
		if err := ix.Put(t.Context(), batch, index.Checkpoint{}); err != nil {
			t.Fatal(err)
		}
		batch, held = nil, 0
	}
	eachLine(t, path, func(d bulkDocument) bool {
		text := strings.ToValidUTF8(d.Text[:min(len(d.Text), most)], "")
		cited, _ := vi.Numbers(text, func(string) bool { return false })
		for i := range cited {
			cited[i] = docnum.Canonical(cited[i])
		}
		batch = append(batch, index.Entry{Doc: d.ID, Records: []index.Record{{Key: "document:" + d.ID, ID: d.ID, Doc: d.ID, Kind: index.KindDocument,
			Title: d.Title, Text: text, Number: d.Number, Canonical: docnum.Canonical(d.Number), Cites: cited}}})
		if d.Number != "" {
			key := vi.NumberKey(d.Number)
			ids[key] = append(ids[key], d.ID)
			number[key] = d.Number
		}
		if held += len(text); held > 2<<20 || len(batch) >= 400 {
			flush()
		}
		return true
	})
	flush()
	asked, right := 0, 0
	for key, docs := range ids {
		if len(docs) != 1 {
			continue
		}
		for _, line := range spellings(number[key]) {
			q, err := index.Ask(line)
			if err != nil {
				t.Fatal(err)
			}
			q.Limit, q.Facets = 1, []string{}
			res, err := ix.Search(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			asked++
			if len(res.Hits) > 0 && res.Hits[0].Doc == docs[0] {
				right++
			} else {
				t.Errorf("%s (%s) is not first", line, number[key])
			}
		}
	}
	t.Logf("%d of %d questions for a unique number bring its document first", right, asked)
}
