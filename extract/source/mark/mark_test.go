package mark_test

import (
	"testing"

	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/vi"
)

// A line break by hand that only wrapped, and one that parts.
func TestRunsOn(t *testing.T) {
	marks := lang.Marks([]lang.Language{vi.Language})
	for _, c := range []struct {
		a, b           string
		cell, centered bool
		want           bool
	}{
		{"1. Sở Nội vụ báo cáo trước ngày", "11/7/2026.", false, false, true},
		{"2. Phối hợp với Sở Tài chính và", "Sở Y tế rà soát", false, false, true},
		{"3. Thực hiện Nghị quyết số", "57-NQ/TW, Sở Nội vụ", false, false, true},
		{"trong thời hạn", "30 ngày kể từ ngày ký", false, false, true},
		{"giai đoạn 2021 -", "2025", false, false, true},
		{"1.", "Sở Nội vụ rà soát", false, false, true},
		{"a)", "Hồ sơ gồm", false, false, true},
		{"ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", false, false, false},
		{"ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", false, true, false},
		{"phối hợp với các", "a) Sở Nội vụ", false, false, false},
		{"Nơi nhận:", "- Lưu: VT", false, false, false},
		{"Trách nhiệm của các", "Điều 5. Hiệu lực", false, false, false},
		{"Lãnh đạo", "sở", true, false, true},
		{"Lãnh đạo", "sở", false, false, false},
		{"", "sở", true, false, false},
	} {
		if got := marks.RunsOn(c.a, c.b, c.cell, c.centered); got != c.want {
			t.Errorf("RunsOn(%q, %q, %v, %v) = %v", c.a, c.b, c.cell, c.centered, got)
		}
	}
}
