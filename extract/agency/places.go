package agency

// place is a province or a city under the central government.
type place struct {
	name  string
	city  bool // thành phố trực thuộc trung ương
	en    string
	code  string   // of the statistical register
	holds []string // the former provinces that became part of it
}

// mergers took effect on this day (Resolution 202/2025/QH15).
const mergers = "2025-07-01"

// places are the 34 provinces and cities since the mergers. Names, codes and
// English names: thanglequoc/vietnamese-provinces-database (MIT licence).
var places = []place{
	{"Hà Nội", true, "Hanoi", "01", nil},
	{"Cao Bằng", false, "Cao Bang", "04", nil},
	{"Tuyên Quang", false, "Tuyen Quang", "08", []string{"Hà Giang"}},
	{"Điện Biên", false, "Dien Bien", "11", nil},
	{"Lai Châu", false, "Lai Chau", "12", nil},
	{"Sơn La", false, "Son La", "14", nil},
	{"Lào Cai", false, "Lao Cai", "15", []string{"Yên Bái"}},
	{"Thái Nguyên", false, "Thai Nguyen", "19", []string{"Bắc Kạn"}},
	{"Lạng Sơn", false, "Lang Son", "20", nil},
	{"Quảng Ninh", false, "Quang Ninh", "22", nil},
	{"Bắc Ninh", false, "Bac Ninh", "24", []string{"Bắc Giang"}},
	{"Phú Thọ", false, "Phu Tho", "25", []string{"Vĩnh Phúc", "Hòa Bình"}},
	{"Hải Phòng", true, "Haiphong", "31", []string{"Hải Dương"}},
	{"Hưng Yên", false, "Hung Yen", "33", []string{"Thái Bình"}},
	{"Ninh Bình", false, "Ninh Binh", "37", []string{"Hà Nam", "Nam Định"}},
	{"Thanh Hóa", false, "Thanh Hoa", "38", nil},
	{"Nghệ An", false, "Nghe An", "40", nil},
	{"Hà Tĩnh", false, "Ha Tinh", "42", nil},
	{"Quảng Trị", false, "Quang Tri", "44", []string{"Quảng Bình"}},
	{"Huế", true, "Hue", "46", nil},
	{"Đà Nẵng", true, "Da Nang", "48", []string{"Quảng Nam"}},
	{"Quảng Ngãi", false, "Quang Ngai", "51", []string{"Kon Tum"}},
	{"Gia Lai", false, "Gia Lai", "52", []string{"Bình Định"}},
	{"Khánh Hòa", false, "Khanh Hoa", "56", []string{"Ninh Thuận"}},
	{"Đắk Lắk", false, "Dak Lak", "66", []string{"Phú Yên"}},
	{"Lâm Đồng", false, "Lam Dong", "68", []string{"Đắk Nông", "Bình Thuận"}},
	{"Đồng Nai", true, "Dong Nai", "75", []string{"Bình Phước"}},
	{"Hồ Chí Minh", true, "Ho Chi Minh", "79", []string{"Bình Dương", "Bà Rịa - Vũng Tàu"}},
	{"Tây Ninh", false, "Tay Ninh", "80", []string{"Long An"}},
	{"Đồng Tháp", false, "Dong Thap", "82", []string{"Tiền Giang"}},
	{"Vĩnh Long", false, "Vinh Long", "86", []string{"Bến Tre", "Trà Vinh"}},
	{"An Giang", false, "An Giang", "91", []string{"Kiên Giang"}},
	{"Cần Thơ", true, "Can Tho", "92", []string{"Sóc Trăng", "Hậu Giang"}},
	{"Cà Mau", false, "Ca Mau", "96", []string{"Bạc Liêu"}},
}

// provinces are the 34 of today and those that went into them, 63 in all.
func provinces() []Body {
	var out []Body
	for _, p := range places {
		full := "tỉnh " + p.name
		if p.city {
			full = "thành phố " + p.name
		}
		out = append(out, Body{Name: p.name, Code: p.code, Kind: Province, Also: []string{full}, English: p.en})
		for _, old := range p.holds {
			out = append(out, Body{Name: old, Kind: Province, To: mergers, Change: MergedInto, Into: []string{p.name}})
		}
	}
	return out
}

// PlaceNames are the names of the provinces and cities under the central
// government, those of today and those that became part of one.
func PlaceNames() []string {
	var out []string
	for _, p := range places {
		out = append(append(out, p.name), p.holds...)
	}
	return out
}
