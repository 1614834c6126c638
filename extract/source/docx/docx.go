// Package docx reads Word documents of 2007 and later (ECMA-376, Part 1,
// WordprocessingML) into raw lines.
//
// In comes a zip archive with word/document.xml and, beside it, styles,
// numbering and notes:
//
//	<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>
//	  <w:r><w:t>Ban hành </w:t></w:r><w:del><w:r><w:delText>tạm thời </w:delText></w:r></w:del>
//	  <w:ins><w:r><w:t>kèm theo Nghị định này</w:t></w:r></w:ins></w:p>
//
// Out comes the document as it prints with all changes accepted:
//
//	<Điều 1.> "Ban hành kèm theo Nghị định này"
//
// What is true of the result:
//
//  1. Numbers that Word prints by itself are marks of their lines.
//  2. The text of a text box stands once, beside the paragraph that holds it.
//  3. Fields are their last result; hidden text and deleted text are gone.
//  4. Everything that package paper promises.
package docx

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/source/paper"
)

// Source reads DOCX.
type Source struct {
	Marks mark.Marks // tell which line breaks only wrapped a sentence
}

// Format is "docx".
func (Source) Format() string { return "docx" }

// Endings are those of DOCX files.
func (Source) Endings() []string { return []string{".docx", ".docm", ".dotx", ".dotm"} }

// Keeps is source.Styles.
func (Source) Keeps() source.Keeps { return source.Styles }

// Sniff reports a zip archive that holds a Word document, or that is damaged
// and named as one.
func (Source) Sniff(f source.File) bool {
	if !bytes.HasPrefix(f.Data, []byte("PK")) {
		return false
	}
	if source.HasEnding(f.Name, Source{}.Endings()) {
		return true
	}
	a, err := open(f.Data)
	if err != nil {
		// A torn archive still begins with the names that every DOCX begins with.
		head := f.Data[:min(len(f.Data), 8<<10)]
		return bytes.Contains(head, []byte("[Content_Types].xml")) && bytes.Contains(head, []byte("word/"))
	}
	return a.main() != ""
}

// Read takes f apart into paragraphs, cells and notes.
func (src Source) Read(ctx context.Context, f source.File, _ source.Settings) (source.Raw, error) {
	a, err := open(f.Data)
	if err != nil {
		return source.Raw{}, err
	}
	main := a.main()
	if main == "" {
		return source.Raw{}, a.other()
	}
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	w := &walker{ctx: ctx, styles: styles{}, numbers: numbers{}}
	rels := a.relations(main)
	w.optional(a, rels["styles"], w.readStyles)
	w.optional(a, rels["numbering"], w.readNumbering)
	data, err := a.read(main)
	if err != nil {
		return source.Raw{}, err
	}
	var doc paper.Document
	body := &walker{ctx: ctx, styles: w.styles, numbers: w.numbers, problems: w.problems}
	doc.Body, err = body.document(data)
	if ctx.Err() != nil {
		return source.Raw{}, ctx.Err()
	}
	torn, deep := err, body.r.tooDeep
	doc.Notes = body.notes(a, rels)
	if ctx.Err() != nil {
		return source.Raw{}, ctx.Err()
	}
	raw := doc.Raw("docx", src.Marks)
	raw.Problems = body.problems
	switch none := len(raw.Lines) == 0; {
	case none && torn != nil:
		return source.Raw{}, fmt.Errorf("its text is damaged (%w); open it in a word processor and save it again", torn)
	case none && deep:
		return source.Raw{}, errors.New("its text is nested too deeply to be read; open it in a word processor and save it again")
	case none:
		return source.Raw{}, errors.New("there is no text in this document; if it holds images of pages, save them as PDF")
	case torn != nil:
		raw.Problems.Add("source", "docx/torn", 0, 0, "the text breaks off (%v); what stands before it was read", torn)
	case deep:
		raw.Problems.Add("source", "docx/deep", 0, 0, "some of the text is nested too deeply and was left out")
	}
	return raw, nil
}

// optional reads a part that a document can do without.
func (w *walker) optional(a *archive, name string, read func([]byte) error) {
	if name == "" {
		return
	}
	data, err := a.read(name)
	if err == nil {
		err = read(data)
	}
	if err != nil {
		w.problems.Add("source", "docx/part", 0, 0, "%s could not be read (%v); the text was read without it", name, err)
	}
}

// notes reads the footnotes and endnotes to which the body refers, in the
// order in which it does.
func (w *walker) notes(a *archive, rels map[string]string) []paper.Note {
	texts := map[noteRef][]paper.Block{}
	for _, kind := range []string{"footnotes", "endnotes"} {
		if !w.refers(kind) {
			continue
		}
		w.optional(a, rels[kind], func(data []byte) error { return w.readNotes(data, kind, texts) })
	}
	var out []paper.Note
	for _, r := range w.refs {
		if body, ok := texts[r.noteRef]; ok {
			out = append(out, paper.Note{Mark: r.mark, Body: body})
		}
	}
	return out
}

// walker reads the parts of one document.
type walker struct {
	ctx      context.Context
	r        *reader
	styles   styles
	numbers  numbers
	problems extract.Problems

	fields []field
	boxes  boxes // of the open paragraph
	refs   []ref
	counts map[string]int // notes so far of each kind
}

// field is an open field: the code before its separator, the result behind it.
type field struct {
	code   string
	result bool
}

// noteRef names a note in its part.
type noteRef struct{ kind, id string }

// ref is a reference to a note in the body and the mark that it prints.
type ref struct {
	noteRef
	mark string
}

func (w *walker) refers(kind string) bool {
	for _, r := range w.refs {
		if r.kind == kind {
			return true
		}
	}
	return false
}
