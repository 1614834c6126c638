package en

import (
	"nghiquyet/extract/clean"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
func cleaning(units outline.Tables) clean.Tables {
	return clean.Tables{
		Opens: units.Opens,
		Bare:  units.OpensAlone,
		// "1)", "(ab)", "•"
		Item:  pattern.New(`^(?:\d{1,2}\)\s|\([a-z]{1,4}\)\s|[-–•+]\s)`),
		Noise: pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|comments?\s?\(\d+\)|share|print|[_\-*=\s.]{3,}|` + vbpl + `)$`),
	}
}

// vbpl is what the page of the national database of legal documents prints
// around a translation, saved as text.
//
//	"Lược đồ", "Ngày có hiệu lực:19/05/2011", "CƠ SỞ DỮ LIỆU QUỐC GIA" → dropped
const vbpl = `Nội dung|Thuộc tính|Lược đồ|Văn bản gốc|Tải về|(?:Còn|Hết|Chưa có|Tạm ngưng|Ngưng) hiệu lực(?: (?:toàn bộ|một phần))?|Ngày (?:có hiệu lực|hết hiệu lực|cập nhật)\s?:\s?[\d/\-]*|` +
	`CƠ SỞ DỮ LIỆU QUỐC GIA|VỀ PHÁP LUẬT|Đơn vị chủ quản\s?:|Bộ Tư pháp|Điện thoại\s?:.*|Fax\s?:.*|Địa chỉ\s?:|Số 60 Trần Phú - .*`
