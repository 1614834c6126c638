package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// Drawer draws pages; a batch.Pool is one.
type Drawer interface {
	Draw(ctx context.Context, f source.File, d batch.Drawing) (*batch.Picture, error)
}

// picture is a page as it looks, with its size in points.
type picture struct {
	png   []byte
	w, h  float64
	pages int
}

// resolutions are the dots to the inch in which pages are drawn; others would
// fill the disk.
var resolutions = []int{100, 150, 200}

// What hinders a page from being shown; each has its words.
var (
	errNoPictures = errors.New("pages are not drawn here")
	errMoved      = errors.New("the file is no longer where it was read from")
	errTooMany    = errors.New("too many pages are being drawn")
)

// album draws pages and keeps the pictures in a folder, the newest up to a size.
type album struct {
	drawer    Drawer
	dir       string // "" keeps none
	originals string // folder of contents by their hash
	most      int64  // bytes of all pictures kept
	turns     chan struct{}

	mu   sync.Mutex
	size int64 // of the folder, -1 before it was counted

	seen    memory[stamp, string] // hashes of files as they were
	refused memory[string, error] // pictures that could not be made
}

// memory remembers some values, and forgets all when they are too many. It may be
// used from many goroutines.
type memory[K comparable, V any] struct {
	mu   sync.Mutex
	held map[K]V
}

// remembered is how many values a memory holds at most.
const remembered = 1000

func (m *memory[K, V]) get(k K) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.held[k]
	return v, ok
}

func (m *memory[K, V]) put(k K, v V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.held == nil || len(m.held) >= remembered {
		m.held = map[K]V{}
	}
	m.held[k] = v
}

// stamp is a file as it is now: one with another content has another.
type stamp struct {
	path  string
	size  int64
	wrote time.Time
}

const (
	keptPictures = 256 << 20 // bytes on disk

	waiting = 24 // pages that may wait for their turn
)

func newAlbum(set Settings) *album {
	return &album{drawer: set.Draw, dir: set.Pictures, originals: set.Originals, most: keptPictures, turns: make(chan struct{}, waiting), size: -1}
}

// header stands before the PNG in a kept file.
type header struct {
	Dots  float64 `json:"dots"`
	Pages int     `json:"pages"`
}

// page gives a page of the content sha, which was read from files, drawn or as
// it was kept.
func (a *album) page(ctx context.Context, st index.Store, sha string, page, dpi int) (*picture, error) {
	name := pictureName(sha, page, dpi)
	if p := a.kept(name); p != nil {
		return p, nil
	}
	p, err := a.drawn(ctx, st, sha, page, dpi)
	_, before := a.refused.get(name)
	if before || err != nil && ctx.Err() == nil && !errors.Is(err, errTooMany) && !errors.Is(err, errMoved) {
		a.refused.put(name, err) // nil where it is drawn after all
	}
	return p, err
}

func pictureName(sha string, page, dpi int) string {
	return fmt.Sprintf("%s-%d-%d.page", sha, page, dpi)
}

// ready tells why a page cannot be drawn, as far as that is known without drawing
// it; nil where it is kept, or a file with that content is there.
func (a *album) ready(ctx context.Context, st index.Store, sha string, page, dpi int) error {
	name := pictureName(sha, page, dpi)
	if a.dir != "" {
		if _, err := os.Stat(filepath.Join(a.dir, name)); err == nil {
			return nil
		}
	}
	if a.drawer == nil {
		return errNoPictures
	}
	if err, known := a.refused.get(name); known {
		return err
	}
	paths, err := a.paths(ctx, st, sha)
	if err != nil {
		return err
	}
	for _, path := range paths {
		if a.holds(path, sha) {
			return nil
		}
	}
	return errMoved
}

// holds reports that a file has the content with that hash. It is read once, until
// it changes.
func (a *album) holds(path, sha string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	now := stamp{path, info.Size(), info.ModTime()}
	sum, known := a.seen.get(now)
	if !known {
		f, err := os.Open(path)
		if err != nil {
			return false
		}
		defer f.Close()
		h := sha256.New()
		if _, err := io.Copy(h, f); err != nil {
			return false
		}
		sum = hex.EncodeToString(h.Sum(nil))
		a.seen.put(now, sum)
	}
	return sum == sha
}

// drawn has a page drawn, and keeps the picture.
func (a *album) drawn(ctx context.Context, st index.Store, sha string, page, dpi int) (*picture, error) {
	if a.drawer == nil {
		return nil, errNoPictures
	}
	name := pictureName(sha, page, dpi)
	select {
	case a.turns <- struct{}{}:
		defer func() { <-a.turns }()
	default:
		return nil, errTooMany
	}
	paths, err := a.paths(ctx, st, sha)
	if err != nil {
		return nil, err
	}
	last := errMoved
	for _, path := range paths {
		got, err := a.drawer.Draw(ctx, source.File{Name: path}, batch.Drawing{Page: page, DPI: dpi, SHA256: sha})
		switch {
		case err == nil:
			a.keep(name, header{got.Dots, got.Pages}, got.PNG)
			return pictureOf(header{got.Dots, got.Pages}, got.PNG)
		case errors.Is(err, batch.ErrChanged), errors.Is(err, fs.ErrNotExist):
			continue
		}
		last = err
	}
	return nil, last
}

