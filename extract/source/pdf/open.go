package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// What Read may refuse a file for; test with errors.Is.
var (
	ErrNoText    = errors.New("the file has no text layer")
	ErrEncrypted = errors.New("the file is encrypted with a password or a method that is not supported; save a copy without protection")
	ErrDamaged   = errors.New("the file is damaged; open and save it again in a PDF program, or fetch it anew")
)

// Budgets, far above what real documents need (the largest of 519 had 1,500
// pages, some 4,000 glyphs and 20,000 operators a page).
const (
	maxPages     = 20_000
	maxTreeNodes = 100_000
	maxTreeDepth = 64
	maxStream    = 64 << 20  // bytes of one decoded stream
	maxPageBytes = 128 << 20 // bytes of all decoded streams of a page
	maxGlyphs    = 20_000_000
	maxObjects   = 8_000_000 // objects that a cross-reference table may announce
)

// file is an open PDF.
type file struct {
	name  string
	pages []pageDict
	fonts fontCache

	rebuilt bool // with a cross-reference table of our own
}

// pageDict is a page with what it inherits from the page tree.
type pageDict struct {
	dict, resources, box, rotate lib.Value
}

// open reads the object structure of a file, as it is or, where that fails,
// with a new cross-reference table.
func open(f source.File, recode recoder) (*file, error) {
	data := mend(f.Data)
	if data == nil {
		return nil, errors.New("this is not a PDF file: %PDF- is missing in the first 1024 bytes")
	}
	var err error
	if !shortFilters(data) {
		var out *file
		if out, err = openBytes(f.Name, data, recode); err == nil || errors.Is(err, ErrEncrypted) {
			return out, err
		}
	}
	out, rerr := reopen(f, recode)
	if err == nil || rerr == nil {
		return out, rerr
	}
	return nil, err
}

// ErrCutOff is the error for a file of which the end is missing, and with it some of
// what its pages show.
var ErrCutOff = errors.New("the file is cut off; fetch it again")

// endless reports that data breaks off: behind the last object does not stand where
// the table of objects begins.
func endless(data []byte) bool {
	return bytes.LastIndex(data, []byte("startxref")) < bytes.LastIndex(data, []byte("endobj"))
}

// reopen opens a file with a new cross-reference table.
func reopen(f source.File, recode recoder) (out *file, err error) {
	defer func() {
		if x := recover(); x != nil {
			out, err = nil, fmt.Errorf("%w (%v)", ErrDamaged, x)
		}
	}()
	data := rebuild(f.Data[max(0, headerAt(f.Data)):])
	if data == nil {
		return nil, fmt.Errorf("%w (its catalog is lost)", ErrDamaged)
	}
	out, err = openBytes(f.Name, data, recode)
	if out != nil {
		out.rebuilt = true
	}
	return out, err
}

func openBytes(name string, data []byte, recode recoder) (out *file, err error) {
	defer func() {
		if x := recover(); x != nil {
			out, err = nil, fmt.Errorf("%w (%v)", ErrDamaged, x)
		}
	}()
	if err := checkXref(data); err != nil {
		return nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
	}
	r, err := lib.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if errors.Is(err, lib.ErrInvalidPassword) || strings.Contains(err.Error(), "encryption") {
			return nil, fmt.Errorf("%w (%v)", ErrEncrypted, err)
		}
		return nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
	}
	out = &file{name: name, fonts: newFontCache(recode)}
	w := treeWalk{seen: map[string]bool{}}
	w.walk(r.Trailer().Key("Root").Key("Pages"), pageDict{}, 0)
	out.pages = w.pages
	if len(out.pages) == 0 {
		return nil, fmt.Errorf("%w (it holds no page)", ErrDamaged)
	}
	return out, nil
}

// treeWalk gathers the pages of a page tree. It walks downwards only, each
// reference to a branch once, so that loops of Kids or Parent end. A page that is named
// several times is shown several times.
type treeWalk struct {
	pages []pageDict
	seen  map[string]bool
	nodes int
}

