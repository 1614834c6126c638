package pdf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
)

// defect is why a page is read in another way.
type defect int

const (
	sound   defect = iota
	holes          // good text with a few characters that have no Unicode value
	noPrint        // an image under little or no text
	badText        // text that cannot be right, or a page that could not be read
)

// dpi is the resolution at which pages are drawn for OCR.
const dpi = 300

// rereader reads those pages again that the first reader could not read well:
// with the second engine, and from their image with OCR. Which reading of a
// page counts is decided by the quality of its text, not by its length.
type rereader struct {
	src   Source
	file  source.File
	first *file // nil where the first reader could not open the file
	set   source.Settings

	mu     sync.Mutex // an Opened does one thing at a time
	opened Opened
	err    error // why it could not be opened

	unread   map[int]string // pages of which nothing could be read, and why
	ocrPages []int
	engines  map[string]bool
	problems extract.Problems
}

func (src Source) rereader(f source.File, first *file, set source.Settings) *rereader {
	return &rereader{src: src, file: f, first: first, set: set, unread: map[int]string{}, engines: map[string]bool{}}
}

// close lets the second engine go.
func (r *rereader) close() {
	if r.opened != nil {
		_ = r.opened.Close()
	}
}

// open opens the file with the second engine, once. The Opened lives as long
// as ctx.
func (r *rereader) open(ctx context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.opened != nil || r.err != nil:
	case r.src.Engine == nil:
		r.err = errors.New("there is no second PDF reader")
	default:
		data := mend(r.file.Data)
		r.opened, r.err = r.src.Engine.Open(ctx, data)
		if r.err == nil && r.first != nil && r.opened.Pages() != len(r.first.pages) {
			r.err = fmt.Errorf("the two PDF readers count %d and %d pages", len(r.first.pages), r.opened.Pages())
			_ = r.opened.Close()
			r.opened = nil
		}
	}
	return r.err
}

// whole reads a file that the first reader could not open.
func (r *rereader) whole(ctx context.Context) ([]*print.Sheet, error) {
	if err := r.open(ctx); err != nil {
		return nil, err
	}
	r.engines[r.src.Engine.Name()] = true
	sheets := make([]*print.Sheet, r.opened.Pages())
	for i := range sheets {
		sh, err := r.text(ctx, i+1)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			r.problems.Add("source", "pdf/page", 0, i+1, "page %d could not be read: %v", i+1, err)
			sh = print.NewSheet(&print.Page{Number: i + 1, Width: 595, Height: 842})
		}
		sheets[i] = sh
	}
	return sheets, nil
}

// text is a page as the second engine reads its text.
func (r *rereader) text(ctx context.Context, number int) (*print.Sheet, error) {
	r.set.AtPage(source.Page{Number: number, Of: r.opened.Pages()})
	r.mu.Lock()
	p, err := r.opened.Page(number)
	r.mu.Unlock()
	if err != nil {
		return nil, err
	}
	p.Number = number
	return print.NewSheet(recoded(p, r.src.Recode)), nil
}

// improve reads pages again where that is needed. failed are those on which
// the first reader gave up.
func (r *rereader) improve(ctx context.Context, sheets []*print.Sheet, failed map[int]bool) error {
	var judge print.Judge
	var todo []job
	for i, sh := range sheets {
		if err := ctx.Err(); err != nil {
			return err
		}
		q := judge.Sheet(sh)
		d, why := r.defectOf(sh, q, failed[sh.Number])
		if d == badText && r.set.OCR != source.OCRForce && r.first != nil {
			if other := r.betterText(ctx, sh, q, &judge); other != nil {
				sheets[i] = other
				r.engines[r.src.Engine.Name()] = true
				q = judge.Sheet(other)
				d, why = r.defectOf(other, q, false)
			}
		}
		if d != sound {
			todo = append(todo, job{sheets[i], d, why, q.Score()})
		}
	}
	if len(todo) == 0 {
		return nil
	}
	done, err := r.recognize(ctx, todo)
	for _, sh := range done {
		sheets[sh.Number-1] = sh
	}
	return err
}

// betterText is the page as the second engine reads it, if that is better.
func (r *rereader) betterText(ctx context.Context, sh *print.Sheet, q print.Quality, judge *print.Judge) *print.Sheet {
	if r.open(ctx) != nil {
		return nil
	}
	other, err := r.text(ctx, sh.Number)
	if err != nil || other.Shown == 0 {
		return nil
	}
	if sh.Shown == 0 || judge.Sheet(other).Score() > q.Score()+0.05 {
		return other
	}
	return nil
}

