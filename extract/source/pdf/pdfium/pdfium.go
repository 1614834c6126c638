// Package pdfium is the second reader of PDF files: it opens what the object
// model of package pdf refuses (odd filters, broken cross references, other
// encryption), and draws pages for OCR.
//
//	page 3 of a file with /Filter /Fl  →  its characters with places, font size and weight
//	page 1 of a scan at 300 dpi        →  a grey image of 2481 × 3508 dots
//
// It is PDFium, compiled to WebAssembly (github.com/klippa-app/go-pdfium) and
// run by wazero: no C, no file system of the host, a limit on memory, and a
// call that runs away ends with its context. It costs nothing until the first
// file is opened; then 2 s to compile, once for each user, as the machine code
// is kept in the user's cache folder.
package pdfium

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	library "github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"nghiquyet/extract/compiled"
	"nghiquyet/extract/source/pdf"
)

// maxMemory is what one open file may use, in pages of 64 KiB: 128 MiB. The
// process takes up to 3.4 times as much, because memory is copied as it grows.
const maxMemory = 2048

// maxPages is as far as pages are read; see package pdf.
const maxPages = 20_000

// Engine opens files, each in a sandbox of its own. The zero value is ready
// for use by several goroutines.
type Engine struct {
	mu   sync.Mutex
	pool library.Pool
}

// Name is "pdfium".
func (*Engine) Name() string { return "pdfium" }

// Open opens a file without a password. The error is pdf.ErrEncrypted or
// pdf.ErrDamaged, that of ctx, or tells why the engine does not start.
func (e *Engine) Open(ctx context.Context, data []byte) (opened pdf.Opened, err error) {
	pool, err := e.start()
	if err != nil {
		return nil, fmt.Errorf("start the second PDF reader: %w", err)
	}
	in, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("start the second PDF reader: %w", err)
	}
	d := &document{ctx: ctx, in: in}
	d.release = context.AfterFunc(ctx, d.kill)
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%w (%v)", pdf.ErrDamaged, x)
		}
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		if err != nil {
			d.kill()
		}
	}()
	doc, err := in.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, pdf.ErrEncrypted
	case err != nil:
		return nil, fmt.Errorf("%w (%v)", pdf.ErrDamaged, err)
	}
	d.doc = doc.Document
	n, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.doc})
	if err != nil || n.PageCount < 1 {
		return nil, fmt.Errorf("%w (it holds no page)", pdf.ErrDamaged)
	}
	d.pages = min(n.PageCount, maxPages)
	return d, nil
}

// Close ends the sandboxes and gives their memory back. Files that are still
// open are closed. The Engine starts anew when it is needed again.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		return nil
	}
	err := e.pool.Close()
	e.pool = nil
	return err
}

// Start makes the Engine ready before it is needed, and tells whether it can
// be.
func (e *Engine) Start() error {
	_, err := e.start()
	return err
}

// start compiles the program, or finds it compiled.
func (e *Engine) start() (library.Pool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool != nil {
		return e.pool, nil
	}
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory).
		WithCloseOnContextDone(true)
	dir := compiled.Folder("pdfium")
	pool, err := begin(conf, dir)
	if err != nil && dir != "" { // the disk may be full: it runs without the folder
		pool, err = begin(conf, "")
	}
	if err != nil {
		return nil, err
	}
	compiled.Seal(dir)
	e.pool = pool
	return pool, nil
}

// begin starts the program, which is compiled into dir, or in this process alone
// where that is "".
func begin(conf wazero.RuntimeConfig, dir string) (library.Pool, error) {
	if dir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(dir)
		if err != nil {
			return nil, err
		}
		conf = conf.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal:      max(2, runtime.NumCPU()),
		RuntimeConfig: conf,
		FSConfig:      wazero.NewFSConfig(), // the library's own default shows the host's whole file system
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
}
