package grid

import (
	"strings"
	"testing"

	"nghiquyet/extract/source"
)

// table is one written with | between cells.
func table(ruled bool, rows ...string) Table {
	t := Table{Ruled: ruled}
	for i, row := range rows {
		var cells []Cell
		for j, s := range strings.Split(row, "|") {
			cells = append(cells, Cell{Row: i, Col: j, RowSpan: 1, ColSpan: 1, Lines: []source.Line{{Text: s}}})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Table
		want bool
	}{
		{"a head", table(false, "CHÍNH PHỦ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 7/NQ-CP|Hà Nội, ngày 10 tháng 01 năm 2025"), true},
		{"a signature", table(false, "Nơi nhận:|TM. CHÍNH PHỦ", "- Văn phòng|THỦ TƯỚNG"), true},
		{"an office alone", table(false, "|BỘ TRƯỞNG", "- Lưu: VT.|Trần Văn Cảng"), true},
		{"tasks of a minister", table(true, "TT|Nhiệm vụ|Cơ quan chủ trì", "1|Báo cáo Thủ tướng|Bộ Tài chính"), false},
		{"tasks without a count", table(true, "Nhiệm vụ|Cơ quan chủ trì", "Trình Bộ trưởng Bộ Xây dựng|Cục Hàng hải"), false},
		{"days in a counted table", table(false, "STT|Nhiệm vụ|Thời hạn", "1|Rà soát|ngày 31 tháng 12 năm 2026"), false},
	} {
		if got := c.in.Places(); got != c.want {
			t.Errorf("%s: places %v, want %v", c.name, got, c.want)
		}
	}
}

// A column in which no cell begins is none, whatever spans it.
func TestSqueezed(t *testing.T) {
	cell := func(col, span int, s string) Cell {
		return Cell{Col: col, RowSpan: 1, ColSpan: span, Lines: []source.Line{{Text: s}}}
	}
	lines := Table{Rows: [][]Cell{
		{cell(0, 1, "STT"), cell(1, 1, "Văn bản"), cell(2, 1, "Cơ quan")},
		{cell(0, 1, "I"), cell(1, 3, "LUẬT")},
		{cell(0, 1, "1"), cell(1, 1, "Luật Thủy lợi"), cell(2, 2, "Bộ Xây dựng")},
	}}.Lines(0)
	for _, ln := range lines {
		if end := ln.Cell.Col + ln.Cell.ColSpan; end > 3 {
			t.Errorf("%q reaches to column %d of 3", ln.Text, end)
		}
		if ln.Text == "LUẬT" && ln.Cell.ColSpan != 2 {
			t.Errorf("LUẬT spans %d columns, want 2", ln.Cell.ColSpan)
		}
	}
}
