package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/store"
)

// arrivals are papers that cite one another in every way that has to wait: by
// a number that misses its hyphen, by a law's name that only the register ties
// to a number, by a bare serial, by a number that two papers bear.
var arrivals = []string{
	`BỘ TÀI CHÍNH

Số: 12/TB-BTC

Hà Nội, ngày 05 tháng 6 năm 2025

THÔNG BÁO

Về rà soát văn bản

Thực hiện Nghị quyết 57, Luật Đất đai và Thông tư số 27/2016/TTBLĐTBXH, Bộ Tài chính thông báo như sau:

1. Bộ Tài chính chủ trì rà soát theo Nghị quyết số 41/NQ-CP.

2. Bộ Tài chính báo cáo theo Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024 của Chính phủ.
`,
	`BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI

Số: 27/2016/TT-BLĐTBXH

Hà Nội, ngày 20 tháng 7 năm 2016

THÔNG TƯ

Quy định về thống kê lao động

Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013;

Điều 1. Phạm vi điều chỉnh

Thông tư này quy định về thống kê lao động.
`,
	`QUỐC HỘI

Luật số: 31/2024/QH15

LUẬT

ĐẤT ĐAI (TOÀN VĂN)

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Quốc hội ban hành Luật Đất đai.

Điều 1. Phạm vi điều chỉnh

Luật này quy định về chế độ sở hữu đất đai.

Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp bất thường lần thứ 5 thông qua ngày 18 tháng 01 năm 2024.
`,
	`BAN CHẤP HÀNH TRUNG ƯƠNG

Số 57-NQ/TW

Hà Nội, ngày 22 tháng 12 năm 2024

NGHỊ QUYẾT

CỦA BỘ CHÍNH TRỊ

về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia

I- QUAN ĐIỂM

1- Phát triển khoa học và công nghệ.
`,
	`CHÍNH PHỦ

Số: 41/NQ-CP

Hà Nội, ngày 11 tháng 3 năm 2024

NGHỊ QUYẾT

Về phát triển cảng biển

Điều 1. Bộ Tài chính chủ trì xây dựng đề án cảng biển.
`,
	`CHÍNH PHỦ

Số: 41/NQ-CP

Hà Nội, ngày 01 tháng 4 năm 2021

NGHỊ QUYẾT

Về phát triển thủy sản

Điều 1. Bộ Tài chính chủ trì xây dựng đề án thủy sản.
`,
}

// Whatever the order in which papers come, however often their citations are
// settled on the way, and after all of them went, the collection says the same
// in the end. All orders are tried with
//
//	NQ_ORDERS=1 go test ./cmd/nq -run EveryOrder
func TestEveryOrderOfArrivalSettlesAlike(t *testing.T) {
	t.Parallel()
	every := much(t, "NQ_ORDERS", 11) // of the 720 orders every so many, in each place every paper
	if testing.Short() {
		every = 71
	}
	settleAlike(t, arrivals, every, []string{
		"27/2016/TT-BLĐTBXH → tt-bldtbxh/2016-07-20/27 resolved",
		"57 → nq-tw/2024-12-22/57 resolved",
		"Luật Đất đai → qh15/2024-01-18/31 resolved",
		"41/NQ-CP 2024-03-11 → nq-cp/2024-03-11/41 resolved",
	})
}

// prints are papers whose numbers are printed in one way in their heads and in
// two where they are cited.
var prints = []string{
	`BỘ TÀI CHÍNH

Số: 155/1998/TT/BTC

Hà Nội, ngày 08 tháng 12 năm 1998

THÔNG TƯ

Hướng dẫn thu tiền sử dụng đất

1. Thông tư này hướng dẫn việc thu tiền sử dụng đất.
`,
	`LUẬT SỐ 102-SL/L-004 NGÀY 20-5-1957 QUY ĐỊNH QUYỀN LẬP HỘI

Điều 1. Quyền lập hội của nhân dân được tôn trọng và bảo đảm.

Điều 2. Mọi người đều có quyền lập hội.
`,
	`BỘ TÀI CHÍNH

Số: 12/TB-BTC

Hà Nội, ngày 05 tháng 6 năm 2025

THÔNG BÁO

Về rà soát văn bản

Thực hiện Thông tư số 155/1998/TT-BTC và Luật số 102-SL/L.004, Bộ Tài chính thông báo như sau:

1. Rà soát theo Thông tư số 155/1998/TT/BTC và Luật số 102-SL/L-004.
`,
}

// However a number is printed, it has one key.
func TestEveryPrintOfANumberSettlesAlike(t *testing.T) {
	t.Parallel()
	settleAlike(t, prints, 1, []string{
		"tb-btc/2025-06-05/12: 155/1998/TT-BTC → tt-btc/1998-12-08/155 resolved []\ntb-btc/2025-06-05/12: 102-SL/L.004 → sl-l-004/1957-05-20/102 resolved []\n" +
			"tb-btc/2025-06-05/12: 155/1998/TT-BTC → tt-btc/1998-12-08/155 resolved []\ntb-btc/2025-06-05/12: 102-SL/L.004 → sl-l-004/1957-05-20/102 resolved []\n",
	})
}

// settleAlike lets papers come in every so many of their orders; the citations
// mean the same each time, and among them are those of expected lines.
func settleAlike(t *testing.T, papers []string, every int, expected []string) {
	t.Helper()
	var docs []*extract.Document
	for i, text := range papers {
		d, err := pipe.Extract(t.Context(), source.File{Name: fmt.Sprintf("%d.txt", i), Data: []byte(text)}, source.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	want, n := "", 0
	for order := range permutations(len(docs)) {
		if n++; n%every != 0 {
			continue
		}
		got := settled(t, st, docs, order, n%2 == 0)
		switch {
		case want == "":
			want = got
			for _, line := range expected {
				if !strings.Contains(got, line) {
					t.Fatalf("no line %q in\n%s", line, got)
				}
			}
		case got != want:
			t.Fatalf("order %v, settled once %v: -want +got\n%s", order, n%2 == 0, cmp.Diff(want, got))
		}
	}
}

// settled puts docs into st in an order, settling after each or only at the
// end, lists what their citations mean then, and takes them out again.
func settled(t *testing.T, st *store.Store, docs []*extract.Document, order []int, once bool) string {
	t.Helper()
	ctx := t.Context()
	for k, i := range order {
		d := docs[i]
		if err := st.Put(ctx, d, index.File{Name: d.Origin.Name, SHA256: d.Origin.SHA256, Rules: pipe.RulesVersion}); err != nil {
			t.Fatal(err)
		}
		if once && k < len(order)-1 {
			continue
		}
		if _, err := st.Settle(ctx, answer.Resolve); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	for _, d := range docs {
		d, err := st.Document(ctx, d.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range d.Citations {
			fmt.Fprintf(&b, "%s: %s → %s %s %v\n", d.ID, strings.TrimSpace(c.Number+c.Name+" "+c.Date), c.Target, c.Status, c.Candidates)
		}
	}
	for _, i := range order {
		if err := st.Delete(ctx, docs[i].ID); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// permutations are all orders of 0 … n-1. Each is valid until the next.
func permutations(n int) func(func([]int) bool) {
	return func(yield func([]int) bool) {
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		var from func(k int) bool
		from = func(k int) bool {
			if k == n {
				return yield(order)
			}
			for i := k; i < n; i++ {
				order[k], order[i] = order[i], order[k]
				ok := from(k + 1)
				order[k], order[i] = order[i], order[k]
				if !ok {
					return false
				}
			}
			return true
		}
		from(0)
	}
}
