package agency

import "testing"

func TestRank(t *testing.T) {
	for _, known := range []string{"quoc-hoi", "uy-ban-thuong-vu-quoc-hoi", "hoi-dong-nha-nuoc", "chu-tich-nuoc", "chinh-phu", "hoi-dong-bo-truong", "thu-tuong-chinh-phu"} {
		if _, ok := ByID(known); !ok {
			t.Errorf("%s is no body of the dictionary", known)
		}
	}
	order := []string{"Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Bộ trưởng Bộ Y tế", "Bảo hiểm xã hội Việt Nam", "Ủy ban nhân dân tỉnh Lào Cai"}
	for i := 1; i < len(order); i++ {
		if Rank(order[i-1]) <= Rank(order[i]) {
			t.Errorf("%s has rank %d, %s %d", order[i-1], Rank(order[i-1]), order[i], Rank(order[i]))
		}
	}
	for _, none := range []string{"Bộ Chính trị", "Công ty Than Vàng Danh", ""} {
		if r := Rank(none); r != 0 {
			t.Errorf("%q has rank %d", none, r)
		}
	}
}
