// Package pipe is the whole way on one screen: a file in, a Document out. It
// alone knows which formats and languages there are.
package pipe

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/register"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/force"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/rows"
	"nghiquyet/extract/source"
	"nghiquyet/extract/task"
)

// Languages are the languages that nq reads, one folder of extract/lang each.
var Languages = []lang.Language{vi.Language, en.Language, fr.Language}

// RulesVersion changes whenever the same file gives another Document, so that
// what was read under older rules is read again.
const RulesVersion = "46"

// ErrUnknownFormat is the error for a file that no source takes; it comes
// wrapped in what the file looks like.
var ErrUnknownFormat = errors.New("not a document that nq reads")

// ErrNoText is the error for a file that was read and holds no words.
var ErrNoText = errors.New("no text in this file")

// Stages is what each stage up to the tree made of a file, for looking at one
// of them alone.
type Stages struct {
	Format   string
	Raw      source.Raw
	Lang     lang.Language
	Text     extract.Text
	Head     extract.Head
	Frame    extract.Frame
	Root     *extract.Node
	Problems extract.Problems
}

// Read takes f apart as far as its tree. The error names the file.
func Read(ctx context.Context, f source.File, set source.Settings) (*Stages, error) {
	s, err := cleaned(ctx, f, set)
	if err != nil {
		return nil, err
	}
	s.tree(f.Name)
	return s, s.withinLimits(f.Name)
}

// cleaned takes f apart as far as its canonical text.
func cleaned(ctx context.Context, f source.File, set source.Settings) (*Stages, error) {
	src, err := sourceOf(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Name, err)
	}
	raw, err := src.Read(ctx, f, set)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Name, err)
	}

	s := &Stages{Format: src.Format(), Raw: raw, Problems: raw.Problems}
	s.Lang = lang.Detect(sample(raw), Languages)
	s.Text = clean.Text(raw, s.Lang.Clean, &s.Problems)
	if strings.TrimSpace(s.Text.String) == "" {
		return nil, fmt.Errorf("read %s: %w", f.Name, ErrNoText)
	}
	return s, nil
}

// tree reads the head of the text and its units. The name of the file is a witness of the
// head.
func (s *Stages) tree(file string) {
	s.Head, s.Frame = head.Parse(s.Text, file, s.Lang.Head, &s.Problems)
	s.Root = outline.Parse(s.Text, s.Frame, s.Lang.Outline, &s.Problems)
}

// Extract takes f apart. The error names the file; a text that no rule
// understands is no error but a Document with Problems. Papers that are bound
// together are one Document; see Papers.
func Extract(ctx context.Context, f source.File, set source.Settings) (*extract.Document, error) {
	s, err := Read(ctx, f, set)
	if err != nil {
		return nil, err
	}
	return s.document(f)
}

// document finds the facts in what was read of f.
func (s *Stages) document(f source.File) (*extract.Document, error) {
	tables := rows.Read(s.Text, s.Root, s.Lang.Rows)
	cites := cite.Find(s.Text, s.Root, tables, s.Head, s.Lang.Cite)
	tasks, targets := task.Find(s.Text, s.Root, tables, s.Head, s.Lang.Task, &s.Problems)

	sum := sha256.Sum256(f.Data)
	id := documentID(s.Head, s.Text)
	join(id, tasks, cites)
	papers := 0
	if n := len(s.Frame.Bound); n > 0 {
		papers = n + 1
	}
	d := &extract.Document{
		ID:   id,
		Lang: s.Lang.Code,
		Origin: extract.Origin{
			Name: f.Name, Format: s.Format, SHA256: hex.EncodeToString(sum[:]), Bytes: len(f.Data),
			Pages: s.Raw.Pages, Sizes: s.Raw.Sizes, OCRPages: s.Raw.OCRPages, Unread: s.Raw.Unread, Engine: s.Raw.Engine, Papers: papers,
		},
		Head:      s.Head,
		Text:      s.Text.String,
		Outline:   s.Root,
		Tables:    tables,
		Citations: cites,
		Tasks:     tasks,
		Targets:   targets,
		Notes:     placed(s.Text.Notes, s.Root),
		Problems:  s.Problems,
		Lines:     s.Text.Lines,
	}
	if err := withinLimits(d); err != nil {
		return nil, err
	}
	var err error
	d.Citations, err = resolve.Citations(d, resolve.Lookup{Known: register.Works}) // without a collection: units of d itself, well-known works
	d.Forces, d.Changes = force.Read(d, s.Text.Paras, s.Lang.Force)
	d.Head.Effective = cmp.Or(d.Head.Effective, force.First(d.Forces)) // a register's page says it in its record
	return d, err
}