// paths are the files that may hold a content: the one that was kept, and those
// that it was read from.
func (a *album) paths(ctx context.Context, st index.Store, sha string) ([]string, error) {
	var paths []string
	add := func(path string) {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			paths = append(paths, path)
		}
	}
	if a.originals != "" {
		add(filepath.Join(a.originals, sha))
	}
	known := false
	for f, err := range st.FilesOf(ctx, sha) {
		if err != nil {
			return nil, err
		}
		known = true
		if filepath.IsAbs(f.Path) && f.Entry == "" {
			add(f.Path)
		}
	}
	if !known {
		return nil, &answer.Error{Kind: answer.NotFound, Text: "no document was read from such a file"}
	}
	return paths, nil
}

func pictureOf(h header, data []byte) (*picture, error) {
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || h.Dots <= 0 {
		return nil, fmt.Errorf("a page was drawn as no picture: %w", err)
	}
	return &picture{png: data, w: float64(c.Width) * 72 / h.Dots, h: float64(c.Height) * 72 / h.Dots, pages: h.Pages}, nil
}

// kept is a picture of the folder, nil for none.
func (a *album) kept(name string) *picture {
	if a.dir == "" {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(a.dir, name))
	if err != nil {
		return nil
	}
	head, body, ok := bytes.Cut(data, []byte("\n"))
	var h header
	if !ok || json.Unmarshal(head, &h) != nil {
		return nil
	}
	p, err := pictureOf(h, body)
	if err != nil {
		return nil
	}
	return p
}

// keep puts a picture into the folder. Where it cannot, it is drawn again next
// time.
func (a *album) keep(name string, h header, data []byte) {
	if a.dir == "" {
		return
	}
	js, err := json.Marshal(h)
	if err != nil || os.MkdirAll(a.dir, 0o700) != nil {
		return
	}
	tmp, err := os.CreateTemp(a.dir, "new-*")
	if err != nil {
		return
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(slices.Concat(js, []byte("\n"), data))
	if errors.Join(err, tmp.Close()) != nil || os.Rename(tmp.Name(), filepath.Join(a.dir, name)) != nil {
		return
	}
	a.grown(int64(len(js) + 1 + len(data)))
}

// grown counts what came into the folder, and takes the oldest out where it is
// too much.
func (a *album) grown(by int64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.size >= 0 {
		if a.size += by; a.size <= a.most {
			return
		}
	}
	type file struct {
		name string
		at   time.Time
		size int64
	}
	var all []file
	entries, err := os.ReadDir(a.dir)
	if err != nil {
		return
	}
	a.size = 0
	for _, e := range entries {
		if info, err := e.Info(); err == nil && strings.HasSuffix(e.Name(), ".page") {
			all = append(all, file{e.Name(), info.ModTime(), info.Size()})
			a.size += info.Size()
		}
	}
	if a.size <= a.most {
		return
	}
	slices.SortFunc(all, func(x, y file) int { return x.at.Compare(y.at) })
	for _, f := range all {
		if a.size <= a.most*9/10 {
			return
		}
		if os.Remove(filepath.Join(a.dir, f.name)) == nil {
			a.size -= f.size
		}
	}
}

var hexadecimal = regexp.MustCompile(`^[0-9a-f]{64}$`)

// image serves the picture of a page. Its address has the hash of the content,
// so it may be kept for ever.
func (s *Server) image(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	number, ok := strings.CutSuffix(r.PathValue("page"), ".png")
	page, err := strconv.Atoi(number)
	dpi := resolutions[0]
	if q := r.URL.Query().Get("dpi"); q != "" {
		dpi, _ = strconv.Atoi(q)
	}
	sha := r.PathValue("sha")
	if !ok || err != nil || page < 1 || !hexadecimal.MatchString(sha) || !slices.Contains(resolutions, dpi) {
		http.NotFound(w, r)
		return
	}
	c, err := s.shelf.collection(ctx)
	var p *picture
	if err == nil {
		p, err = s.album.page(ctx, c.Store, sha, page, dpi)
	}
	switch {
	case err == nil:
		h := w.Header()
		h.Set("Content-Type", "image/png")
		h.Set("Cache-Control", "private, max-age=31536000, immutable")
		if !unchanged(w, r, p.png) {
			_, _ = w.Write(p.png) // who asked may have gone
		}
	case errors.Is(err, errTooMany):
		w.Header().Set("Retry-After", "2")
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	case errors.Is(err, errMoved), errors.Is(err, batch.ErrChanged):
		http.Error(w, err.Error(), http.StatusGone)
	case errors.Is(err, source.ErrNoPage), answer.KindOf(err) == answer.NotFound:
		http.NotFound(w, r)
	default:
		s.Log.Warn(err.Error(), "page", r.URL.Path)
		http.Error(w, "the page could not be drawn", http.StatusInternalServerError)
	}
}
