package vi

import (
	"strings"

	"nghiquyet/extract/clean"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
func cleaning(papers lang.Papers, units outline.Tables) clean.Tables {
	return clean.Tables{
		Opens: units.Opens,
		Bare:  units.OpensAlone,
		// "(1)", "1)", "•", and the mark that opens a quotation
		Item: pattern.New(`^(?:\d{1,3}\)\s|\([ivx\d]{1,4}\)\s|[-–+•]\s|“)`),
		// A type word, the formula of adoption, the motto, what stands at the end.
		Alone: pattern.New(`^(?:` + papers.Expr(strings.ToUpper, lang.Alone) + `|(?:` + papers.Enacts(strings.ToUpper) + `|` + papers.Enacts(lang.Title) + `)\s?:|CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận:?)$|^N[ơớ]i nhận ?:|^\((?:Kèm theo|Ban hành kèm theo)|^(?:TM\.|KT\.|TL\.|TUQ\.|T/M|K/T|T/L) `),
		Noise: pattern.New(`^(?:\d{0,3}\s*CÔNG BÁO/Số .{1,60}|[_\-*=\s.]{3,}|Trang \d+/\d+)$`),
	}
}
