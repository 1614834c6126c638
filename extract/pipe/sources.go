package pipe

import (
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
