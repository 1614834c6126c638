package clean

import (
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

func TestScannedNumerals(t *testing.T) {
	for in, want := range map[string]string{
		"L MỤC TIÊU, YÊU CẦU|1. Hoàn thành|I. CÁC NHÓM NHIỆM VỤ|HI. TỔ CHỨC THỰC HIỆN": "I. MỤC TIÊU, YÊU CẦU|1. Hoàn thành|II. CÁC NHÓM NHIỆM VỤ|III. TỔ CHỨC THỰC HIỆN",
		"I. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|II. TỔ CHỨC THỰC HIỆN":                   "I. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|III. TỔ CHỨC THỰC HIỆN",
		"I. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|I. MỤC ĐÍCH MỚI|II. YÊU CẦU MỚI":         "I. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|I. MỤC ĐÍCH MỚI|II. YÊU CẦU MỚI",
		"VỀ XỬ PHẠT|VI PHẠM HÀNH CHÍNH|I. MỤC TIÊU CHUNG":                              "VỀ XỬ PHẠT|VI PHẠM HÀNH CHÍNH|I. MỤC TIÊU CHUNG",
		"HUY ĐỘNG NGUỒN LỰC|THI ĐUA YÊU NƯỚC":                                          "HUY ĐỘNG NGUỒN LỰC|THI ĐUA YÊU NƯỚC",
		"I. MỤC TIÊU CHUNG|1. QUAN ĐIỂM|2. CHỈ TIÊU|II. NHIỆM VỤ":                      "I. MỤC TIÊU CHUNG|1. QUAN ĐIỂM|2. CHỈ TIÊU|II. NHIỆM VỤ",
		"1. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|1. Một|2. Hai":                           "I. MỤC TIÊU CHUNG|II. NHIỆM VỤ CHÍNH|1. Một|2. Hai",
		"TM. CHÍNH PHỦ VIỆT NAM":                                                       "TM. CHÍNH PHỦ VIỆT NAM",
		"ỦY BAN NHÂN DÂN":                                                              "ỦY BAN NHÂN DÂN",
	} {
		var lines []source.Line
		for s := range strings.SplitSeq(in, "|") {
			lines = append(lines, source.Line{Text: s, Page: 1})
		}
		scannedNumerals(lines, []int{1}, &extract.Problems{})
		var out []string
		for _, ln := range lines {
			out = append(out, ln.Text)
		}
		if got := strings.Join(out, "|"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", in, got, want)
		}
		scannedNumerals(lines, nil, &extract.Problems{})
	}
}
