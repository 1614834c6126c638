package pipe

import (
	"slices"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/doc"
	"nghiquyet/extract/source/docx"
	"nghiquyet/extract/source/html"
	"nghiquyet/extract/source/legacy"
	"nghiquyet/extract/source/pdf"
	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/source/rtf"
	"nghiquyet/extract/source/scan/tesseract"
	"nghiquyet/extract/source/text"
)

// Sources are the formats that nq reads, in the order in which they are asked;
// text takes what the others leave.
var Sources = []source.Source{
	pdf.Source{Recode: legacy.ForFont, Engine: new(pdfium.Engine), OCR: new(tesseract.Engine)},
	docx.Source{},
	doc.Source{},
	rtf.Source{},
	html.Source{},
	text.Source{},
}

// Keeps says how much of a document the format of that name keeps, see
// source.Keeps; -1 where there is no such format.
func Keeps(format string) int {
	for _, s := range Sources {
		if s.Format() == format {
			return int(s.Keeps())
		}
	}
	return -1
}

// Promised reports that a file's name promises a format that nq reads, so that
// other content in it is a fault.
//
//	"a/07-NQ-CP.PDF" → true
//	"a/logo.svg"     → false
func Promised(name string) bool {
	return slices.ContainsFunc(Sources, func(s source.Source) bool { return source.HasEnding(name, s.Endings()) })
}
