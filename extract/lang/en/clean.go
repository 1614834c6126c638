package en

import (
	"nghiquyet/extract/clean"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
var cleaning = clean.Tables{
	Item: pattern.New(`^(?:\d{1,2}\)\s|\([a-z]{1,4}\)\s|[-–•+]\s)`,
		pattern.Name("en/item"),
		pattern.Yes("1) Files", "(ab) To report", "• Funds", "- 5 ports"),
		pattern.No("(Attached to Decree No. 5)", "1. Files")),
	// What a web page prints around an article or a translation.
	Hangs: pattern.New(`(?i)(?:^|[\s(])(?:and|or|of|the|to|for|in|by|with|no\.?)$`,
		pattern.Name("en/hangs"),
		pattern.Yes("the Ministry of", "Decree No.", "and"),
		pattern.No("the Government", "hand")),
	Noise: []*pattern.Pattern{
		pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|comments?\s?\(\d+\)|share|print)$`,
			pattern.Name("en/web-page"),
			pattern.Yes("Source: https://example.vn/a", "Comments (0)", "SHARE"),
			pattern.No("Source of funds", "Print the form")),
		pattern.New(`(?i)^(?:Nội dung|Thuộc tính|Lược đồ|Văn bản gốc|Tải về|CƠ SỞ DỮ LIỆU QUỐC GIA|VỀ PHÁP LUẬT)$`,
			pattern.Name("en/tabs-of-national-database"),
			pattern.Yes("Lược đồ", "CƠ SỞ DỮ LIỆU QUỐC GIA"),
			pattern.No("Lược đồ sông ngòi", "National database")),
		pattern.New(`(?i)^(?:(?:Còn|Hết|Chưa có|Tạm ngưng|Ngưng) hiệu lực(?: (?:toàn bộ|một phần))?|Ngày (?:có hiệu lực|hết hiệu lực|`+
			`cập nhật)\s?:\s?[\d/\-]*)$`,
			pattern.Name("en/effect-in-national-database"),
			pattern.Yes("Hết hiệu lực một phần", "Ngày có hiệu lực:19/05/2011"),
			pattern.No("Hiệu lực thi hành", "Ngày 19/05/2011")),
		pattern.New(`(?i)^(?:Đơn vị chủ quản\s?:|Bộ Tư pháp|Điện thoại\s?:.*|Fax\s?:.*|Địa chỉ\s?:|Số 60 Trần Phú - .*)$`,
			pattern.Name("en/foot-of-national-database"),
			pattern.Yes("Điện thoại: 024 1234567", "Địa chỉ:", "Số 60 Trần Phú - Ba Đình - Hà Nội"),
			pattern.No("Ministry of Justice", "Bộ Tư pháp chủ trì")),
	},
}