func (w *treeWalk) walk(v lib.Value, up pageDict, depth int) {
	if w.nodes++; depth > maxTreeDepth || w.nodes > maxTreeNodes || len(w.pages) >= maxPages || v.Kind() != lib.Dict {
		return
	}
	p := up
	p.dict = v
	if x := v.Key("Resources"); x.Kind() == lib.Dict {
		p.resources = x
	}
	if x := v.Key("MediaBox"); x.Len() == 4 {
		p.box = x
	}
	if x := v.Key("CropBox"); x.Len() == 4 {
		p.box = x
	}
	if x := v.Key("Rotate"); x.Kind() == lib.Integer {
		p.rotate = x
	}
	kids := v.Key("Kids")
	if kids.Kind() != lib.Array {
		w.pages = append(w.pages, p)
		return
	}
	refs := refNames(kids)
	for i := range kids.Len() {
		again := false
		if i < len(refs) && refs[i] != "" {
			again = w.seen[refs[i]]
			w.seen[refs[i]] = true
		}
		w.kid(kids, i, p, depth, again)
	}
}

// kid reads one child; a broken one is left out, and so is a branch that was met before.
func (w *treeWalk) kid(kids lib.Value, i int, up pageDict, depth int, again bool) {
	defer func() {
		if x := recover(); x != nil {
			w.pages = append(w.pages, pageDict{}) // its place is kept, so that page numbers stay right
		}
	}()
	kid := kids.Index(i)
	if again && (kid.Kind() != lib.Dict || kid.Key("Kids").Kind() == lib.Array) {
		return
	}
	w.walk(kid, up, depth+1)
}

// refNames gives "12 0 R" for each element of an array that is a reference,
// and nothing at all for an array that holds anything else. The object model
// shows references in the printed form of a value only.
func refNames(v lib.Value) []string {
	fields := strings.Fields(strings.Trim(v.String(), "[]"))
	if len(fields) != 3*v.Len() {
		return nil
	}
	names := make([]string, 0, v.Len())
	for i := 0; i < len(fields); i += 3 {
		names = append(names, strings.Join(fields[i:i+3], " "))
	}
	return names
}