// A scan has less than this in words of its own, stamps and running heads not
// counted, and in characters that are not put on it later.
const (
	fewWords = 20
	fewSigns = 60
)

// defectOf says whether a page has to be read in another way, and why.
func (r *rereader) defectOf(sh *print.Sheet, q print.Quality, failed bool) (defect, string) {
	words := sh.Words()
	why := q.Bad(2*sh.Hidden > sh.Shown)
	switch {
	case r.set.OCR == source.OCRForce:
		return badText, "OCR was asked for"
	case failed && sh.Shown == 0:
		return badText, "it is damaged"
	case sh.Shown == 0:
		return noPrint, "it has no text"
	case sh.ImageShare > 0.5 && (words < fewWords || sh.Own < fewSigns):
		return noPrint, "it is an image without text"
	case why != "":
		return badText, why
	case sh.Unmapped > 0:
		return holes, fmt.Sprintf("%s without a Unicode value in the file", count(sh.Unmapped, "character"))
	}
	return sound, ""
}

// job is a page for OCR.
type job struct {
	*print.Sheet
	defect defect
	why    string
	score  float64 // of the text that there is
}

// vain is how many pages one after the other OCR reads without a gain before
// it is given up for text that looks wrong: the text is in another language.
const vain = 4

// recognize reads pages with OCR, several at a time, and returns those that
// are better for it.
func (r *rereader) recognize(ctx context.Context, todo []job) (done []*print.Sheet, err error) {
	if why := r.noOCR(ctx); why != "" {
		for _, j := range todo {
			r.leave(j, why)
		}
		return nil, nil
	}
	slices.SortStableFunc(todo, func(a, b job) int { return cmp.Compare(a.defect, b.defect) })
	for len(todo) > 0 {
		n := min(len(todo), max(vain, runtime.NumCPU()))
		out := make([]*print.Sheet, n)
		var wait sync.WaitGroup
		free := make(chan struct{}, runtime.NumCPU())
		for i, j := range todo[:n] {
			free <- struct{}{}
			wait.Go(func() {
				defer func() { <-free }()
				out[i] = r.fromImage(ctx, j)
			})
		}
		wait.Wait()
		if err := ctx.Err(); err != nil {
			return done, err
		}
		gained := false
		for i := range out {
			if out[i] != nil {
				done = append(done, out[i])
			}
			gained = gained || out[i] != nil || todo[i].defect != badText
		}
		todo = todo[n:]
		if !gained && r.set.OCR != source.OCRForce {
			return done, nil
		}
	}
	return done, nil
}

// noOCR tells why there is no OCR, "" where there is.
func (r *rereader) noOCR(ctx context.Context) string {
	if r.set.OCR == source.OCROff {
		return "OCR is off, --ocr auto would read it"
	}
	if r.src.OCR == nil {
		return "there is no OCR"
	}
	if err := r.open(ctx); err != nil {
		return fmt.Sprintf("it cannot be drawn: %v", err)
	}
	if err := r.src.OCR.Ready(ctx); err != nil {
		return err.Error()
	}
	return ""
}

// leave notes a page that stays as it is.
func (r *rereader) leave(j job, why string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case j.defect == noPrint && j.ImageShare == 0 && j.Shown == 0:
		// nothing was printed on it, as far as anyone can tell
	case j.defect == noPrint || j.Shown == 0:
		r.unread[j.Number] = j.why + "; " + why
	case j.defect == badText:
		r.problems.Add("source", "pdf/bad-text", 0, j.Number, "page %d: %s (%s)", j.Number, j.why, why)
	case 50*j.Unmapped > j.Shown || j.Unmapped > 10:
		r.problems.Add("source", "pdf/unmapped", 0, j.Number, "page %d has %s (%s)", j.Number, j.why, why)
	}
}

