// Package pipe is the whole way on one screen: a file in, a Document out. It
// alone knows which formats and languages there are.
package pipe

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/source"
)

// Languages are the languages that nq reads, one folder of extract/lang each.
var Languages = []lang.Language{vi.Language, en.Language, fr.Language}

// ErrUnknownFormat is the error for a file that no source takes.
var ErrUnknownFormat = errors.New("not a PDF, a web page or a text")

// ErrNoText is the error for a file that was read and holds no words.
var ErrNoText = errors.New("no text in this file")

// Extract takes f apart. The error names the file; a text that no rule
// understands is no error but a Document with Problems.
func Extract(ctx context.Context, f source.File) (*extract.Document, error) {
	src, err := sourceOf(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Name, err)
	}
	raw, err := src.Read(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Name, err)
	}

	probs := raw.Problems
	l := lang.Detect(sample(raw), Languages)
	text := clean.Text(raw, l.Clean, &probs)
	if strings.TrimSpace(text.String) == "" {
		return nil, fmt.Errorf("read %s: %w", f.Name, ErrNoText)
	}
	front, frame := head.Parse(text, l.Head, &probs)
	root := outline.Parse(text, frame, l.Outline, &probs)

	sum := sha256.Sum256(f.Data)
	d := &extract.Document{
		ID:   extract.DocumentID(front),
		Lang: l.Code,
		Origin: extract.Origin{
			Name: f.Name, Format: src.Format(), SHA256: hex.EncodeToString(sum[:]), Bytes: len(f.Data),
			Pages: raw.Pages, OCRPages: raw.OCRPages, Engine: raw.Engine,
		},
		Head:     front,
		Text:     text.String,
		Outline:  root,
		Tables:   text.Tables,
		Notes:    text.Notes,
		Problems: probs,
		Lines:    text.Lines,
	}
	return d, nil
}

func sourceOf(f source.File) (source.Source, error) {
	if len(f.Data) == 0 {
		return nil, errors.New("the file is empty")
	}
	for _, s := range Sources {
		if s.Sniff(f) {
			return s, nil
		}
	}
	return nil, ErrUnknownFormat
}

// sample is the text by which the language is told: the first 20,000 bytes.
func sample(raw source.Raw) string {
	var b strings.Builder
	for _, ln := range raw.Lines {
		if b.Len() > 20_000 {
			break
		}
		b.WriteString(ln.Text)
		b.WriteByte('\n')
	}
	return b.String()
}
