// Package rtf reads Rich Text Format (version 1.9.1 and earlier) into raw
// lines.
//
// In come groups, control words and text in 8-bit code pages:
//
//	{\rtf1\ansi\ansicpg1252{\fonttbl{\f15 .VnTime;}}
//	\pard\qc {\b\f15 NghÞ \'ae\'deh}\par
//	\trowd\cellx900\cellx5000 \pard\intbl TT\cell NhiÖm vô\cell\row}
//
// Out come paragraphs, cells and notes:
//
//	"Nghị định"  bold, centered
//	"TT"  "Nhiệm vụ"  row 0 of table 0
//
// What is true of the result:
//
//  1. Every stretch has the name of its font, so that old encodings can be
//     told. Other bytes are read in the code page of their font, \u as
//     Unicode.
//  2. Numbers that the writer of the file printed (\listtext, \pntext) are
//     marks of their lines; fields are their results; hidden and deleted text
//     is gone.
//  3. A text box stands once; pictures and their replacements are passed over.
//  4. Everything that package paper promises.
package rtf

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
)

// maxBytes bounds one file; pictures in hexadecimal make it large.
const maxBytes = 256 << 20

// Source reads RTF.
type Source struct {
	Marks mark.Marks // tell which line breaks only wrapped a sentence
}

// Format is "rtf".
func (Source) Format() string { return "rtf" }

// Endings are those of RTF files.
func (Source) Endings() []string { return []string{".rtf"} }

// Keeps is source.Looks.
func (Source) Keeps() source.Keeps { return source.Looks }

// Sniff reports that f opens as RTF does, whatever its name.
func (Source) Sniff(f source.File) bool {
	return bytes.HasPrefix(bytes.TrimLeft(f.Data[:min(len(f.Data), 64)], "\ufeff \t\r\n\x00"), []byte(`{\rtf`))
}

// Read takes f apart into paragraphs, cells and notes.
func (src Source) Read(ctx context.Context, f source.File, _ source.Settings) (source.Raw, error) {
	if len(f.Data) > maxBytes {
		return source.Raw{}, fmt.Errorf("the file has %d MB, more than the %d MB that one document may have; take its pictures out or split it", len(f.Data)>>20, maxBytes>>20)
	}
	r := newReader(f.Data)
	if err := r.read(ctx); err != nil {
		return source.Raw{}, err
	}
	raw := r.document().Raw("rtf", src.Marks)
	if r.torn {
		return source.Raw{}, errors.New("the file is cut off: it breaks off before its end; fetch it again")
	}
	if len(raw.Lines) == 0 {
		return source.Raw{}, errors.New("there is no text in this document; if it holds images of pages, save them as PDF")
	}
	return raw, nil
}
