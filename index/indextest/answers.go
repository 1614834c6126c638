package indextest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// places asks for syllables that stand together, with the same marks and with
// others, in texts of either form of Unicode.
func places(t *testing.T, ix index.Index) {
	var batch []index.Entry
	for doc, text := range map[string]string{
		"a": "Phát triển cảng biển xanh",
		"b": "Rà soát cảng biển, biển xanh sẽ được bảo vệ trong nhiều năm tới",
		"c": "căng biên căng biên căng biên",
		"d": norm.NFD.String("Thuỷ lợi và <đê điều>"),
		"e": "Thúc đẩy chuyển đổi số, chuyển đổi xanh",
	} {
		batch = append(batch, index.Entry{Doc: doc, Records: []index.Record{{Key: "unit:" + doc, ID: doc, Doc: doc, Kind: index.KindUnit, Text: text}}})
	}
	if err := ix.Put(t.Context(), batch, index.Checkpoint{Store: "s", Seq: 1}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	for _, c := range []struct{ line, want, highlight string }{
		{`"cang bien xanh"`, "a", "Phát triển <mark>cảng biển xanh</mark>"},
		{`"cảng biển xanh"`, "a", "Phát triển <mark>cảng biển xanh</mark>"},
		{"cảng biển", "a b c", "Phát triển <mark>cảng biển</mark> xanh"},
		{"căng biên", "c a b", "<mark>căng biên</mark> <mark>căng biên</mark>"},
		{"cang NEAR/3 xanh", "a b", "Phát triển <mark>cảng</mark> biển <mark>xanh</mark>"},
		{"cảng NEAR/2 xanh", "a", ""},
		{"số NEAR/3 chuyển đổi", "e", "<mark>chuyển đổi</mark> <mark>số</mark>, <mark>chuyển đổi</mark> xanh"},
		{"đổi NEAR/1 xanh", "e", "chuyển đổi số, chuyển <mark>đổi</mark> <mark>xanh</mark>"},
		{"thủy lợi", "d", norm.NFD.String("<mark>Thuỷ lợi</mark> và &lt;đê điều&gt;")},
		{"dieu", "d", norm.NFD.String("Thuỷ lợi và &lt;đê <mark>điều</mark>&gt;")},
		{"biể*", "a b", ""},
		{"chuyển đổi số", "e", "<mark>chuyển đổi số</mark>, chuyển đổi xanh"},
		{"chuyển đổi xanh và chuyển đổi số", "e", "<mark>chuyển đổi số</mark>, <mark>chuyển đổi xanh</mark>"},
		{`"chuyển đổi số"`, "e", "<mark>chuyển đổi số</mark>, chuyển đổi xanh"},
	} {
		var got []string
		res := ask(t, ix, index.Query{Line: c.line})
		for _, h := range res.Hits {
			got = append(got, h.ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.line, got, c.want)
		} else if first := marked(res.Hits[0]); !strings.Contains(first, c.highlight) {
			t.Errorf("%s: %s, want %s", c.line, first, c.highlight)
		}
	}
}

// A line narrows related documents as it narrows others.
func narrowed(t *testing.T, ix index.Index) {
	short := fill(t, ix)
	q := index.Query{Like: index.Related(documents()[0]), Tree: query.And{query.Field{Name: "type", X: query.Phrase("nghị định")}, query.Field{Name: "like", X: query.Words("7/NQ-CP")}}}
	res, err := ix.Search(t.Context(), q)
	if err != nil || len(res.Hits) != 1 || short.Replace(res.Hits[0].Doc) != "d" {
		t.Errorf("related decrees: %+v, %v", res, err)
	}
}

// suggestions asks for lines typed without marks, or with a wrong letter.
func suggestions(t *testing.T, ix index.Index) {
	fill(t, ix)
	for line, want := range map[string]string{
		"chuyen doi so":                   "chuyển đổi số",
		"Chuyen Doi So":                   "Chuyển Đổi Số",
		"HAI PHONG":                       "HẢI PHÒNG",
		"chuyn doi so":                    "chuyển đổi số",
		`"cang bien" kind:document`:       `"cảng biển" kind:document`,
		"(ngan sach OR tham nhung) -bien": "(ngân sách OR tham nhũng) -bien",
		"hoa giai tranh chap":             "hoà giải tranh chấp",
		"45-NQ/TW ha tang so":             "45-NQ/TW hạ tầng số",
		"chuyểm đổi số":                   "chuyển đổi số",
		"chuyển doi so":                   "chuyển đổi số",
		"chuyển đổi so":                   "",
		"chuyển đổi số":                   "",
		"chuyen doi sỗ":                   "chuyển đổi số",
		"7/nq-cp":                         "",
		"xylophon":                        "",
	} {
		if got := ask(t, ix, index.Query{Line: line}).Suggestion; got != want {
			t.Errorf("%s: suggests %q, want %q", line, got, want)
		}
	}
}

// groups reads documents page by page.
func groups(t *testing.T, ix index.Index) {
	short := fill(t, ix)
	for _, sort := range []index.Sort{index.ByRelevance, index.Oldest} {
		q := index.Query{Line: `"phát triển" OR "hạ tầng" OR "bộ tài chính" OR biển`, Group: true, Limit: 2, Sort: sort}
		var docs []string
		var records uint64
		for {
			res := ask(t, ix, q)
			for _, h := range res.Hits {
				docs = append(docs, short.Replace(h.Doc))
				records += 1 + h.More
			}
			if q.After = res.Next; q.After == "" {
				if records != res.Total {
					t.Errorf("%s: %d records in groups, %d in all", sort, records, res.Total)
				}
				break
			}
		}
		if diff := cmp.Diff(map[string]int{"h": 1, "p": 1, "d": 1}, count(docs)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", sort, diff)
		}
	}
}

func related(t *testing.T, ix index.Index) {
	short := fill(t, ix)
	for _, d := range documents() {
		q := index.Query{Like: index.Related(d)}
		res, err := ix.Search(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range res.Hits {
			got = append(got, short.Replace(h.Doc)+":"+strings.Join(h.Shared, ","))
		}
		// The decree and the resolution of the Government both cite the other
		// resolution, which is about the same place.
		want := map[string]string{"h": "p: d:45-NQ/TW", "p": "h: d:", "d": "h:45-NQ/TW p:"}[short.Replace(d.ID)]
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", short.Replace(d.ID), got, want)
		}
	}
}