// fromImage reads one page from its image. It returns nil where that is no
// better.
func (r *rereader) fromImage(ctx context.Context, j job) *print.Sheet {
	r.set.AtPage(source.Page{Number: j.Number, Of: r.opened.Pages(), OCR: true})
	r.mu.Lock()
	img, dots, err := r.opened.Draw(j.Number, dpi)
	r.mu.Unlock()
	if err != nil {
		r.leave(j, fmt.Sprintf("it cannot be drawn: %v", err))
		return nil
	}
	if j.Shown == 0 && scan.Blank(img) {
		return nil
	}
	seen, err := r.src.OCR.Recognize(ctx, img, dots)
	if err != nil {
		r.leave(j, err.Error())
		return nil
	}
	seen.Number = j.Number
	seen.ImageShare = 0 // what it shows is read now
	old, keep := r.before(ctx, j)
	overlay(seen, old, keep)
	sh := print.NewSheet(seen)
	q := new(print.Judge).Sheet(sh)
	if j.defect == badText && r.set.OCR != source.OCRForce && j.Shown > 0 && q.Score() < j.score+0.05 {
		r.leave(j, "OCR reads it no better")
		return nil
	}
	if sh.Shown == 0 {
		r.leave(j, "OCR finds no words on it")
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ocrPages = append(r.ocrPages, j.Number)
	r.engines[r.src.OCR.Name()] = true
	scan.Doubts(seen, &r.problems)
	return sh
}

// before is the page as the first reader saw it, and what is kept of it.
func (r *rereader) before(ctx context.Context, j job) (*print.Page, []print.Glyph) {
	none := &print.Page{Number: j.Number}
	if r.first == nil || j.Shown == 0 {
		return none, nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	p, err := r.first.read(ctx, j.Number-1, maxPageGlyph, nil)
	if err != nil {
		return none, nil
	}
	return p, kept(p, j.defect)
}

// name is Origin.Engine: who read the pages, joined by "+".
func (r *rereader) name(sheets int) string {
	var names []string
	if r.first != nil && len(r.ocrPages) < sheets {
		names = append(names, engine)
	}
	if r.src.Engine != nil && r.engines[r.src.Engine.Name()] {
		names = append(names, r.src.Engine.Name())
	}
	if r.src.OCR != nil && r.engines[r.src.OCR.Name()] {
		names = append(names, r.src.OCR.Name())
	}
	return strings.Join(names, "+")
}

// readFirst reads all pages with the first reader. Where pages fail, perhaps a
// new table of objects finds them; the file is then the one read with it.
func (r *rereader) readFirst(ctx context.Context) (source.Raw, []*print.Sheet, error) {
	raw, sheets, err := r.first.readAll(ctx, r.set)
	if err != nil {
		return raw, sheets, err
	}
	if len(raw.Problems) > 0 && !r.first.rebuilt {
		if again, err := reopen(r.file, r.src.Recode); err == nil && len(again.pages) >= len(sheets) {
			if raw2, ss, err := again.readAll(ctx, r.set); err == nil && len(raw2.Problems) < len(raw.Problems) && shown(ss) > 0 && shown(ss) >= shown(sheets) {
				raw, sheets, r.first = raw2, ss, again
			}
		}
	}
	if r.first.rebuilt {
		raw.Problems.Add("source", "pdf/rebuilt", 0, 0, "the file's table of objects is damaged or unusual and was made anew")
	}
	return raw, sheets, nil
}

// found are the problems of the pages that were read again, in their order.
func (r *rereader) found() extract.Problems {
	for number, why := range r.unread {
		r.problems.Add("source", "pdf/no-text", 0, number, "page %d could not be read: %s", number, why)
	}
	slices.SortStableFunc(r.problems, func(a, b extract.Problem) int { return a.Page - b.Page })
	slices.Sort(r.ocrPages)
	return r.problems
}

// missing tells what of a file that is cut off was lost, "" when nothing seems to be.
func (r *rereader) missing(sheets []*print.Sheet, ps extract.Problems) string {
	if n := dangling(r.file.Data); n > 0 {
		return count(n, "object") + " of it cannot be found"
	}
	for _, p := range ps {
		if p.Page > 0 {
			return p.Text
		}
	}
	for _, s := range sheets {
		if s.Shown == 0 {
			return fmt.Sprintf("page %d shows nothing", s.Number)
		}
	}
	return ""
}

// nothing is the error for a file of which no page could be read.
func (r *rereader) nothing(sheets []*print.Sheet, ps extract.Problems) error {
	for _, p := range ps {
		if p.Rule == "pdf/page" {
			return fmt.Errorf("%w: %s", ErrDamaged, p.Text)
		}
	}
	why := "its pages are empty"
	if w, ok := r.unread[sheets[0].Number]; ok {
		why = w
	}
	return fmt.Errorf("%w (%s): %s", ErrNoText, count(len(sheets), "page"), why)
}
