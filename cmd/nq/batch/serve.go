package batch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// Serve is a worker: it answers the requests that come on in, one at a time,
// until in ends, which ends the process at once, whatever it is doing. What
// fails in a file is answered; what fails in the worker ends it, and the
// parent starts another. limit is the memory it may take, in bytes.
func Serve(in io.Reader, out io.Writer, limit int64) error {
	setLimits(limit)
	return serve(in, out, pipe.Extract, func() { os.Exit(0) })
}

// setLimits makes the Go runtime keep a worker small. The collector runs less
// often while the heap is small, since most files need a few MiB; runaway
// recursion ends as a crash with its place, before it fills the memory.
func setLimits(limit int64) {
	debug.SetGCPercent(200)
	debug.SetMaxStack(64 << 20)
	if limit > 0 {
		debug.SetMemoryLimit(limit * 2 / 3)
		limitData(limit + 64<<20)
	}
}

// reader takes a file apart, as pipe.Extract does.
type reader = func(context.Context, source.File, source.Settings) (*extract.Document, error)

// serve reads with extract. gone is called when in has ended.
func serve(in io.Reader, out io.Writer, extract reader, gone func()) error {
	requests := make(chan []byte)
	bad := make(chan error, 1)
	go func() {
		for {
			kind, body, err := readFrame(in, maxRequest)
			switch {
			case errors.Is(err, io.EOF):
				gone()
				bad <- nil
				return
			case err != nil || kind != frameRequest:
				bad <- fmt.Errorf("worker: what stands on standard input is no request; nq starts its workers itself")
				return
			}
			requests <- body
		}
	}()
	var mu sync.Mutex // pages may be told from several goroutines
	for {
		select {
		case err := <-bad:
			return err
		case body := <-requests:
			var q request
			if err := decoding.Unmarshal(body, &q); err != nil {
				return fmt.Errorf("worker: %w", err)
			}
			answered := false
			send := func(b []byte, last bool) error {
				mu.Lock()
				defer mu.Unlock()
				if answered {
					return nil
				}
				answered = last
				_, err := out.Write(b)
				return err
			}
			frame, err := reply(q, extract, func(p source.Page) {
				if b, err := encodeFrame(framePage, p, maxReply); err == nil {
					send(b, false)
				}
			})
			if err == nil {
				err = send(frame, true)
			}
			if err != nil {
				return err
			}
		}
	}
}

// reply reads the file of q and returns the last frame of the answer.
func reply(q request, extract reader, page func(source.Page)) ([]byte, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	f := source.File{Name: q.Name, Data: q.Data}
	if q.Draw != nil {
		return drawn(ctx, q)
	}
	if !q.Here {
		var err error
		if f.Data, err = Read(cmp.Or(q.Path, q.Name), nil); err != nil {
			return encodeFrame(frameRefusal, refuse(err), maxReply)
		}
	}
	papers, err := papersOf(ctx, f, source.Settings{OCR: q.OCR, Page: page}, q.Split, extract)
	if err != nil {
		return encodeFrame(frameRefusal, refuse(err), maxReply)
	}
	if !q.Lines {
		for _, d := range papers {
			d.Lines = nil
		}
	}
	kind, v := byte(framePapers), any(papers)
	if !q.Split {
		kind, v = frameDocument, papers[0]
	}
	frame, err := encodeFrame(kind, v, maxReply)
	if err != nil {
		return encodeFrame(frameRefusal, refuse(fmt.Errorf("read %s: too much text: %w: split the file", q.Name, err)), maxReply)
	}
	return frame, nil
}

// papersOf are the documents in f: several where papers that are bound together are split.
func papersOf(ctx context.Context, f source.File, set source.Settings, split bool, one reader) ([]*extract.Document, error) {
	if split {
		return pipe.Papers(ctx, f, set)
	}
	d, err := one(ctx, f, set)
	return []*extract.Document{d}, err
}
