// Package indextest is the suite that every index back end passes. A back end
// hands it a way to open an empty index:
//
//	indextest.Run(t, func(t *testing.T) index.Index { … })
package indextest

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/index"
)

// Run tests the back end that open opens empty.
func Run(t *testing.T, open func(*testing.T) index.Index) {
	t.Run("questions", func(t *testing.T) { questions(t, open(t)) })
	t.Run("highlights", func(t *testing.T) { highlights(t, open(t)) })
	t.Run("places", func(t *testing.T) { places(t, open(t)) })
	t.Run("suggestions", func(t *testing.T) { suggestions(t, open(t)) })
	t.Run("groups", func(t *testing.T) { groups(t, open(t)) })
	t.Run("related", func(t *testing.T) { related(t, open(t)) })
	t.Run("related and narrowed", func(t *testing.T) { narrowed(t, open(t)) })
	t.Run("order", func(t *testing.T) { order(t, open(t)) })
	t.Run("facets", func(t *testing.T) { facets(t, open(t)) })
	t.Run("pages", func(t *testing.T) { pages(t, open(t)) })
	t.Run("replace and delete", func(t *testing.T) { replace(t, open(t)) })
	t.Run("follow", func(t *testing.T) { follow(t, open(t)) })
}

// question is a line and the keys of the records that it should find: first
// the first, the others in any order.
type question struct {
	line string
	want string // keys, "task:" and so on; ids of the documents shortened to h, p and d
}

var asked = []question{
	// Words, with and without marks, in any placement of tones.
	{"chuyển đổi số", "unit:h#I.1"},
	{"chuyen doi so", "unit:h#I.1"},
	{"CHUYỂN ĐỔI SỐ", "unit:h#I.1"},
	{"hòa giải", "unit:h#I.1"},
	{"hoà giải", "unit:h#I.1"},
	{"kĩ năng", "unit:p#2"},
	{"ky nang", "unit:p#2"},
	{"phát triển hải phòng", "document:p document:h"},
	{"tàu", "task:h#I.2"},
	{"tàu (kind:unit OR kind:task)", "task:h#I.2 unit:h#I.2"},
	{"tham nhũng, lãng phí", "unit:p#2"},
	{"không có gì giống", ""},
	// Words that nowhere stand together are found wherever they stand.
	{"tàu quy hoạch", "task:h#I.2"},
	{"biển đất", "unit:h#I.1"},
	{"bien dat", "unit:h#I.1"},
	{"biển xylophon", ""},
	// A number finds its document, then what cites it.
	{"7/NQ-CP", "document:h document:d unit:d#1"},
	{"07/nq-cp", "document:h document:d unit:d#1"},
	{"số 7 /NQ - CP", "document:h document:d unit:d#1"},
	{"45-NQ/TW", "document:p document:h document:d unit:d#1"},
	{"39/2022/nd-cp", "document:d"},
	{"45-NQ/TW hạ tầng số", "document:p unit:d#1 document:h document:d"},
	{"Nghị quyết số 7/NQ-CP năm 2025 của Chính phủ", "document:h document:d unit:d#1"},
	// Quotes.
	{`"cảng biển"`, "document:h unit:h#I.1"},
	{`"cang bien"`, "document:h unit:h#I.1"},
	{`"cảng biên"`, ""},
	{`"biển cảng"`, ""},
	{`"kinh tế biển"`, "unit:p#1"},
	{`"đi đầu cả nước"`, "unit:p#1"},
	{`"kinh te bien"`, "unit:p#1"},
	{`"biển"`, "unit:h#I.1 document:h unit:p#1"},
	// Near, and beginnings.
	{"chuyển đổi NEAR/4 cảng biển", "unit:h#I.1"},
	{"chuyển đổi NEAR/3 cảng biển", ""},
	{"cang bien NEAR/4 chuyen doi", "unit:h#I.1"},
	{"biển NEAR/1 cảng", "unit:h#I.1 document:h"},
	{"tran*", "unit:h#I.1"},
	{"chố*", "unit:p#2"},
	{"chộ*", ""},
	{`quy* kind:task`, "task:h#I.2"},
	{`"kinh tế" -bie*`, ""},
	// Operators.
	{"cảng biển -chuyển -đổi", "document:h"},
	{`"cảng biển" -"chuyển đổi số"`, "document:h"},
	{`"kinh tế biển" OR "luồng tàu"`, "unit:p#1 task:h#I.2"},
	{`"bộ tài chính" AND "ngân sách"`, "task:d#2"},
	// Fields.
	{`"hải phòng" năm:2019`, "document:p"},
	{`"hải phòng" nam:2018..2020`, "document:p"},
	{`"hải phòng" cơ quan:"chính phủ"`, "document:h"},
	{`kind:document issuer:"chinh phu"`, "document:h document:d"},
	{`loại:"nghị định" kind:document`, "document:d"},
	{`so:7/NQ-CP kind:document`, "document:h"},
	{`kind:task lead:"Bộ Tài chính"`, "task:d#2"},
	{`kind:task support:"tai chinh"`, "task:h#I.2"},
	{`kind:task due:2026`, "task:h#I.2"},
	{`hạn:"quý IV/2026"`, "task:h#I.2"},
	{`hạn:2026-Q3`, ""},
	{`hạn:<=31/12/2026`, "task:h#I.2"},
	{`kind:"nhiệm vụ" hạn:"thường xuyên"`, "task:d#2"},
	{`năm:>=2025 kind:document`, "document:h"},
	{`number:39/2022* kind:document`, "document:d"},
	{`loại:ngh* kind:document`, "document:h document:p document:d"},
	{`due:2026-10..2026-12`, "task:h#I.2"},
	{`due:..2026-11`, ""},
	{`due:continuous`, "task:d#2"},
	{`cites:07/NQ-CP kind:unit`, "unit:d#1"},
	{`kind:citation cites:7/NQ-CP`, "citation:d#1"},
	{`relation:basis`, "citation:h"},
	{`quan hệ:"thực hiện" cites:45-NQ/TW`, "citation:d#1"},
	{`status:(unresolved OR conflict) -relation:implements`, "citation:h"},
	{`lead:BTC`, "task:d#2"},
	{`lead:"Bộ TC"`, "task:d#2"},
	{`chủ trì:"bo giao thong van tai"`, ""},
	{`support:"=Bộ Tài chính"`, "task:h#I.2"},
	{`lead:"=Bộ Xây dựng"`, "task:h#I.2"},
	{`lead:"=Xây dựng"`, ""},
	{`lead:"Xây dựng" per:document`, "task:h#I.2"},
	{`title:"quan diem"`, "unit:p#1"},
	{`ngày:2022-06 kind:document`, "document:d"},
	{`-kind:unit -kind:task`, "document:p document:h document:d citation:h citation:d#1 citation:d#1~2"},
}

