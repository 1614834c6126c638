package batch

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/viet"
	"nghiquyet/index"
)

// What an archive may hold. One beyond these limits is named, and not read on.
const (
	maxEntry     = 256 << 20 // bytes of one file
	maxUnpacked  = 8 << 30   // bytes of all files
	maxRatio     = 200       // of a file's size to its packed size, for files above freeRatio
	freeRatio    = 4 << 20   // bytes
	maxEntryName = 1024      // bytes
	maxDirectory = 8 << 20   // bytes of the table of contents, which is held while the archive is read
)

// maxEntries is how many files an archive and those in it may have.
var maxEntries = 20_000

// maxAlike is after how many failures of one kind an archive is not read on, where
// hardly anything else came of it.
var maxAlike = 100

// zipMark stands between an archive and what is in it where both are shown:
// "a.zip!/7.pdf". It may stand in names by itself, so nothing is read from it.
const zipMark = "!/"

// looksZip reports that a file is a zip archive, and no document that is
// packed as one (DOCX and the like).
func looksZip(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	called := strings.EqualFold(path.Ext(name), ".zip")
	var head [4]byte
	if _, err := io.ReadFull(f, head[:]); err != nil || !isZipHead(head[:]) {
		return called && bytes.HasPrefix(head[:], []byte("PK"))
	}
	z, err := readZip(f)
	if err != nil {
		return called || errors.Is(err, errDirectory) // a broken one, or one of too many files
	}
	return !isDocument(z)
}

// errDirectory says that an archive's table of contents is longer than
// maxDirectory.
var errDirectory = errors.New("its table of contents is too long")

// readZip reads the table of contents of an archive. How long that is, is looked
// at first, in the archive itself and not in what it says of itself: a short file
// may hold millions of names.
func readZip(f *os.File) (*zip.Reader, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	size := info.Size()
	for _, from := range directories(f, size) {
		if from >= 0 && size-from > maxDirectory && zipNames(io.NewSectionReader(f, from, size-from)) > maxDirectory {
			return nil, errDirectory
		}
	}
	return zip.NewReader(f, size)
}

// directories are the places where the table of contents of an archive may begin:
// where the record at its end says, and as far before that record as it is long,
// since something may stand before the archive.
func directories(f io.ReaderAt, size int64) []int64 {
	tail := make([]byte, min(size, 64<<10+22))
	begins := size - int64(len(tail))
	if _, err := f.ReadAt(tail, begins); err != nil && err != io.EOF {
		return nil
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || len(tail)-at < 22 {
		return nil
	}
	ends := begins + int64(at)
	long, from := int64(binary.LittleEndian.Uint32(tail[at+12:])), int64(binary.LittleEndian.Uint32(tail[at+16:]))
	var record [56]byte // of archives with 64-bit sizes
	if at >= 20 && bytes.HasPrefix(tail[at-20:], []byte("PK\x06\x07")) {
		where := int64(binary.LittleEndian.Uint64(tail[at-12:]))
		if _, err := f.ReadAt(record[:], where); err == nil && bytes.HasPrefix(record[:], []byte("PK\x06\x06")) {
			ends = where
			long, from = int64(binary.LittleEndian.Uint64(record[40:])), int64(binary.LittleEndian.Uint64(record[48:]))
		}
	}
	return []int64{from, ends - long}
}

// zipNames is how many bytes of r are entries of a table of contents; it looks no
// further than maxDirectory.
func zipNames(r io.Reader) int64 {
	b := bufio.NewReaderSize(r, 64<<10)
	n := int64(0)
	for n <= maxDirectory {
		head, err := b.Peek(46)
		if err != nil || !bytes.HasPrefix(head, []byte("PK\x01\x02")) {
			break
		}
		long := 46
		for _, at := range []int{28, 30, 32} { // of the name, of what is added, of the comment
			long += int(binary.LittleEndian.Uint16(head[at:]))
		}
		if _, err := b.Discard(long); err != nil {
			break
		}
		n += int64(long)
	}
	return n
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
	f, z, err := openZip(at, in.name)
	if err != nil {
		return w.send(input{name: in.name, spot: in.spot, listed: true, err: err})
	}
	defer f.Close()
	u := &unpacking{walker: w, only: only, met: map[string]bool{}}
	ok := u.files(in, z, 0)
	if ok && only == nil && !u.full {
		w.entries[in.spot.Path] = u.met
	}
	return ok
}

// openZip opens the archive at a path. The error calls it by name.
func openZip(at, name string) (*os.File, *zipFile, error) {
	f, err := os.Open(at)
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", name, err)
	}
	z, err := readZip(f)
	if err == nil {
		var info os.FileInfo
		if info, err = f.Stat(); err == nil {
			return f, &zipFile{z, info.Size(), 0}, nil
		}
	}
	f.Close()
	if errors.Is(err, errDirectory) {
		return nil, nil, fmt.Errorf("read %s: %w: unpack it, and take the folder", name, err)
	}
	return nil, nil, fmt.Errorf("read %s: the archive is broken (%w): pack it anew, or take what is in it", name, err)
}

// zipFile is an archive, how long it is, and how long what was read of it is.
type zipFile struct {
	*zip.Reader
	size, read int64
}

