package source

import "fmt"

// Settings say how a file is to be read. Most formats have no use for them; the
// zero value is the usual way.
type Settings struct {
	OCR  OCR        // "" is OCRAuto
	Page func(Page) // told of each page before it is read, from any goroutine; may be nil
}

// AtPage tells whoever waits that p is about to be read. Sources call it before
// each page: readers that show no sign of life for long are ended.
func (s Settings) AtPage(p Page) {
	if s.Page != nil {
		s.Page(p)
	}
}

// OCR says when pages are read from their image.
type OCR string

// The ways of OCR.
const (
	OCRAuto  OCR = "auto"  // where a page has no text, or text that cannot be right
	OCROff   OCR = "off"   // never
	OCRForce OCR = "force" // every page
)

// ParseOCR is the OCR called s; "" is Auto.
func ParseOCR(s string) (OCR, error) {
	switch o := OCR(s); o {
	case "":
		return OCRAuto, nil
	case OCRAuto, OCROff, OCRForce:
		return o, nil
	}
	return "", fmt.Errorf("unknown way of OCR %q: take one of auto, off, force", s)
}

// Page is a page that is about to be read.
type Page struct {
	Number, Of int
	OCR        bool // from its image, which takes seconds and not milliseconds
}
