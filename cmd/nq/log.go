package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
)

// newLogger writes to w: one sentence a line in "text", one object a line in
// "json", with what a program needs of the sentence as attributes.
func newLogger(w io.Writer, format string, times bool) *slog.Logger {
	if format == "json" {
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(&sentences{w: &visible{w: w}, times: times})
}

// sentences prints messages for a person. The messages say everything; the
// attributes are for programs, and left out.
type sentences struct {
	mu    sync.Mutex
	w     io.Writer
	times bool // the time of day stands before each
}

func (s *sentences) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelInfo }

func (s *sentences) Handle(_ context.Context, r slog.Record) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	when := ""
	if s.times {
		when = r.Time.Format("2006-01-02 15:04:05 ")
	}
	_, err := fmt.Fprintf(s.w, "%snq: %s\n", when, strings.ReplaceAll(r.Message, "\n", "\n    "))
	return err
}

func (s *sentences) WithAttrs([]slog.Attr) slog.Handler { return s }
func (s *sentences) WithGroup(string) slog.Handler      { return s }
