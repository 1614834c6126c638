package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// progress shows how far a run is: a bar on a terminal, a line now and then
// elsewhere. Its methods may be called from many goroutines.
type progress struct {
	mu     sync.Mutex
	w      io.Writer
	bar    *progressbar.ProgressBar // nil where there is no terminal
	log    *slog.Logger
	start  time.Time
	said   time.Time
	done   int
	total  int // 0 until it is known
	failed int
}

// sayEvery is how often a line is written where there is no terminal.
const sayEvery = 10 * time.Second

// newProgress shows progress on w. log is given to the caller anew, by way of
// logTo, since a bar has to step aside for its lines.
func newProgress(w io.Writer) *progress {
	p := &progress{w: w, start: time.Now(), said: time.Now()}
	if isTerminal(w) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("looking"), progressbar.OptionShowCount(),
			progressbar.OptionShowIts(), progressbar.OptionSetItsString("files"), progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30))
	}
	return p
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("TERM") != "dumb" && isatty.IsTerminal(f.Fd())
}

// Write writes lines for the log; the bar gives them room.
func (p *progress) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar == nil {
		return p.w.Write(b)
	}
	p.bar.Clear()
	n, err := p.w.Write(b)
	if !p.bar.IsFinished() {
		p.bar.RenderBlank()
	}
	return n, err
}

// of says how many files there are.
func (p *progress) of(total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total = total
	if p.bar != nil && total > p.done {
		p.bar.ChangeMax(total)
		p.bar.Describe("reading")
	}
}

// step counts a file. It writes a line when it is time for one.
func (p *progress) step(failed bool) {
	p.mu.Lock()
	p.done++
	if failed {
		p.failed++
	}
	if p.bar != nil {
		if p.total > 0 && p.done > p.total { // an archive held more than it said
			p.total = p.done
			p.bar.ChangeMax(p.total)
		}
		p.bar.Add(1)
		p.mu.Unlock()
		return
	}
	line, attrs := "", []any(nil)
	if time.Since(p.said) >= sayEvery {
		p.said = time.Now()
		line, attrs = p.line()
	}
	p.mu.Unlock()
	if line != "" {
		p.log.Info(line, attrs...)
	}
}

// line is the state in words: "412 of 3000 files, 20.6 a second, 2m6s left".
func (p *progress) line() (string, []any) {
	rate := float64(p.done) / time.Since(p.start).Seconds()
	if p.total <= p.done || rate == 0 {
		return fmt.Sprintf("%s, %.1f a second", counted(p.done, "file"), rate), []any{"done", p.done, "failed", p.failed, "rate", rate}
	}
	left := time.Duration(float64(p.total-p.done) / rate * float64(time.Second)).Round(time.Second)
	return fmt.Sprintf("%d of %s, %.1f a second, %s left", p.done, counted(p.total, "file"), rate, left),
		[]any{"done", p.done, "total", p.total, "failed", p.failed, "rate", rate, "seconds_left", int(left.Seconds())}
}

// end takes the bar away; doing is what goes on without counting.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Finish()
		p.bar.Clear()
	}
}
