package pdf

import (
	"context"
	"errors"
	"fmt"
	"image"
	"runtime"
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
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

// second reads those pages again that the first reader could not read well:
// with the second engine, and from their image with OCR. Which reading of a
// page counts is decided by the quality of its text, not by its length.
type second struct {
	src   Source
	ctx   context.Context
	file  source.File
	first *file // nil where the first reader could not open the file
	how   source.OCR
	seen  map[string]bool // words, and whether they are syllables

	mu     sync.Mutex // an Opened does one thing at a time
	opened Opened
	err    error // why it could not be opened

	unread   map[int]string // pages of which nothing could be read, and why
	ocrPages []int
	engines  map[string]bool
	problems extract.Problems
}

func (src Source) second(ctx context.Context, f source.File, first *file) *second {
	return &second{
		src: src, ctx: ctx, file: f, first: first, how: source.SettingsOf(ctx).OCR,
		seen: map[string]bool{}, unread: map[int]string{}, engines: map[string]bool{},
	}
}

// close lets the second engine go.
func (s *second) close() {
	if s.opened != nil {
		_ = s.opened.Close()
	}
}

// open opens the file with the second engine, once.
func (s *second) open() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.opened != nil || s.err != nil:
	case s.src.Engine == nil:
		s.err = errors.New("there is no second PDF reader")
	default:
		data := mend(s.file.Data)
		s.opened, s.err = s.src.Engine.Open(s.ctx, data)
		if s.err == nil && s.first != nil && s.opened.Pages() != len(s.first.pages) {
			s.err = fmt.Errorf("the two PDF readers count %d and %d pages", len(s.first.pages), s.opened.Pages())
			_ = s.opened.Close()
			s.opened = nil
		}
	}
	return s.err
}

// all reads a file that the first reader could not open.
func (s *second) all() ([]*sheet, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	s.engines[s.src.Engine.Name()] = true
	sheets := make([]*sheet, s.opened.Pages())
	for i := range sheets {
		sh, err := s.text(i + 1)
		if s.ctx.Err() != nil {
			return nil, s.ctx.Err()
		}
		if err != nil {
			s.problems.Add("source", "pdf/page", 0, i+1, "page %d could not be read: %v", i+1, err)
			sh = newSheet(&page{num: i + 1, width: 595, height: 842})
		}
		sheets[i] = sh
	}
	return sheets, nil
}

// text is a page as the second engine reads its text.
func (s *second) text(num int) (*sheet, error) {
	source.AtPage(s.ctx, source.Page{Number: num, Of: s.opened.Pages()})
	s.mu.Lock()
	p, err := s.opened.Print(num)
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	pg := pageOf(num, p, s.src.Recode)
	pg.upright()
	return newSheet(pg), nil
}

// improve reads pages again where that is needed. failed are those on which
// the first reader gave up.
func (s *second) improve(sheets []*sheet, failed map[int]bool) error {
	var todo []job
	for i, sh := range sheets {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		q := judge(sh.texts(), s.seen)
		d, why := s.defectOf(sh, q, failed[sh.num])
		if d == badText && s.how != source.OCRForce && s.first != nil {
			if other := s.betterText(sh, q); other != nil {
				sheets[i] = other
				s.engines[s.src.Engine.Name()] = true
				q = judge(other.texts(), s.seen)
				d, why = s.defectOf(other, q, false)
			}
		}
		if d != sound {
			todo = append(todo, job{sheets[i], d, why, q.score()})
		}
	}
	if len(todo) == 0 {
		return nil
	}
	done, err := s.recognize(todo)
	for _, sh := range done {
		sheets[sh.num-1] = sh
	}
	return err
}