// documentID is the id of CONTRACT: of the head where it says anything, else
// of the text itself.
func documentID(h extract.Head, t extract.Text) string {
	if h.Number == "" && h.Title == "" {
		sum := sha256.Sum256([]byte(t.String))
		return "text/undated/" + hex.EncodeToString(sum[:6])
	}
	return docnum.DocumentID(h)
}

// placed are notes with the paths of the units in which their marks stand.
func placed(notes []extract.Note, root *extract.Node) []extract.Note {
	notes = slices.Clone(notes)
	for i := range notes {
		if notes[i].Kind != extract.Signature {
			notes[i].Path = root.At(notes[i].Start).Path
		}
	}
	return notes
}

// join gives tasks their ids and the citations that stand in them. Both lists
// are in reading order.
func join(id string, tasks []extract.Task, cites []extract.Citation) {
	for i := range tasks {
		t := &tasks[i]
		t.ID = id + "#" + t.Path
		from := sort.Search(len(cites), func(k int) bool { return cites[k].Start >= t.Start })
		for k := from; k < len(cites) && cites[k].Start < t.End; k++ {
			t.Citations = append(t.Citations, k)
		}
	}
}

func sourceOf(f source.File) (source.Source, error) {
	if len(f.Data) == 0 {
		return nil, errors.New("the file is empty; fetch it again")
	}
	for _, s := range Sources {
		if s.Sniff(f) {
			return s, nil
		}
	}
	var names []string
	for _, s := range Sources {
		names = append(names, s.Format())
	}
	return nil, fmt.Errorf("%w: its content is %s; convert it to one of %s", ErrUnknownFormat, http.DetectContentType(f.Data), strings.Join(names, ", "))
}

// Draw paints a page of f, which counts from 1, as source.Drawer does. The error
// is source.ErrNoPage for a format that has none.
func Draw(ctx context.Context, f source.File, page, dpi int) (source.Drawn, error) {
	src, err := sourceOf(f)
	if err != nil {
		return source.Drawn{}, fmt.Errorf("draw %s: %w", f.Name, err)
	}
	d, ok := src.(source.Drawer)
	if !ok {
		return source.Drawn{}, fmt.Errorf("draw %s: %w in a file of the format %s", f.Name, source.ErrNoPage, src.Format())
	}
	drawn, err := d.Draw(ctx, f, page, dpi)
	if err != nil {
		return drawn, fmt.Errorf("draw page %d of %s: %w", page, f.Name, err)
	}
	return drawn, nil
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
	return norm.NFC.String(b.String())
}

// IsLegal reports whether d looks like a legal document at all: it has a type
// or a number, says when it takes effect, has units that only such papers have, or numbered provisions that speak of
// others.
//
//	"1. Khoản 2 Điều 12 được sửa đổi, bổ sung như sau: …" → provisions, the head of which is elsewhere
//	"Thông tư số 22/2019/TT-BGTVT / TRANG CHỦ / GIỚI THIỆU" → none: the page of a site
func IsLegal(d *extract.Document) bool {
	if d.Head.Type != "" || d.Head.Number != "" || d.Head.Effective != "" {
		return true
	}
	for _, n := range d.Outline.All() {
		switch n.Kind {
		case extract.KindArticle, extract.KindChapter, extract.KindSection, extract.KindPoint:
			return true
		case extract.KindClause, extract.KindQuote:
			if slices.ContainsFunc(d.Citations, func(c extract.Citation) bool { return len(c.Pinpoint) > 0 }) {
				return true
			}
		}
	}
	return false
}
