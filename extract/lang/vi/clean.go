package vi

import (
	"strings"

	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"

	"nghiquyet/extract/clean"
)

func cleaning(papers lang.Papers) clean.Tables {
	return clean.Tables{
		// "Điều 5." "Chương II" "12." "1.1." "a)" "a.1)" "(i)" "III-" "- " "+ " "Phụ lục"
		Start: pattern.New(`^(?:(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục) (?:\d|[IVXL]+\b|thứ)|(?:PHỤ LỤC|Phụ lục)(?: |$)|\d{1,3}(?:\.\d{1,2}){0,3}(?:[.)]|\s?[-–])\s|[a-zđ](?:\.?\d{1,2})?\)\s|\([ivx\d]{1,4}\)\s|[IVXL]{1,6}\s?[.\-–]\s|[-–+•]\s|“)`),
		// A type word, a chapter number, an annex head, the formula of adoption.
		Alone: pattern.New(`^(?:` + papers.Expr(strings.ToUpper, lang.Alone) + `|(?:` + papers.Enacts(strings.ToUpper) + `|` + papers.Enacts(lang.Title) + `)\s?:|(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVXL]+|thứ \S+|THỨ \S+)|(?:PHỤ LỤC|Phụ lục)(?: (?:số )?[IVXL\d]+)?|CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận:?)$|^N[ơớ]i nhận ?:|^\((?:Kèm theo|Ban hành kèm theo)|^(?:TM\.|KT\.|TL\.|TUQ\.|T/M|K/T|T/L) `),
		Noise: pattern.New(`^(?:\d{0,3}\s*CÔNG BÁO/Số .{1,60}|[_\-*=\s.]{3,}|Trang \d+/\d+)$`),
	}
}
