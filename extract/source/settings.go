package source

import (
	"context"
	"fmt"
)

// Settings say how files are to be read. They travel in the context, since
// most formats have no use for them.
type Settings struct {
	OCR  OCR        // the zero value is Auto
	Page func(Page) // told of each page before it is read, from any goroutine; may be nil
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

type settingsKey struct{}

// With is ctx with s.
func With(ctx context.Context, s Settings) context.Context {
	return context.WithValue(ctx, settingsKey{}, s)
}

// SettingsOf are the settings that ctx carries.
func SettingsOf(ctx context.Context) Settings {
	s, _ := ctx.Value(settingsKey{}).(Settings)
	if s.OCR == "" {
		s.OCR = OCRAuto
	}
	return s
}

// AtPage tells whoever waits that p is about to be read. Who reads pages calls
// it before each: readers that show no sign of life for long are ended.
func AtPage(ctx context.Context, p Page) {
	if s := SettingsOf(ctx); s.Page != nil {
		s.Page(p)
	}
}