// betterText is the page as the second engine reads it, if that is better.
func (s *second) betterText(sh *sheet, q quality) *sheet {
	if s.open() != nil {
		return nil
	}
	other, err := s.text(sh.num)
	if err != nil || other.shown == 0 {
		return nil
	}
	if sh.shown == 0 || judge(other.texts(), s.seen).score() > q.score()+0.05 {
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
func (s *second) defectOf(sh *sheet, q quality, failed bool) (defect, string) {
	sh.markStamps()
	sh.markHeads()
	words := 0
	for _, str := range sh.texts() {
		words += len(strings.Fields(str))
	}
	why := q.bad(2*sh.hidden > sh.shown)
	switch {
	case s.how == source.OCRForce:
		return badText, "OCR was asked for"
	case failed && sh.shown == 0:
		return badText, "it is damaged"
	case sh.shown == 0:
		return noPrint, "it has no text"
	case sh.imageShare > 0.5 && (words < fewWords || sh.own < fewSigns):
		return noPrint, "it is an image without text"
	case why != "":
		return badText, why
	case sh.unmapped > 0:
		return holes, fmt.Sprintf("%s without a Unicode value in the file", count(sh.unmapped, "character"))
	}
	return sound, ""
}

// job is a page for OCR.
type job struct {
	*sheet
	defect defect
	why    string
	score  float64 // of the text that there is
}

// vain is how many pages one after the other OCR reads without a gain before
// it is given up for text that looks wrong: the text is in another language.
const vain = 4

// recognize reads pages with OCR, several at a time, and returns those that
// are better for it.
func (s *second) recognize(todo []job) (done []*sheet, err error) {
	if why := s.noOCR(); why != "" {
		for _, j := range todo {
			s.leave(j, why)
		}
		return nil, nil
	}
	slices.SortStableFunc(todo, func(a, b job) int { return int(a.defect) - int(b.defect) })
	for len(todo) > 0 {
		n := min(len(todo), max(vain, runtime.NumCPU()))
		out := make([]*sheet, n)
		var wait sync.WaitGroup
		free := make(chan struct{}, runtime.NumCPU())
		for i, j := range todo[:n] {
			free <- struct{}{}
			wait.Go(func() {
				defer func() { <-free }()
				out[i] = s.again(j)
			})
		}
		wait.Wait()
		if err := s.ctx.Err(); err != nil {
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
		if !gained && s.how != source.OCRForce {
			return done, nil
		}
	}
	return done, nil
}

// noOCR tells why there is no OCR, "" where there is.
func (s *second) noOCR() string {
	if s.how == source.OCROff {
		return "OCR is off, --ocr auto would read it"
	}
	if s.src.OCR == nil {
		return "there is no OCR"
	}
	if err := s.open(); err != nil {
		return fmt.Sprintf("it cannot be drawn: %v", err)
	}
	if err := s.src.OCR.Ready(s.ctx); err != nil {
		return err.Error()
	}
	return ""
}

// leave notes a page that stays as it is.
func (s *second) leave(j job, why string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case j.defect == noPrint && j.imageShare == 0 && j.shown == 0:
		// nothing was printed on it, as far as anyone can tell
	case j.defect == noPrint || j.shown == 0:
		s.unread[j.num] = j.why + "; " + why
	case j.defect == badText:
		s.problems.Add("source", "pdf/bad-text", 0, j.num, "page %d: %s (%s)", j.num, j.why, why)
	case 50*j.unmapped > j.shown || j.unmapped > 10:
		s.problems.Add("source", "pdf/unmapped", 0, j.num, "page %d has %s (%s)", j.num, j.why, why)
	}
}

// again reads one page from its image. It returns nil where that is no better.
func (s *second) again(j job) *sheet {
	source.AtPage(s.ctx, source.Page{Number: j.num, Of: s.opened.Pages(), OCR: true})
	s.mu.Lock()
	img, dots, err := s.opened.Draw(j.num, dpi)
	s.mu.Unlock()
	if err != nil {
		s.leave(j, fmt.Sprintf("it cannot be drawn: %v", err))
		return nil
	}
	if j.shown == 0 && blank(img) {
		return nil
	}
	print, err := s.src.OCR.Recognize(s.ctx, img, dots)
	if err != nil {
		s.leave(j, err.Error())
		return nil
	}
	print.ImageShare = 0 // what it shows is read now
	seen := pageOf(j.num, print, nil)
	doubts := make([]bool, len(seen.glyphs))
	for i, k := 0, 0; i < len(print.Chars) && k < len(doubts); i++ {
		if seen.glyphs[k].text == print.Chars[i].Text {
			doubts[k] = print.Chars[i].Doubt
			k++
		}
	}
	old, keep := s.before(j)
	doubted := overlay(seen, old, keep, doubts)
	seen.upright()
	sh := newSheet(seen)
	q := judge(sh.texts(), map[string]bool{})
	if j.defect == badText && s.how != source.OCRForce && j.shown > 0 && q.score() < j.score+0.05 {
		s.leave(j, "OCR reads it no better")
		return nil
	}
	if sh.shown == 0 {
		s.leave(j, "OCR finds no words on it")
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ocrPages = append(s.ocrPages, j.num)
	s.engines[s.src.OCR.Name()] = true
	for i, w := range doubted {
		if i == maxDoubts {
			s.problems.Add("source", "ocr-doubt", 0, j.num, "page %d: %d more figures are doubtful", j.num, len(doubted)-i)
			break
		}
		s.problems.Add("source", "ocr-doubt", 0, j.num, "page %d: OCR is not sure of %q", j.num, w)
	}
	return sh
}

const maxDoubts = 40 // that are named, of one page

// before is the page as the first reader saw it, and what is kept of it.
func (s *second) before(j job) (*page, []glyph) {
	none := &page{num: j.num}
	if s.first == nil || j.shown == 0 {
		return none, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	p, err := s.first.read(s.ctx, j.num-1, maxPageGlyph, nil)
	if err != nil {
		return none, nil
	}
	return p, kept(p, j.defect)
}

// blank reports that next to nothing is printed on an image.
func blank(img *image.Gray) bool {
	dark := 0
	for y := 0; y < img.Rect.Dy(); y += 2 {
		for _, v := range img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()] {
			if v < 128 {
				dark++
			}
		}
	}
	return dark*2 < img.Rect.Dx()*img.Rect.Dy()/4000
}

// name is Origin.Engine: who read the pages, joined by "+".
func (s *second) name(sheets int) string {
	var names []string
	if s.first != nil && len(s.ocrPages) < sheets {
		names = append(names, engine)
	}
	if s.src.Engine != nil && s.engines[s.src.Engine.Name()] {
		names = append(names, s.src.Engine.Name())
	}
	if s.src.OCR != nil && s.engines[s.src.OCR.Name()] {
		names = append(names, s.src.OCR.Name())
	}
	return strings.Join(names, "+")
}

// read reads all pages with the first reader. Where pages fail, perhaps a new
// table of objects finds them.
func (s *second) read() (source.Raw, []*sheet, error) {
	raw, sheets, err := s.first.readAll(s.ctx)
	if err != nil {
		return raw, sheets, err
	}
	if len(raw.Problems) > 0 && !s.first.rebuilt {
		if again, err := reopen(s.file, s.src.Recode); err == nil && len(again.pages) >= len(sheets) {
			if r, ss, err := again.readAll(s.ctx); err == nil && len(r.Problems) < len(raw.Problems) && shown(ss) > 0 && shown(ss) >= shown(sheets) {
				raw, sheets, s.first = r, ss, again
			}
		}
	}
	if s.first.rebuilt {
		raw.Problems.Add("source", "pdf/rebuilt", 0, 0, "the file's table of objects is damaged or unusual and was made anew")
	}
	return raw, sheets, nil
}

// found are the problems of the pages that were read again, in their order.
func (s *second) found() extract.Problems {
	for num, why := range s.unread {
		s.problems.Add("source", "pdf/no-text", 0, num, "page %d could not be read: %s", num, why)
	}
	slices.SortStableFunc(s.problems, func(a, b extract.Problem) int { return a.Page - b.Page })
	slices.Sort(s.ocrPages)
	return s.problems
}

// nothing is the error for a file of which no page could be read.
func (s *second) nothing(sheets []*sheet, ps extract.Problems) error {
	for _, p := range ps {
		if p.Rule == "pdf/page" {
			return fmt.Errorf("%w: %s", ErrDamaged, p.Text)
		}
	}
	why := "its pages are empty"
	if w, ok := s.unread[sheets[0].num]; ok {
		why = w
	}
	return fmt.Errorf("%w (%s): %s", ErrNoText, count(len(sheets), "page"), why)
}
