package vi

import "testing"

func TestBodyName(t *testing.T) {
	for capitals, want := range map[string]string{
		"ỦY BAN NHÂN DÂN TỈNH LÀO CAI":              "Ủy ban nhân dân tỉnh Lào Cai",
		"UBND TỈNH LÀO CAI":                         "Ủy ban nhân dân tỉnh Lào Cai",
		"UBND TP. HỒ CHÍ MINH":                      "Ủy ban nhân dân thành phố Hồ Chí Minh",
		"TỈNH UỶ LÀO CAI":                           "Tỉnh ủy Lào Cai",
		"BAN THƯỜNG VỤ TỈNH ỦY":                     "Ban Thường vụ Tỉnh ủy",
		"BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LÀO CAI":        "Ban Chấp hành Đảng bộ tỉnh Lào Cai",
		"SỞ CÔNG THƯƠNG":                            "Sở Công Thương",
		"SỞ DU LỊCH":                                "Sở Du lịch",
		"BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG":              "Bộ Nông nghiệp và Môi trường",
		"HĐND TỈNH ĐẮK LẮK":                         "Hội đồng nhân dân tỉnh Đắk Lắk",
		"BQL CÁC KHU CÔNG NGHIỆP TỈNH LÀO CAI":      "Ban Quản lý các khu công nghiệp tỉnh Lào Cai",
		"BQL CÁC KHU CÔNG NGHIỆP BÀ RỊA – VŨNG TÀU": "Ban Quản lý các khu công nghiệp Bà Rịa - Vũng Tàu",
		"ĐẠI HỌC THÁI NGUYÊN":                       "Đại học Thái Nguyên",
		"TỔNG CỤC THUẾ":                             "Tổng cục Thuế",
		"CHI CỤC THÚ Y":                             "Chi cục thú y",
		"TRƯỜNG THPT ĐỐC BINH KIỀU":                 "Trường THPT Đốc Binh Kiều",
		"PHÒNG VĂN HÓA - XÃ HỘI":                    "Phòng Văn hóa - Xã hội",
		"BAN CHỈ ĐẠO VỀ PHÁT TRIỂN KHCN, ĐMST, CĐS": "Ban Chỉ đạo về phát triển KHCN, ĐMST, CĐS",
		"QUÝ ĐỐC":                                   "Quý đốc",
		"BAN CHẤP HÀNH TRUNG ƯƠNG":                  "Ban Chấp hành Trung ương",
		"ĐẢNG ỦY CHÍNH PHỦ":                         "Đảng ủy Chính phủ",
	} {
		if got := bodyName(capitals); got != want {
			t.Errorf("%s: got %s, want %s", capitals, got, want)
		}
	}
}
