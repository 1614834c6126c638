package vi

import (
	"regexp"
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
)

// issuers are the bodies that a number's code names beyond doubt.
var issuers = map[string]string{
	"CP": "Chính phủ", "TTG": "Thủ tướng Chính phủ", "QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội",
	"CTN": "Chủ tịch nước", "VPCP": "Văn phòng Chính phủ", "TTCP": "Thanh tra Chính phủ", "NHNN": "Ngân hàng Nhà nước Việt Nam",
	"BQP": "Bộ Quốc phòng", "BCA": "Bộ Công an", "BNG": "Bộ Ngoại giao", "BNV": "Bộ Nội vụ", "BTP": "Bộ Tư pháp", "BTC": "Bộ Tài chính",
	"BCT": "Bộ Công Thương", "BNNMT": "Bộ Nông nghiệp và Môi trường", "BXD": "Bộ Xây dựng", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
	"BKHCN": "Bộ Khoa học và Công nghệ", "BGDĐT": "Bộ Giáo dục và Đào tạo", "BYT": "Bộ Y tế", "BDTTG": "Bộ Dân tộc và Tôn giáo",
	"BKHĐT": "Bộ Kế hoạch và Đầu tư", "BGTVT": "Bộ Giao thông vận tải", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
	"BTNMT": "Bộ Tài nguyên và Môi trường", "BTTTT": "Bộ Thông tin và Truyền thông", "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
	"TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao", "KTNN": "Kiểm toán nhà nước",
}

// issuer names the issuing body: by the code of the number where it is
// unique, else by the letterhead.
func issuer(n docnum.Number, letterhead, typ string) string {
	if n.Style == docnum.StyleAssembly {
		if len(n.Orgs) > 0 && strings.EqualFold(n.Orgs[0], "UBTVQH") {
			return issuers["UBTVQH"]
		}
		return issuers["QH"]
	}
	if n.Style != docnum.StyleParty && len(n.Orgs) > 0 {
		if name := issuers[strings.ToUpper(n.Orgs[0])]; name != "" {
			return name
		}
	}
	return bodyName(letterhead)
}

// bodyName puts a letterhead in capitals into the usual case.
//
//	"UBND TỈNH LÀO CAI"             → "Ủy ban nhân dân tỉnh Lào Cai"
//	"BAN THƯỜNG VỤ TỈNH UỶ LÀO CAI" → "Ban Thường vụ Tỉnh ủy Lào Cai"
//	"SỞ CÔNG THƯƠNG"                → "Sở Công Thương", after the ministry of that field
//	"CHI CỤC THÚ Y"                 → "Chi cục thú y": no name of this list
func bodyName(capitals string) string {
	for _, high := range []string{"THỦ TƯỚNG CHÍNH PHỦ", "ỦY BAN THƯỜNG VỤ QUỐC HỘI"} { // also beside what a scan made of a stamp
		if strings.Contains(capitals, high) && !strings.Contains(capitals, "VĂN PHÒNG") {
			capitals = high
		}
	}
	lower := whole.Replace(strings.ToLower(capitals) + " ")
	lower = strings.Join(strings.Fields(lower), " ")
	if field, ok := strings.CutPrefix(lower, "sở "); ok {
		if b, ok := agency.Lookup("Bộ " + field); ok && strings.HasPrefix(b.Name, "Bộ ") {
			return "Sở " + strings.TrimPrefix(b.Name, "Bộ ")
		}
	}
	if strings.HasPrefix(lower, "bộ ") {
		if b, ok := agency.Lookup(lower); ok {
			return b.Name
		}
	}
	for _, known := range []string{"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Quốc hội", "Chính phủ", "Ủy ban Thường vụ Quốc hội"} {
		if strings.HasPrefix(lower, strings.ToLower(known)) {
			return known
		}
	}
	if at := place.FindStringIndex(lower); at != nil {
		return sentence(inner.Replace(fieldCase(lower[:at[1]]))) + titleCase(lower[at[1]:])
	}
	return sentence(inner.Replace(placeCase(fieldCase(lower))))
}

// placeCase gives a province its capitals where no word before it tells that
// it is one.
//
//	"đại học thái nguyên" → "đại học Thái Nguyên"
func placeCase(s string) string {
	s = " " + s + " "
	for _, name := range agency.PlaceNames() {
		if at := strings.Index(s, " "+strings.ToLower(name)+" "); at >= 0 {
			s = s[:at+1] + titleCase(name) + s[at+1+len(strings.ToLower(name)):]
		}
	}
	return strings.TrimSpace(s)
}

// under is the body whose head the whole line names.
//
//	"Bộ trưởng Bộ Xây dựng"              → Bộ Xây dựng
//	"Chủ tịch UBND tỉnh Lào Cai"         → Ủy ban nhân dân tỉnh Lào Cai
//	"Bộ trưởng Bộ Xây dựng về việc …"    → none
func under(line string) string {
	m := office.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	if b, ok := agency.Lookup(line); ok {
		return b.Name
	}
	if m[1] != "" {
		return bodyName(m[1])
	}
	return ""
}

var office = regexp.MustCompile(`^(?i:bộ trưởng|thủ tướng|thống đốc|tổng thanh tra|chủ nhiệm|chủ tịch nước|chủ tịch ((?:ubnd|[uủ][yỷ] ban nhân dân) (?:tỉnh|thành phố) \pL+(?: \pL+){0,2}$))`)

// whole writes out what letterheads shorten, with the tone marks where they
// stand today.
var whole = strings.NewReplacer("ubnd ", "ủy ban nhân dân ", "hđnd ", "hội đồng nhân dân ", "uỷ ", "ủy ", "tp. ", "thành phố ", "tp ", "thành phố ", "bql ", "ban quản lý ", "– ", "- ")

// place is the word before the name of a province, a commune or the like.
var place = regexp.MustCompile(`(?:^| )(?:(?:tỉnh|thành|huyện|quận|thị|xã) ủy(?: |$)|(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) )`)

// inner are names of bodies that keep their capitals inside a longer name.
var inner = strings.NewReplacer("ban thường vụ", "Ban Thường vụ", "ban chấp hành", "Ban Chấp hành", "đảng bộ", "Đảng bộ", "đảng ủy", "Đảng ủy",
	"tỉnh ủy", "Tỉnh ủy", "thành ủy", "Thành ủy", "huyện ủy", "Huyện ủy", "quận ủy", "Quận ủy", "thị ủy", "Thị ủy", "chính phủ", "Chính phủ", "quốc hội", "Quốc hội")

// fieldCase gives the field of a department or a board its capital.
//
//	"sở du lịch" → "sở Du lịch"
func fieldCase(s string) string {
	for _, body := range []string{"sở ", "bộ ", "ban "} {
		if field, ok := strings.CutPrefix(s, body); ok {
			return body + sentence(field)
		}
	}
	return s
}

func sentence(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = []rune(strings.ToUpper(string(r[0])))[0]
	}
	return string(r)
}

func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = sentence(w)
	}
	return strings.Join(words, " ")
}