// unpacking is one archive being read, with those in it.
type unpacking struct {
	*walker
	only  map[string]bool // entries to read; nil for all
	met   map[string]bool // entries, as in index.Spot
	count int
	bytes int64
	full  bool // a limit of the whole archive was reached, and said
}

// files sends the files of z. depth is 0 in the archive itself and 1 in one
// that lies in it.
func (u *unpacking) files(in input, z *zipFile, depth int) bool {
	for _, f := range z.File {
		if u.full {
			return true
		}
		if f.FileInfo().IsDir() || hidden(f.Name) {
			continue
		}
		e := u.entry(in, entryName(f))
		if u.only != nil && !u.wanted(e.spot.Entry) {
			continue
		}
		u.count++
		if why := u.enough(in); why != nil {
			u.full = true
			return u.send(input{name: in.name, spot: in.spot, listed: true, err: why})
		}
		if e.at, e.release, e.err = u.unpack(z, f, e.name); e.err != nil || !looksZip(e.at) {
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

// entry is the file called name in the archive in. Of several of one name each
// gets one of its own, by its place: "a.txt", "a~2.txt".
func (u *unpacking) entry(in input, name string) input {
	inside := ""
	if in.spot.Entry != "" {
		inside = in.spot.Entry + zipMark
	}
	as := name
	for n := 2; u.met[inside+as]; n++ {
		end := path.Ext(name)
		as = strings.TrimSuffix(name, end) + "~" + strconv.Itoa(n) + end
	}
	u.met[inside+as] = true
	return input{name: in.name + zipMark + as, spot: index.Spot{Path: in.spot.Path, Entry: inside + as}}
}

// enough says why no more of an archive is read, nil while there is no reason.
func (u *unpacking) enough(in input) error {
	if u.count > maxEntries || u.bytes > maxUnpacked {
		return fmt.Errorf("read %s: more than %d files or %d GiB are in it: unpack it, and take the folder", in.name, maxEntries, maxUnpacked>>30)
	}
	if why, n := u.alike(in.spot.Path); n >= maxAlike && n*10 >= u.count*9 {
		return fmt.Errorf("read %s: not read on after %d files in it that failed alike (%s): unpack it, and take the folder", in.name, n, why)
	}
	return nil
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
	f, z, err := openZip(e.at, e.name)
	if err != nil {
		e.err = err
		return u.send(e)
	}
	defer e.release()
	defer f.Close()
	return u.files(e, z, depth+1)
}

// unpack puts an entry into a file of its own, unless it breaks a limit. What is
// in an archive is not longer than the archive, whatever its table of contents
// says, and no two files in it are the same bytes.
func (u *unpacking) unpack(z *zipFile, f *zip.File, name string) (at string, release func(), err error) {
	nothing := func() {}
	bad := func(why string) (string, func(), error) {
		return "", nothing, fmt.Errorf("read %s: %s", name, why)
	}
	packed := int64(min(f.CompressedSize64, math.MaxInt64))
	switch {
	case f.Flags&1 != 0:
		return bad("it is encrypted: unpack it with its password")
	case !f.Mode().IsRegular():
		return bad("it is no file but a link")
	case leadsOut(f.Name) || len(f.Name) > maxEntryName:
		return bad("its path leads out of the archive, or is too long; it was not read")
	case packed > z.size-z.read:
		return bad("it is damaged: its parts are longer than the archive, or overlap")
	}
	z.read += packed
	limit := int64(maxEntry)
	if most := packed * maxRatio; most < limit {
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

// entryName is the name of an entry as shown and as the ledger has it: with
// slashes, in UTF-8, and not longer than maxEntryName. Names that differ, differ
// here too.
func entryName(f *zip.File) string {
	name := f.Name
	if !utf8.ValidString(name) {
		name = oldName(name)
	}
	name = strings.ReplaceAll(name, `\`, "/")
	if len(name) > maxEntryName {
		sum := sha256.Sum256([]byte(name))
		name = strings.ToValidUTF8(name[:maxEntryName/4], "") + "…" + hex.EncodeToString(sum[:8])
	}
	return name
}

// oldName is a name of the time before UTF-8: that of Vietnamese Windows where it
// makes Vietnamese words, else that of DOS, in which every byte is a sign of
// its own.
//
//	"Quy\xea\xect \xf0i\xf2nh.txt" → "Quyết định.txt"
//	"K\xd5.txt"                → "K╒.txt": "Kơ" alone tells nothing
func oldName(name string) string {
	if win, err := charmap.Windows1258.NewDecoder().String(name); err == nil && !strings.ContainsRune(win, utf8.RuneError) {
		win = norm.NFC.String(win)
		if share, words := viet.Share(strings.TrimSuffix(win, path.Ext(win))); words > 1 && share > 0.8 {
			return win
		}
	}
	dos, err := charmap.CodePage437.NewDecoder().String(name)
	if err != nil {
		return strings.ToValidUTF8(name, "�")
	}
	return dos
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
		if litter(part) && part != ".." && part != "." {
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
	f, z, err := openZip(name, name)
	if err != nil {
		return 1
	}
	defer f.Close()
	n := 0
	for _, f := range z.File {
		if !f.FileInfo().IsDir() && !hidden(f.Name) {
			n++
		}
	}
	return n
}