// headerAt is where %PDF- stands in the first 1024 bytes, or -1.
func headerAt(data []byte) int {
	return bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// mend makes a copy that the object model accepts: nothing before the header,
// version 1.7 in it, nothing after the last %%EOF. It returns nil for what is
// no PDF. Real gazette files have junk tails, blanks after the version, or
// announce version 2.0.
func mend(data []byte) []byte {
	start := headerAt(data)
	if start < 0 {
		return nil
	}
	data = data[start:]
	end := bytes.LastIndex(data, []byte("%%EOF"))
	if end < 0 {
		end = len(data)
	}
	out := make([]byte, 0, end+8)
	out = append(out, data[:end]...)
	out = append(out, "%%EOF\n"...)
	if len(out) > 9 {
		copy(out, "%PDF-1.7\n")
	}
	return out
}

// What a cross-reference section says of itself.
var (
	startxrefRe = pattern.New(`startxref\s+(\d{1,12})`,
		pattern.Name("source/pdf/startxref"), pattern.Yes("startxref\n1234\n%%EOF"), pattern.No("startxref\n%%EOF", "xref 12"))
	prevRe = pattern.New(`/Prev\s+(\d{1,12})`,
		pattern.Name("source/pdf/prev"), pattern.Yes("<</Size 5/Prev 110>>"), pattern.No("/Previous 5", "/Prev/A"))
	sizeRe = pattern.New(`/Size\s+(\d+)`,
		pattern.Name("source/pdf/size"), pattern.Yes("<</Size 5>>"), pattern.No("/Sizes 5", "/Size/A"))
	indexRe = pattern.New(`/Index\s*\[\s*(\d+)\s+(\d+)`,
		pattern.Name("source/pdf/index"), pattern.Yes("/Index[0 12]", "/Index [ 3 4 9 1 ]"), pattern.No("/Index[]", "/Index 5"))
)

// checkXref follows the cross-reference sections once, without reading them,
// and refuses what would make the object model loop (a /Prev that leads back)
// or allocate without bound (tables of billions of objects).
func checkXref(data []byte) error {
	all := startxrefRe.Bytes().FindAllSubmatch(data[max(0, len(data)-2048):], -1)
	if len(all) == 0 {
		return errors.New("startxref is missing at its end")
	}
	at, _ := strconv.Atoi(string(all[len(all)-1][1]))
	seen := map[int]bool{}
	for {
		if at < 0 || at >= len(data) {
			return fmt.Errorf("a cross-reference table is announced at byte %d of %d", at, len(data))
		}
		if seen[at] {
			return errors.New("its cross-reference tables lead back to one another")
		}
		seen[at] = true
		section := data[at:]
		if err := checkSubsections(section); err != nil {
			return err
		}
		dict := dictOf(section)
		if err := checkSizes(dict); err != nil {
			return err
		}
		m := prevRe.Bytes().FindSubmatch(dict)
		if m == nil {
			return nil
		}
		at, _ = strconv.Atoi(string(m[1]))
	}
}

// dictOf is the dictionary of a cross-reference section: behind "trailer" in a
// classic one, before "stream" in another.
func dictOf(section []byte) []byte {
	if i := bytes.Index(section, []byte("trailer")); bytes.HasPrefix(bytes.TrimLeft(section[:min(len(section), 16)], " \r\n\t"), []byte("xref")) && i >= 0 {
		section = section[i:]
	}
	section = section[:min(len(section), 4096)]
	for _, end := range []string{"startxref", "stream"} {
		if i := bytes.Index(section, []byte(end)); i >= 0 {
			section = section[:i]
		}
	}
	return section
}

// checkSizes refuses a dictionary that announces more objects than can be.
func checkSizes(dict []byte) error {
	for _, m := range append(sizeRe.Bytes().FindAllSubmatch(dict, -1), indexRe.Bytes().FindAllSubmatch(dict, -1)...) {
		for _, digits := range m[1:] {
			if n, err := strconv.Atoi(string(digits)); err != nil || n > maxObjects {
				return fmt.Errorf("its cross-reference table announces %s objects", digits)
			}
		}
	}
	return nil
}

// checkSubsections looks at the "first count" lines of a classic table.
func checkSubsections(section []byte) error {
	rest := bytes.TrimLeft(section, " \r\n\t")
	if !bytes.HasPrefix(rest, []byte("xref")) {
		return nil
	}
	rest = rest[4:]
	for {
		rest = bytes.TrimLeft(rest, " \r\n\t")
		var first, n int
		if k, _ := fmt.Sscanf(string(rest[:min(len(rest), 48)]), "%d %d", &first, &n); k != 2 {
			return nil
		}
		if first < 0 || n < 0 || first > maxObjects || n > maxObjects {
			return fmt.Errorf("its cross-reference table announces objects %d to %d", first, first+n)
		}
		eol := bytes.IndexAny(rest, "\r\n")
		if eol < 0 {
			return nil
		}
		rest = bytes.TrimLeft(rest[eol:], " \r\n\t")
		if 20*n >= len(rest) {
			return nil
		}
		rest = rest[20*n:]
		if i := bytes.IndexAny(rest, "t0123456789"); i > 0 && i < 4 {
			rest = rest[i:]
		}
	}
}

// decode reads a stream, or an array of streams as one, up to limit bytes.
// What could be read before an error is returned with it.
func decode(v lib.Value, limit int64) (out []byte, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%v", x)
		}
	}()
	switch v.Kind() {
	case lib.Stream:
		r := v.Reader()
		defer r.Close()
		var b bytes.Buffer
		_, err = io.Copy(&b, io.LimitReader(r, limit))
		return b.Bytes(), err
	case lib.Array:
		for i := range v.Len() {
			part, perr := decode(v.Index(i), limit-int64(len(out)))
			if perr != nil {
				err = perr
			}
			out = append(append(out, part...), '\n')
			if int64(len(out)) >= limit {
				break
			}
		}
	}
	return out, err
}