func questions(t *testing.T, ix index.Index) {
	short := fill(t, ix)
	for _, q := range asked {
		res := ask(t, ix, index.Query{Line: q.line, Limit: 50})
		var got []string
		for _, h := range res.Hits {
			got = append(got, short.Replace(string(h.Kind)+":"+h.ID))
		}
		want := strings.Fields(strings.ReplaceAll(q.want, "~2", ""))
		if len(want) > 0 && len(got) > 0 && !strings.HasPrefix(q.line, "kind:") && !strings.HasPrefix(q.line, "-") && got[0] != want[0] {
			t.Errorf("%s: first is %s, want %s", q.line, got[0], want[0])
		}
		if diff := cmp.Diff(count(want), count(got)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", q.line, diff)
		}
		if int(res.Total) != len(got) {
			t.Errorf("%s: total %d of %d", q.line, res.Total, len(got))
		}
		for _, h := range res.Hits {
			if math.IsNaN(h.Score) || math.IsInf(h.Score, 0) {
				t.Errorf("%s: scores %v", q.line, h.Score)
			}
		}
	}
}

func highlights(t *testing.T, ix index.Index) {
	fill(t, ix)
	for _, c := range []struct{ line, want string }{
		{"chuyển đổi số", "Đẩy mạnh <mark>chuyển đổi số</mark> tại"},
		{"chuyen doi so", "Đẩy mạnh <mark>chuyển đổi số</mark> tại"},
		{"đất đai", "&lt;<mark>đất đai</mark>&gt; &amp; biển"},
		{`"hòa giải"`, "<mark>hoà giải</mark> tranh chấp"},
		{"7/NQ-CP kind:unit", "số <mark>7/NQ-CP</mark> và"},
		{"so:39/2022/NĐ-CP kind:document", "Quy chế làm việc"},
	} {
		res := ask(t, ix, index.Query{Line: c.line})
		if len(res.Hits) == 0 {
			t.Errorf("%s: nothing found", c.line)
			continue
		}
		if got := marked(res.Hits[0]); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s\nwant %s", c.line, got, c.want)
		}
	}
	h := ask(t, ix, index.Query{Line: "chuyển đổi số"}).Hits[0]
	want := index.Hit{ID: h.Doc + "#I.1", Doc: "nq-cp/2025-01-10/7", Number: "07/NQ-CP", Kind: index.KindUnit, Path: "I.1", Title: "NHIỆM VỤ, GIẢI PHÁP",
		Date: "2025-01-10", Issuer: "Chính phủ", Origin: "07-nq-cp.pdf", Page: 2, Score: h.Score, Fragments: h.Fragments}
	if diff := cmp.Diff(want, h); diff != "" {
		t.Errorf("hit: (-want +got)\n%s", diff)
	}
}

