// Package tesseract reads the images of pages with the program of that name,
// which need not be there:
//
//	an image of page 1, 300 dpi  →  "Số:" "299/QĐ-TTg" …, each with its place,
//	                                its baseline, the size of its type, and whether
//	                                tesseract doubts it
//
// Out go words on straight lines: what a tilted scan shows is turned upright.
// Package print makes lines, columns and cells of them, as it does of text.
//
//	tesseract.go      what is installed, and running it (hocr.go reads its answer)
//	recognize.go      the way of one page, step by step
//	ruled.go          lines of tables are found and painted over
//	turned.go         a page that lies on its side
//	secondreading.go  doubtful lines are read again; signature.go what a seal covers
//	page.go           lines of words → a page of print (ink.go tells what is bold)
package tesseract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"nghiquyet/extract/source/scan"
)

// Install is the command that installs what this package needs.
const Install = "apt install tesseract-ocr tesseract-ocr-vie"

// ErrMissing is the error for a tesseract, or a language, that is not there.
var ErrMissing = errors.New("tesseract with Vietnamese is not installed")

// Language is tesseract's name for Vietnamese. English beside it makes the
// result worse: word errors .022 instead of .012.
const Language = "vie"

// pageTime is more than tesseract takes for any readable page (some 2 s).
const pageTime = 3 * time.Minute

// Engine runs the program. The zero value is ready for use by several
// goroutines.
type Engine struct {
	Program string // where it is; "" searches PATH

	once  sync.Once
	found Installed
	err   error
}

// Installed is what there is to work with.
type Installed struct {
	Program   string
	Version   string   // "5.3.0"
	Languages []string // "eng", "vie"
}

// Name is "tesseract".
func (*Engine) Name() string { return "tesseract" }

// Ready is nil where tesseract and Vietnamese are there, else ErrMissing with
// what is missing and the command that installs it. The answer is kept.
func (e *Engine) Ready(ctx context.Context) error {
	_, err := e.Look(ctx)
	return err
}

// Look tells what is installed.
func (e *Engine) Look(ctx context.Context) (Installed, error) {
	e.once.Do(func() { e.found, e.err = look(ctx, e.Program) })
	return e.found, e.err
}

// patience is how long tesseract may take to say what it is.
const patience = 20 * time.Second

// Version tells which tesseract is installed, and not in which languages: that
// takes as long again.
func (e *Engine) Version(ctx context.Context) (Installed, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	return version(ctx, e.Program)
}

func version(ctx context.Context, program string) (in Installed, err error) {
	if program == "" {
		program = "tesseract"
	}
	in.Program, err = exec.LookPath(program)
	if err != nil {
		return in, fmt.Errorf("%w; install it with: %s", ErrMissing, Install)
	}
	out, err := command(ctx, in.Program, "--version").CombinedOutput()
	if err != nil {
		return in, fmt.Errorf("%s does not run (%v); install it anew with: %s", in.Program, err, Install)
	}
	if f := strings.Fields(string(out)); len(f) > 1 && f[0] == "tesseract" {
		in.Version = strings.TrimPrefix(f[1], "v")
	}
	return in, nil
}

func look(ctx context.Context, program string) (in Installed, err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if in, err = version(ctx, program); err != nil {
		return in, err
	}
	out, err := command(ctx, in.Program, "--list-langs").CombinedOutput()
	if err != nil {
		return in, fmt.Errorf("%s does not tell its languages (%v); install it anew with: %s", in.Program, err, Install)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	for _, l := range lines[1:] { // the first line says how many there are
		in.Languages = append(in.Languages, strings.TrimSpace(l))
	}
	for _, l := range in.Languages {
		if l == Language {
			return in, nil
		}
	}
	return in, fmt.Errorf("%w: its Vietnamese is missing; install it with: %s", ErrMissing, Install)
}

// command runs tesseract on one thread: two threads for one page take seven
// times as long as one.
func command(ctx context.Context, program string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, program, args...)
	c.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	c.WaitDelay = 2 * time.Second
	return c
}

// Ways in which tesseract looks for text on a page (its --psm).
const (
	wholePage = "3"
	scattered = "11"
	oneBlock  = "6"
)

// run reads an image.
func (e *Engine) run(ctx context.Context, program string, img *image.Gray, dots float64, way string) ([]scan.Line, error) {
	inTime, cancel := context.WithTimeout(ctx, pageTime)
	defer cancel()
	c := command(inTime, program, "stdin", "stdout", "-l", Language, "--psm", way,
		"--dpi", fmt.Sprintf("%.0f", max(dots, 70)), "-c", "tessedit_create_hocr=1")
	c.Stdin = bytes.NewReader(pgm(img))
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := runTied(c); err != nil {
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case inTime.Err() != nil:
			return nil, fmt.Errorf("tesseract gave no answer in %v", pageTime)
		}
		said, _, _ := strings.Cut(strings.TrimSpace(errs.String()), "\n")
		return nil, fmt.Errorf("tesseract: %v: %s", err, said)
	}
	lines, err := parse(out.Bytes())
	if err != nil {
		return nil, fmt.Errorf("tesseract: %w", err)
	}
	return lines, nil
}

// pgm writes an image in the one format that needs no work on either side.
func pgm(img *image.Gray) []byte {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	b := fmt.Appendf(make([]byte, 0, w*h+32), "P5\n%d %d\n255\n", w, h)
	for y := range h {
		b = append(b, img.Pix[y*img.Stride:y*img.Stride+w]...)
	}
	return b
}
