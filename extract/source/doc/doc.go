// Package doc reads documents of Word 97 to 2003 (MS-DOC) into raw lines.
//
// In comes a compound file with text in pieces and, beside it, tables of what
// each stretch of bytes looks like:
//
//	WordDocument  "§iÒu 1. Ban hµnh kÌm theo QuyÕt ®Þnh nµy …\r"   runs in font 3, .VnTime
//	1Table        pieces, styles, fonts, lists, notes
//
// Out come paragraphs, cells and notes:
//
//	"Điều 1. Ban hành kèm theo Quyết định này …"
//
// What is true of the result:
//
//  1. Every stretch has the font that its own properties, its character style
//     or the style of its paragraph name, so that old encodings can be told.
//  2. Numbers that Word prints by itself are marks of their lines; fields are
//     their last result; hidden and deleted text is gone.
//  3. Tables have their rows and merged cells; those inside cells become lines
//     of the cell.
//  4. Everything that package paper promises.
package doc

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/source/paper"
)

// maxBytes bounds one file; pictures make it large.
const maxBytes = 256 << 20

// magic opens every compound file (MS-CFB 2.2).
var magic = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// Source reads DOC.
type Source struct {
	Marks mark.Marks // tell which line breaks only wrapped a sentence
}

// Format is "doc".
func (Source) Format() string { return "doc" }

// Endings are those of DOC files.
func (Source) Endings() []string { return []string{".doc"} }

// Keeps is source.Lists.
func (Source) Keeps() source.Keeps { return source.Lists }

// Sniff reports a compound file. One that is no Word document is told by
// Read.
func (Source) Sniff(f source.File) bool { return bytes.HasPrefix(f.Data, magic[:4]) }

// Read takes f apart into paragraphs, cells and notes.
func (src Source) Read(ctx context.Context, f source.File, _ source.Settings) (source.Raw, error) {
	if len(f.Data) > maxBytes {
		return source.Raw{}, fmt.Errorf("the file has %d MB, more than the %d MB that one document may have; take its pictures out or split it", len(f.Data)>>20, maxBytes>>20)
	}
	streams, err := streamsOf(f.Data)
	if err != nil {
		return source.Raw{}, err
	}
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	d, err := open(streams)
	if err != nil {
		return source.Raw{}, err
	}
	out := d.document(ctx)
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	raw := out.Raw("doc", src.Marks)
	raw.Problems = d.problems
	if len(raw.Lines) == 0 {
		return source.Raw{}, errors.New("there is no text in this document; if it holds images of pages, save them as PDF")
	}
	return raw, nil
}

// streamsOf reads the streams of a compound file that a document needs.
func streamsOf(data []byte) (streams map[string]blob, err error) {
	damaged := errors.New("the compound file is cut off or damaged; fetch it again, or open it in a word processor and save it as DOCX")
	defer func() {
		if recover() != nil { // the reader of the container trusts what it is told
			streams, err = nil, damaged
		}
	}()
	c, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, damaged
	}
	streams = map[string]blob{}
	var names []string
	for i := 0; i < 10_000; i++ {
		e, err := c.Next()
		if err != nil {
			break
		}
		names = append(names, e.Name)
		switch e.Name {
		case "WordDocument", "0Table", "1Table", "Data":
			if len(e.Path) > 0 || e.Size < 0 || e.Size > int64(len(data)) || streams[e.Name] != nil {
				continue
			}
			b, _ := io.ReadAll(io.LimitReader(e, e.Size))
			streams[e.Name] = b
		}
	}
	if streams["WordDocument"] != nil {
		return streams, nil
	}
	return nil, otherwise(names, damaged)
}

// otherwise is the error for a compound file without a Word document; names are
// those of its streams.
func otherwise(names []string, damaged error) error {
	switch all := " " + strings.Join(names, " ") + " "; {
	case strings.Contains(all, "EncryptedPackage"):
		return errors.New("the document is locked with a password; open it, take the password off and save it again")
	case strings.Contains(all, " Workbook ") || strings.Contains(all, " Book "):
		return errors.New("this is a spreadsheet, not a document; save it as PDF or copy it into a document")
	case strings.Contains(all, " PowerPoint Document "):
		return errors.New("these are slides, not a document; save them as PDF")
	case len(names) < 2:
		return damaged
	}
	return errors.New("this compound file holds no Word document; save it as DOCX or PDF from the program that made it")
}

// file is one document with its tables read.
type file struct {
	main, table, data blob
	fib               fib
	pieces            []piece
	chars, paras      []stretch // by file position
	styles            []style
	fonts             []string
	lists             lists
	problems          extract.Problems
}

// open reads the tables of a document.
func open(streams map[string]blob) (*file, error) {
	d := &file{main: streams["WordDocument"], data: streams["Data"]}
	if err := d.readFIB(streams); err != nil {
		return nil, err
	}
	if err := d.readPieces(); err != nil {
		return nil, err
	}
	d.chars = d.stretches(d.part(chpxTable), false)
	d.paras = d.stretches(d.part(papxTable), true)
	d.readFonts()
	d.readStyles()
	d.readLists()
	return d, nil
}

// document reads the main text and puts text boxes and notes to it.
func (d *file) document(ctx context.Context) paper.Document {
	boxes := d.boxes()
	w := &walker{ctx: ctx, file: d, boxes: map[int][]*box{}, notes: d.noteMarks()}
	for _, b := range boxes {
		w.boxes[b.anchor] = append(w.boxes[b.anchor], b)
	}
	out := paper.Document{Body: w.read(0, d.fib.text)}
	for _, b := range boxes {
		if !b.used {
			in := &walker{ctx: ctx, file: d}
			out.Body = append(out.Body, in.read(b.start, b.end)...)
		}
	}
	for _, n := range d.noteTexts() {
		in := &walker{ctx: ctx, file: d}
		out.Notes = append(out.Notes, paper.Note{Mark: n.mark, Body: in.read(n.start, n.end)})
	}
	return out
}