func order(t *testing.T, ix index.Index) {
	short := fill(t, ix)
	for _, c := range []struct {
		line string
		sort index.Sort
		want string
	}{
		{"kind:document", index.ByRelevance, "h d p"},
		{`kind:document "phát triển"`, index.Oldest, "p h"},
		{`kind:document "phát triển"`, index.Newest, "h p"},
	} {
		var got []string
		for _, h := range ask(t, ix, index.Query{Line: c.line, Sort: c.sort}).Hits {
			got = append(got, short.Replace(h.ID))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %s: %s, want %s", c.line, c.sort, got, c.want)
		}
	}
}

func facets(t *testing.T, ix index.Index) {
	fill(t, ix)
	res := ask(t, ix, index.Query{Line: "kind:document OR kind:task"})
	want := map[string][]index.Facet{
		"type":   {{Value: "nghị quyết", Count: 3}, {Value: "nghị định", Count: 2}},
		"issuer": {{Value: "Chính phủ", Count: 4}, {Value: "Bộ Chính trị", Count: 1}},
		"year":   {{Value: "2022", Count: 2}, {Value: "2025", Count: 2}, {Value: "2019", Count: 1}},
		"kind":   {{Value: "document", Count: 3}, {Value: "task", Count: 2}},
		"lead":   {{Value: "Bộ Tài chính", Count: 1}, {Value: "Bộ Xây dựng", Count: 1}},
		"due":    {{Value: "2026-Q4", Count: 1}, {Value: "continuous", Count: 1}},
	}
	if diff := cmp.Diff(want, res.Facets); diff != "" {
		t.Errorf("facets: (-want +got)\n%s", diff)
	}
	if res := ask(t, ix, index.Query{Line: "kind:task", Facets: []string{"lead"}, Values: 1}); len(res.Facets) != 1 || len(res.Facets["lead"]) != 1 {
		t.Errorf("one facet: %v", res.Facets)
	}
	if res := ask(t, ix, index.Query{Line: "kind:task", Facets: []string{}}); len(res.Facets) != 0 {
		t.Errorf("no facets: %v", res.Facets)
	}
	if res := ask(t, ix, index.Query{Line: `"bộ tài chính" kind:task`}); res.Total != 2 {
		t.Errorf("tasks only: %d", res.Total)
	}
}

// pages reads many equal records page by page: none comes twice, none is left
// out, and the order is that of one large page.
func pages(t *testing.T, ix index.Index) {
	var batch []index.Entry
	for i := range 250 {
		doc := fmt.Sprintf("nq-cp/2025-01-10/%d", i)
		text := "Phát triển hạ tầng" + strings.Repeat(" đô thị", i%7)
		batch = append(batch, index.Entry{Doc: doc, Records: []index.Record{{Key: "unit:" + doc, ID: doc, Doc: doc, Kind: index.KindUnit, Text: text,
			Date: fmt.Sprintf("2025-01-%02d", i%31)[:10*min(1, i%5)]}}})
	}
	if err := ix.Put(t.Context(), batch, index.Checkpoint{Store: "s", Seq: 1}); err != nil {
		t.Fatal(err)
	}
	for _, limit := range []int{7, 30, 100, 249} {
		pagesOf(t, ix, index.Query{Line: "phát triển hạ tầng"}, limit)
		pagesOf(t, ix, index.Query{Line: "phát triển hạ tầng", Sort: index.Oldest}, limit)
		pagesOf(t, ix, index.Query{Line: "kind:unit"}, limit)
	}
	next := ask(t, ix, index.Query{Line: "phát triển hạ tầng"}).Next
	for line, after := range map[string]string{"đô thị": next, "phát triển hạ tầng": "nonsense"} {
		q, err := index.Ask(line)
		if err != nil {
			t.Fatal(err)
		}
		q.After = after
		if _, err := ix.Search(t.Context(), q); !errors.Is(err, index.ErrToken) {
			t.Errorf("%s after %s: %v", line, after, err)
		}
	}
}

