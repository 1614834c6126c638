package pipe

import (
	"nghiquyet/extract/lang"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/doc"
	"nghiquyet/extract/source/docx"
	"nghiquyet/extract/source/html"
	"nghiquyet/extract/source/image"
	"nghiquyet/extract/source/legacy"
	"nghiquyet/extract/source/pdf"
	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/source/rtf"
	"nghiquyet/extract/source/scan/tesseract"
	"nghiquyet/extract/source/text"
)

// ocr reads the images of pages.
var ocr = new(tesseract.Engine)

// marks are what the languages say of the lines that a source reads.
var marks = lang.Marks(Languages)

// Sources are the formats that nq reads, in the order in which they are asked;
// text takes what the others leave.
var Sources = []source.Source{
	pdf.Source{Recode: legacy.ForFont, Engine: new(pdfium.Engine), OCR: ocr},
	image.Source{OCR: ocr},
	docx.Source{Marks: marks},
	doc.Source{Marks: marks},
	rtf.Source{Marks: marks},
	html.Source{Marks: marks},
	text.Source{Marks: marks},
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

// Promised is the format that a file's name promises, "" for none; other
// content in it is a fault.
//
//	"a/07-NQ-CP.PDF" → "pdf"
//	"a/logo.svg"     → ""
func Promised(name string) string {
	for _, s := range Sources {
		if source.HasEnding(name, s.Endings()) {
			return s.Format()
		}
	}
	return ""
}
