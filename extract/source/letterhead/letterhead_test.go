package letterhead

import (
	"strings"
	"testing"
)

func TestGlued(t *testing.T) {
	for line, want := range map[string]string{
		"CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM":                       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"Bộ tài chính   Cộng hoà xã hội chủ nghĩa Việt Nam":                  "Cộng hoà xã hội chủ nghĩa Việt Nam",
		"------- Độc lập - Tự do - Hạnh phúc":                                "Độc lập - Tự do - Hạnh phúc",
		"THE GOVERNMENT SOCIALIST REPUBLIC OF VIET NAM":                      "SOCIALIST REPUBLIC OF VIET NAM",
		"Pursuant to the Constitution of the Socialist Republic of Vietnam;": "",
		"QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM":                   "",
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM":                                 "",
		"công dân Cộng hòa xã hội chủ nghĩa Việt Nam cư trú ở nước ngoài":    "",
		"": "",
	} {
		got := ""
		if at := Glued(line); at > 0 {
			got = line[at:]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG":                      "TM. CHÍNH PHỦ|KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG",
		"KT. BỘ TRƯỞNG THỨ TRƯỞNG":                                       "KT. BỘ TRƯỞNG|THỨ TRƯỞNG",
		"KT. BỘ TRƯỞNG":                                                  "KT. BỘ TRƯỞNG",
		"BỘ TRƯỞNG, CHỦ NHIỆM":                                           "BỘ TRƯỞNG, CHỦ NHIỆM",
		"TM. BAN CHẤP HÀNH TRUNG ƯƠNG TỔNG BÍ THƯ":                       "TM. BAN CHẤP HÀNH TRUNG ƯƠNG|TỔNG BÍ THƯ",
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc",
		"Số: 235/NQ-CP":                                                  "Số: 235/NQ-CP",
		"":                                                               "",
	} {
		if got := strings.Join(Lines(text), "|"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