// pagesOf compares the pages of an answer with one page that holds all of it.
func pagesOf(t *testing.T, ix index.Index, q index.Query, limit int) {
	t.Helper()
	var one, many []string
	q.Limit = 1000
	for _, h := range ask(t, ix, q).Hits {
		one = append(one, h.ID)
	}
	q.Limit = limit
	for range 100 {
		res := ask(t, ix, q)
		if res.Total != 250 || len(res.Hits) == 0 {
			t.Fatalf("%s by %d: total %d, %d hits", q.Line, limit, res.Total, len(res.Hits))
		}
		for _, h := range res.Hits {
			many = append(many, h.ID)
		}
		if q.After = res.Next; q.After == "" {
			break
		}
	}
	if diff := cmp.Diff(one, many); diff != "" {
		t.Errorf("%s by %d: (-one page +many)\n%s", q.Line, limit, diff)
	}
}

func replace(t *testing.T, ix index.Index) {
	ctx := t.Context()
	if at, err := ix.Checkpoint(ctx); err != nil || at != (index.Checkpoint{}) {
		t.Errorf("new index stands at %+v, %v", at, err)
	}
	fill(t, ix)
	d := documents()[0]
	d.Outline.Children[0].Children = d.Outline.Children[0].Children[1:]
	at := index.Checkpoint{Store: "s", Seq: 9}
	old := index.Entry{Doc: d.ID, Records: []index.Record{{Key: "unit:x", ID: d.ID + "#x", Doc: d.ID, Kind: index.KindUnit, Text: "bản cũ"}}}
	if err := ix.Put(ctx, []index.Entry{old, {Doc: d.ID, Records: index.Records(d)}}, at); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]uint64{"chuyển đổi số": 0, `"bản cũ"`: 0, `"luồng tàu"`: 1, "kind:document": 3} {
		if res := ask(t, ix, index.Query{Line: line}); res.Total != want {
			t.Errorf("after the second put, %s: %d, want %d", line, res.Total, want)
		}
	}
	if got, err := ix.Checkpoint(ctx); got != at || err != nil {
		t.Errorf("stands at %+v, %v", got, err)
	}
	if err := ix.Delete(ctx, d.ID); err != nil {
		t.Fatal(err)
	}
	if res := ask(t, ix, index.Query{Line: "doc:" + d.ID}); res.Total != 0 {
		t.Errorf("after delete: %d", res.Total)
	}
	if err := ix.Put(ctx, []index.Entry{{Doc: documents()[1].ID}}, at); err != nil {
		t.Fatal(err)
	}
	if res := ask(t, ix, index.Query{Line: "kind:document"}); res.Total != 1 {
		t.Errorf("after an empty entry: %d", res.Total)
	}
}

// fill puts the documents in, and shortens their ids.
func fill(t *testing.T, ix index.Index) *strings.Replacer {
	t.Helper()
	var batch []index.Entry
	all := documents()
	for _, d := range all {
		batch = append(batch, index.Entry{Doc: d.ID, Records: index.Records(d)})
	}
	if err := ix.Put(t.Context(), batch, index.Checkpoint{Store: "s", Seq: 3}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return strings.NewReplacer(all[0].ID, "h", all[1].ID, "p", all[2].ID, "d")
}

// marked are the fragments of a hit as markup.
func marked(h index.Hit) string {
	var all []string
	for _, f := range h.Fragments {
		all = append(all, f.HTML())
	}
	return strings.Join(all, " | ")
}

func ask(t *testing.T, ix index.Searcher, q index.Query) *index.Result {
	t.Helper()
	parsed, err := index.Ask(q.Line)
	if err != nil {
		t.Fatal(err)
	}
	q.Tree = parsed.Tree
	res, err := ix.Search(t.Context(), q)
	if err != nil {
		t.Fatalf("%s: %v", q.Line, err)
	}
	return res
}

func count(list []string) map[string]int {
	m := map[string]int{}
	for _, s := range list {
		m[s]++
	}
	return m
}
