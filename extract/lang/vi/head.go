package vi

import (
	"regexp"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/head"
)

var heads = head.Tables{
	Types: []head.Type{
		{Name: "thông tư liên tịch", Kind: "joint circular"}, {Name: "văn bản hợp nhất", Kind: "consolidated text"},
		{Name: "nghị quyết liên tịch", Kind: "joint resolution"}, {Name: "nghị quyết", Kind: "resolution"},
		{Name: "nghị định", Kind: "decree"}, {Name: "quyết định", Kind: "decision"}, {Name: "chỉ thị", Kind: "directive"},
		{Name: "kết luận", Kind: "conclusion"}, {Name: "thông tư", Kind: "circular"}, {Name: "bộ luật", Kind: "code"},
		{Name: "luật", Kind: "law"}, {Name: "pháp lệnh", Kind: "ordinance"}, {Name: "công điện", Kind: "telegram"},
		{Name: "kế hoạch", Kind: "plan"}, {Name: "chương trình hành động", Kind: "programme"}, {Name: "chương trình", Kind: "programme"},
		{Name: "đề án", Kind: "scheme"}, {Name: "thông báo", Kind: "notice"}, {Name: "tờ trình", Kind: "submission"},
		{Name: "báo cáo", Kind: "report"}, {Name: "hướng dẫn", Kind: "guideline"}, {Name: "quy định", Kind: "regulation"},
		{Name: "quy chế", Kind: "regulation"}, {Name: "lệnh", Kind: "order"}, {Name: "hiến pháp", Kind: "constitution"},
		{Name: "sắc lệnh", Kind: "decree-law"},
	},
	// The codes of Decree 30/2020/NĐ-CP, annex III, and of Guideline 36-HD/VPTW.
	Codes: map[string]string{
		"NQ": "nghị quyết", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị", "KL": "kết luận", "TT": "thông tư",
		"TTLT": "thông tư liên tịch", "PL": "pháp lệnh", "CĐ": "công điện", "KH": "kế hoạch", "CTR": "chương trình", "ĐA": "đề án",
		"TB": "thông báo", "TTR": "tờ trình", "BC": "báo cáo", "HD": "hướng dẫn", "QYĐ": "quy định", "QC": "quy chế",
		"VBHN": "văn bản hợp nhất", "L": "lệnh", "SL": "sắc lệnh",
	},
	Number:     regexp.MustCompile(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh) )?(?:Số|SỐ|số)\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-– ]*?)(?:\s*,?\s+\pLu?.*ngày.*|\s*)$`),
	Subject:    regexp.MustCompile(`(?:^|\s)V/v:?\s+(?P<t>\S.*)$`),
	Date:       regexp.MustCompile(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}),\s*)?[Nn]gày\s*(?P<d>\d{1,2})\s*(?:tháng\s*|[/.\-]\s*)(?P<m>\d{1,2})\s*(?:năm\s*|[/.\-]\s*)(?P<y>\d{4})`),
	Adopted:    regexp.MustCompile(`(?:được|đã được) (?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Uỷ ban [Tt]hường vụ Quốc hội|Hội đồng nhân dân).{0,160}thông qua`),
	Enclosed:   regexp.MustCompile(`(?m)^\((?:Ban hành k|K|k|ban hành k)èm theo`),
	EffectWord: "có hiệu lực",
	Effective:  regexp.MustCompile(`(?:này|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Pháp lệnh|Luật)(?: này)? có hiệu lực(?: thi hành)?,?(?: kể)? từ`),
	FromSigned: regexp.MustCompile(`có hiệu lực(?: thi hành)?,?(?: kể)? từ (?:ngày )?(?:được )?(?:ký|thông qua|ban hành)`),
	Motto:      regexp.MustCompile(`^(?:CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)`),
	Preamble:   regexp.MustCompile(`^(?:Căn cứ|Theo đề nghị|Xét|Trên cơ sở|Thực hiện|Theo quy định|QUYẾT NGHỊ|QUYẾT ĐỊNH\s*:|Quyết nghị|Quyết định\s*:|Kính gửi)`),
	By:         regexp.MustCompile(`^CỦA (BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN THƯỜNG VỤ \P{Ll}+|HỘI NGHỊ \P{Ll}+)$`),
	Mark:       regexp.MustCompile(`^(?:Điều \d+\s*[.:]|(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVXL]+|thứ)|[IVX]{1,4}\s?[.\-–]\s|\d{1,2}\s?[.\-–]\s|[a-z]\)\s|[-+]\s)`),
	Issuer:     issuer,
	Governs:    regexp.MustCompile(`(?i)(?:^|[\s,])(?:của|cho|với|và|do|tại|về|thuộc|trực thuộc|đối với|trình|giữa|lên|là|bởi|từ)$|,$`),
	Authority:  regexp.MustCompile(`^(?:TM\.?|T\.M\.?|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|T/U)\s?\p{Lu}`),
	Office:     regexp.MustCompile(`^(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|THƯỜNG TRỰC BAN BÍ THƯ|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|THỨ TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG BAN|CỤC TRƯỞNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ)`),
	Recipients: regexp.MustCompile(`^N[ơớ]i nhận\s*:?`),
	Beyond:     regexp.MustCompile(`^(?:PHỤ LỤC|Phụ lục(?:$| [IVX\d]+$| số)|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|CHIẾN LƯỢC|QUY HOẠCH|DANH MỤC|HƯỚNG DẪN|BẢNG|BIỂU|Biểu số|MẪU|Mẫu số|Chương I|Điều 1|\(?(?:Ban hành kèm|Kèm) theo)`),
}

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
func issuer(n extract.Number, letterhead, typ string) string {
	if n.Style == extract.StyleAssembly {
		if len(n.Orgs) > 0 && strings.EqualFold(n.Orgs[0], "UBTVQH") {
			return issuers["UBTVQH"]
		}
		return issuers["QH"]
	}
	if n.Style != extract.StyleParty && len(n.Orgs) > 0 {
		if name := issuers[strings.ToUpper(n.Orgs[0])]; name != "" {
			return name
		}
	}
	return bodyName(letterhead)
}

// bodyName puts a letterhead in capitals into the usual case.
//
//	"ỦY BAN NHÂN DÂN TỈNH LÀO CAI" → "Ủy ban nhân dân tỉnh Lào Cai"
func bodyName(capitals string) string {
	lower := strings.ToLower(capitals)
	for _, place := range []string{" tỉnh ", " thành phố ", " huyện ", " quận ", " xã ", " phường ", " đặc khu "} {
		if before, name, ok := strings.Cut(lower, place); ok {
			return sentence(before) + place + titleCase(name)
		}
	}
	for _, known := range []string{"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Quốc hội", "Chính phủ", "Ủy ban Thường vụ Quốc hội"} {
		if strings.HasPrefix(lower, strings.ToLower(known)) {
			return known
		}
	}
	longest := ""
	for _, name := range issuers { // "BỘ CÔNG AN" over a number that could not be read
		if l := strings.ToLower(name); strings.HasPrefix(lower+" ", l+" ") && len(name) > len(longest) {
			longest = name
		}
	}
	if longest != "" {
		return longest
	}
	return sentence(lower)
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
