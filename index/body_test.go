package index

import (
	"strings"
	"testing"
)

func TestBodyNamed(t *testing.T) {
	for asked, want := range map[string]string{
		"BTC":                      "Bộ Tài chính; BTC; Bộ Kế hoạch và Đầu tư; Bảo hiểm xã hội Việt Nam; Ủy ban Quản lý vốn nhà nước tại doanh nghiệp; Ủy ban Giám sát tài chính Quốc gia",
		"btc":                      "Bộ Tài chính; btc; Bộ Kế hoạch và Đầu tư; Bảo hiểm xã hội Việt Nam; Ủy ban Quản lý vốn nhà nước tại doanh nghiệp; Ủy ban Giám sát tài chính Quốc gia",
		"bo tai chinh":             "Bộ Tài chính; Bộ Kế hoạch và Đầu tư; Bảo hiểm xã hội Việt Nam; Ủy ban Quản lý vốn nhà nước tại doanh nghiệp; Ủy ban Giám sát tài chính Quốc gia",
		"=BTC":                     "Bộ Tài chính",
		"Bộ GTVT":                  "Bộ Giao thông vận tải; Bộ GTVT",
		"Bộ NN&MT":                 "Bộ Nông nghiệp và Môi trường; Bộ NN&MT; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Tài nguyên và Môi trường; Bộ Thủy sản; Bộ Khoa học, Công nghệ và Môi trường",
		"UBND cấp tỉnh":            "Ủy ban nhân dân cấp tỉnh; UBND cấp tỉnh",
		"Uỷ ban nhân dân tỉnh":     "Ủy ban nhân dân tỉnh",
		"Bộ trưởng Bộ Công an":     "Bộ Công an; Bộ trưởng Bộ Công an",
		"tài chính":                "tài chính",
		"chinh phu":                "Chính phủ; Hội đồng Bộ trưởng",
		"= Viện Hải dương học ":    "Viện Hải dương học",
		"Bộ Văn hoá, TT và DL":     "Bộ Văn hoá, TT và DL",
		"":                         "",
		"Thủ tướng":                "Thủ tướng Chính phủ; Thủ tướng",
		"Ban Bí thư":               "Ban Bí thư Trung ương Đảng; Ban Bí thư",
		"bộ khoa học và công nghệ": "Bộ Khoa học và Công nghệ; Bộ Thông tin và Truyền thông; Bộ Bưu chính, Viễn thông; Bộ Văn hóa - Thông tin; Bộ Khoa học, Công nghệ và Môi trường",
	} {
		if got := strings.Join(BodyNamed(asked).Names(), "; "); got != want {
			t.Errorf("%q: %s\nwant %s", asked, got, want)
		}
	}
}
