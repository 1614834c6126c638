package batch

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"unicode/utf8"
)

// What an archive may hold. One beyond these limits is named, and not read on.
const (
	maxEntry     = 256 << 20 // bytes of one file
	maxUnpacked  = 8 << 30   // bytes of all files
	maxRatio     = 200       // of a file's size to its packed size, for files above freeRatio
	freeRatio    = 4 << 20   // bytes
	maxEntryName = 1024      // bytes
)

// maxEntries is how many files an archive and those in it may have.
var maxEntries = 20_000

// zipMark stands between an archive and what is in it: "a.zip!/7.pdf".
const zipMark = "!/"

// looksZip reports that a file is a zip archive, and no document that is
// packed as one (DOCX and the like).
func looksZip(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [4]byte
	if _, err := io.ReadFull(f, head[:]); err != nil || !isZipHead(head[:]) {
		return strings.EqualFold(path.Ext(name), ".zip") && bytes.HasPrefix(head[:], []byte("PK"))
	}
	info, err := f.Stat()
	if err != nil {
		return false
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return strings.EqualFold(path.Ext(name), ".zip") // a broken one
	}
	return !isDocument(z)
}

func isZipHead(b []byte) bool {
	return bytes.HasPrefix(b, []byte("PK\x03\x04")) || bytes.HasPrefix(b, []byte("PK\x05\x06"))
}

// isDocument reports that z is an office document, an e-book or the like.
func isDocument(z *zip.Reader) bool {
	for _, f := range z.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" {
			return true
		}
	}
	return false
}

// archive sends the files in the zip archive at the path at. in is the archive
// itself. It is a line of the ledger only where it cannot be read.
func (w *walker) archive(in input, at string) bool {
	defer func() {
		if in.release != nil {
			in.release()
		}
	}()
	return w.entriesOf(in, at, nil)
}

// entriesOf sends the files in an archive; only those of only, unless that is
// nil.
func (w *walker) entriesOf(in input, at string, only map[string]bool) bool {
	z, err := zip.OpenReader(at)
	if err != nil {
		return w.send(input{name: in.name, path: in.path, listed: true, err: fmt.Errorf("read %s: the archive is broken (%w): pack it anew, or take what is in it", in.name, err)})
	}
	defer z.Close()
	u := &unpacking{walker: w, root: in.path, only: only, met: map[string]bool{}}
	ok := u.files(in, &z.Reader, 0)
	if ok && only == nil {
		w.entries[in.path] = u.met
	}
	return ok
}

// unpacking is one archive being read.
type unpacking struct {
	*walker
	root  string          // path of the archive
	only  map[string]bool // entries to read; nil for all
	met   map[string]bool // paths of the entries
	count int
	bytes int64
	full  bool // a limit of the whole archive was reached, and said
}

// files sends the files of z. depth is 0 in the archive itself and 1 in one
// that lies in it.
func (u *unpacking) files(in input, z *zip.Reader, depth int) bool {
	for _, f := range z.File {
		if u.full {
			return true
		}
		if f.FileInfo().IsDir() || hidden(f.Name) {
			continue
		}
		name := entryName(f.Name)
		e := input{name: in.name + zipMark + name, path: in.path + zipMark + name}
		u.met[e.path] = true
		if u.only != nil && !u.wanted(strings.TrimPrefix(e.path, u.root+zipMark)) {
			continue
		}
		u.count++
		if u.count > maxEntries || u.bytes > maxUnpacked {
			u.full = true
			e.name, e.path, e.listed = in.name, in.path, true
			e.err = fmt.Errorf("read %s: more than %d files or %d GiB are in it: unpack it, and take the folder", in.name, maxEntries, maxUnpacked>>30)
			return u.send(e)
		}
		if e.at, e.release, e.err = u.unpack(f, e.name); e.err != nil {
			if !u.send(e) {
				return false
			}
			continue
		}
		if !looksZip(e.at) {
			if !u.send(e) {
				return false
			}
			continue
		}
		if !u.nested(e, depth) {
			return false
		}
	}
	return true
}

// wanted reports that an entry, or what lies in it, is to be read.
func (u *unpacking) wanted(name string) bool {
	for o := range u.only {
		if o == name || strings.HasPrefix(o, name+zipMark) {
			return true
		}
	}
	return false
}

// nested sends the files of an archive in an archive.
func (u *unpacking) nested(e input, depth int) bool {
	if depth > 0 {
		e.err = fmt.Errorf("read %s: an archive in an archive in an archive: unpack it, and take the folder", e.name)
		return u.send(e)
	}
	z, err := zip.OpenReader(e.at)
	if err != nil {
		e.err = fmt.Errorf("read %s: the archive is broken (%w)", e.name, err)
		return u.send(e)
	}
	defer e.release()
	defer z.Close()
	return u.files(e, &z.Reader, depth+1)
}

// unpack puts an entry into a file of its own, unless it breaks a limit.
func (u *unpacking) unpack(f *zip.File, name string) (at string, release func(), err error) {
	nothing := func() {}
	bad := func(why string) (string, func(), error) {
		return "", nothing, fmt.Errorf("read %s: %s", name, why)
	}
	switch {
	case f.Flags&1 != 0:
		return bad("it is encrypted: unpack it with its password")
	case !f.Mode().IsRegular():
		return bad("it is no file but a link")
	case leadsOut(f.Name) || len(f.Name) > maxEntryName:
		return bad("its path leads out of the archive, or is too long; it was not read")
	}
	limit := int64(maxEntry)
	if most := int64(f.CompressedSize64) * maxRatio; most < limit {
		limit = max(most, freeRatio)
	}
	limit = min(limit, maxUnpacked-u.bytes)
	r, err := f.Open()
	if err != nil {
		return bad(err.Error())
	}
	defer r.Close()
	c := &counting{r: io.LimitReader(r, limit+1)}
	at, release, err = u.spool(c, limit, name)
	u.bytes += c.n
	switch {
	case c.n > limit && limit < maxEntry:
		return bad(fmt.Sprintf("it unpacks to more than %d times its size, or the archive to more than %d GiB; it was not read", maxRatio, maxUnpacked>>30))
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return bad("it is damaged: " + err.Error())
	case err != nil:
		return "", nothing, err
	}
	return at, release, nil
}

type counting struct {
	r io.Reader
	n int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// entryName is the name of an entry as shown: with slashes, in UTF-8.
func entryName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	if !utf8.ValidString(name) {
		name = strings.ToValidUTF8(name, "�")
	}
	return name
}

// leadsOut reports that a path is not below where it stands: "../x", "/etc/x",
// "C:/x".
func leadsOut(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	if strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' {
		return true
	}
	for _, part := range strings.Split(name, "/") {
		if part == ".." {
			return true
		}
	}
	return strings.ContainsRune(name, 0)
}

// hidden reports that an entry is hidden, or only of use to the system that
// packed it.
func hidden(name string) bool {
	for _, part := range strings.Split(strings.ReplaceAll(name, `\`, "/"), "/") {
		if strings.HasPrefix(part, ".") && part != ".." && part != "." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// countEntries is 1, or the number of files that an archive says it has.
func countEntries(name string) int {
	if !strings.EqualFold(path.Ext(name), ".zip") {
		return 1
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return 1
	}
	defer z.Close()
	n := 0
	for _, f := range z.File {
		if !f.FileInfo().IsDir() && !hidden(f.Name) {
			n++
		}
	}
	return n
}
