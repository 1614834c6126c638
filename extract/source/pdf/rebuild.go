package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strconv"

	"nghiquyet/extract/pattern"
)

// rebuild makes the cross-reference table of a damaged file anew: it looks for
// every "12 0 obj", takes the last of each number, adds what object streams
// hold, and appends a table that points to them. Abbreviated filter names
// ("/Filter /Fl"), which the object model does not know, are written out.
//
// It returns nil where no catalog is left. It cannot help where object streams
// are encrypted, or compressed otherwise than by Flate.
func rebuild(data []byte) []byte {
	data = spellFilters(data)
	if data = mend(data); data == nil {
		return nil
	}
	data = data[:len(data)-len("%%EOF\n")]
	table := objects(data)
	info := trailerKeys(data)
	for _, packed := range []bool{false, true} {
		for n, at := range table {
			if info.root == "" && at.packed == packed && catalogRe.Bytes().Match(at.dict(data)) {
				info.root = fmt.Sprintf("%d %d R", n, at.gen)
			}
		}
	}
	if info.root == "" {
		return nil
	}
	return appendTable(data, table, info)
}

// What is looked for in the source of a file whose table of objects is broken.
var (
	filterRe = pattern.New(`/Filter\s*(\[[^\]]{0,60}\]|/\w{1,20})`,
		pattern.Name("source/pdf/filter"), pattern.Yes("/Filter/FlateDecode", "/Filter [/Fl]"), pattern.No("/Filters", "/Filter 5 0 R"))
	shortRe = pattern.New(`/(Fl|A85)\b`,
		pattern.Name("source/pdf/short-filter"), pattern.Yes("/Filter/Fl", "[/A85 /Fl]"), pattern.No("/Filter/FlateDecode", "/ASCII85Decode"))
	catalogRe = pattern.New(`/Type\s*/Catalog\b`,
		pattern.Name("source/pdf/catalog"), pattern.Yes("<</Type/Catalog/Pages 2 0 R>>", "/Type /Catalog"), pattern.No("/Type/Page", "/Catalogs"))
	objStmRe = pattern.New(`/Type\s*/ObjStm\b`,
		pattern.Name("source/pdf/object-stream"), pattern.Yes("<</Type/ObjStm/N 3>>"), pattern.No("/Type/XRef"))
	rootRe = pattern.New(`/Root\s+(\d+\s+\d+\s+R)`,
		pattern.Name("source/pdf/root"), pattern.Yes("<</Root 1 0 R>>"), pattern.No("/Root<<>>", "/Roots 1 0 R"))
	encryptRe = pattern.New(`/Encrypt\s+(\d+\s+\d+\s+R)`,
		pattern.Name("source/pdf/encrypt"), pattern.Yes("/Encrypt 9 0 R"), pattern.No("/EncryptMetadata false"))
	idRe = pattern.New(`/ID\s*(\[\s*<[0-9A-Fa-f\s]*>\s*<[0-9A-Fa-f\s]*>\s*\])`,
		pattern.Name("source/pdf/id"), pattern.Yes("/ID[<0a><0B>]", "/ID [ <> <> ]"), pattern.No("/ID(x)", "/ID[<0a>]"))
	referenceRe = pattern.New(`\b(\d{1,7})\s+\d{1,5}\s+R\b`,
		pattern.Name("source/pdf/reference"), pattern.Yes("/ToUnicode 12 0 R"), pattern.No("12 0 obj", "/R 12 0"))
	nRe = pattern.New(`/N\s+(\d{1,7})`,
		pattern.Name("source/pdf/objects"), pattern.Yes("<</Type/ObjStm/N 3/First 20>>"), pattern.No("/Names 3", "/N/A"))
	firstRe = pattern.New(`/First\s+(\d{1,9})`,
		pattern.Name("source/pdf/first"), pattern.Yes("/N 3/First 20"), pattern.No("/FirstChar 32"))
	lengthRe = pattern.New(`/Length\s+(\d{1,10})(\s+\d+\s+R)?`,
		pattern.Name("source/pdf/length"), pattern.Yes("/Length 120", "/Length 8 0 R"), pattern.No("/Length1 120"))
)

// dangling is how many objects the dictionaries of a file name that are not there. Of
// a file that is cut off they stood behind the cut.
func dangling(data []byte) int {
	table := objects(data)
	lost := map[int]bool{}
	for _, at := range table {
		for _, m := range referenceRe.Bytes().FindAllSubmatch(at.dict(data), -1) {
			n, err := strconv.Atoi(string(m[1]))
			if _, ok := table[n]; err == nil && n > 0 && !ok {
				lost[n] = true
			}
		}
	}
	return len(lost)
}

// shortFilters reports that the file abbreviates filter names outside of
// inline images.
func shortFilters(data []byte) bool {
	for _, m := range filterRe.Bytes().FindAllIndex(data, 50) {
		if shortRe.Bytes().Match(data[m[0]:m[1]]) {
			return true
		}
	}
	return false
}

func spellFilters(data []byte) []byte {
	if !shortFilters(data) {
		return data
	}
	return filterRe.Bytes().ReplaceAllFunc(data, func(m []byte) []byte {
		return shortRe.Bytes().ReplaceAllFunc(m, func(name []byte) []byte {
			if string(name) == "/Fl" {
				return []byte("/FlateDecode")
			}
			return []byte("/ASCII85Decode")
		})
	})
}

// objectAt is where an object stands: at an offset, or packed as number index
// of an object stream.
type objectAt struct {
	offset, gen   int
	packed        bool
	stream, index int
	body          []byte // of a packed object, its beginning
}

// dict is the beginning of the object, up to its stream.
func (at objectAt) dict(data []byte) []byte {
	if at.packed {
		return at.body
	}
	return dictAt(data, at.offset)
}

// objects are those of a file, by number: that stand in it and that its object streams
// hold.
func objects(data []byte) map[int]objectAt {
	table := scanObjects(data)
	for _, n := range sortedKeys(table) {
		if d := dictAt(data, table[n].offset); objStmRe.Bytes().Match(d) {
			addPacked(data, n, d, table)
		}
	}
	return table
}

// scanObjects finds "12 0 obj" everywhere; the last one of a number counts, as
// later revisions are appended.
func scanObjects(data []byte) map[int]objectAt {
	table := map[int]objectAt{}
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("obj"))
		if i < 0 {
			return table
		}
		at += i + 3
		head := data[max(0, at-3-24) : at-3]
		gen, rest, ok := lastNumber(head)
		if !ok {
			continue
		}
		num, rest, ok := lastNumber(rest)
		if !ok || num <= 0 || num > maxObjects || gen > 65535 || len(table) >= maxObjects {
			continue
		}
		table[num] = objectAt{offset: at - 3 - len(head) + len(rest), gen: gen}
	}
}

// lastNumber cuts a number and blanks after it from the end of b. "endobj" has
// none.
func lastNumber(b []byte) (n int, rest []byte, ok bool) {
	end := len(b)
	for end > 0 && isSpace(b[end-1]) {
		end--
	}
	start := end
	for start > 0 && b[start-1] >= '0' && b[start-1] <= '9' {
		start--
	}
	if start == end || end == len(b) && len(b) > 0 && !isSpace(b[len(b)-1]) {
		return 0, b, false
	}
	n, err := strconv.Atoi(string(b[start:end]))
	return n, b[:start], err == nil
}

// dictAt is the beginning of the object at an offset, up to its stream.
func dictAt(data []byte, offset int) []byte {
	d := data[offset:min(len(data), offset+2048)]
	for _, end := range []string{"stream", "endobj"} {
		if i := bytes.Index(d, []byte(end)); i >= 0 {
			d = d[:i]
		}
	}
	return d
}

// trailer holds what a table must say besides its entries.
type trailer struct{ root, encrypt, id string }

// trailerKeys takes them from the last place that names them.
func trailerKeys(data []byte) (t trailer) {
	last := func(p *pattern.Pattern) string {
		if all := p.Bytes().FindAllSubmatch(data, -1); len(all) > 0 {
			return string(all[len(all)-1][1])
		}
		return ""
	}
	return trailer{last(rootRe), last(encryptRe), last(idRe)}
}

// addPacked lists the objects of an object stream, unless they stand in the
// file by themselves.
func addPacked(data []byte, number int, dict []byte, table map[int]objectAt) {
	start := table[number].offset + len(dict)
	body := data[start:]
	body = bytes.TrimPrefix(body, []byte("stream"))
	body = bytes.TrimLeft(body[:min(len(body), 2)], "\r\n")
	start += len("stream") + 2 - len(body)
	if start >= len(data) {
		return
	}
	body = data[start:]
	if m := lengthRe.Bytes().FindSubmatch(dict); m != nil && len(m[2]) == 0 {
		if n, _ := strconv.Atoi(string(m[1])); n < len(body) {
			body = body[:n]
		}
	}
	n, first := nRe.Bytes().FindSubmatch(dict), firstRe.Bytes().FindSubmatch(dict)
	if n == nil || first == nil {
		return
	}
	if bytes.Contains(dict, []byte("FlateDecode")) {
		z, err := zlib.NewReader(bytes.NewReader(body))
		if err != nil {
			return
		}
		body, _ = io.ReadAll(io.LimitReader(z, maxStream))
	}
	count, _ := strconv.Atoi(string(n[1]))
	at, _ := strconv.Atoi(string(first[1]))
	l := lexer{b: body[:min(len(body), at)]}
	for i, p := range l.pairs(count) {
		if _, plain := table[p[0]]; plain || p[0] <= 0 || p[0] > maxObjects {
			continue
		}
		from := min(len(body), at+max(0, p[1]))
		table[p[0]] = objectAt{packed: true, stream: number, index: i, body: body[from:min(len(body), from+300)]}
	}
}

// pairs reads up to n pairs of numbers: an object's number and its offset.
func (l *lexer) pairs(n int) (out [][2]int) {
	for range min(n, maxObjects) {
		var p [2]int
		for k := range p {
			if l.skipSpace(); l.pos >= len(l.b) {
				return out
			}
			o, ok := l.operand()
			if !ok || o.kind != 'n' {
				return out
			}
			p[k] = int(o.num)
		}
		out = append(out, p)
	}
	return out
}

func sortedKeys(m map[int]objectAt) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// appendTable writes the table as a cross-reference stream, which can point
// into object streams.
func appendTable(data []byte, table map[int]objectAt, t trailer) []byte {
	keys := sortedKeys(table)
	size := keys[len(keys)-1] + 2
	entries := make([]byte, 0, 13*len(keys))
	var index bytes.Buffer
	put := func(kind byte, a uint64, b uint32) {
		entries = append(entries, kind)
		entries = binary.BigEndian.AppendUint64(entries, a)
		entries = binary.BigEndian.AppendUint32(entries, b)
	}
	for i := 0; i < len(keys); {
		j := i
		for ; j < len(keys) && keys[j] == keys[i]+j-i; j++ {
			if o := table[keys[j]]; o.packed {
				put(2, uint64(o.stream), uint32(o.index))
			} else {
				put(1, uint64(o.offset), uint32(o.gen))
			}
		}
		fmt.Fprintf(&index, "%d %d ", keys[i], j-i)
		i = j
	}
	var b bytes.Buffer
	b.Write(data)
	b.WriteByte('\n')
	at := b.Len()
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/XRef/Size %d/W[1 8 4]/Index[%s]/Root %s", size-1, size, index.String(), t.root)
	if t.encrypt != "" && t.id != "" {
		fmt.Fprintf(&b, "/Encrypt %s/ID%s", t.encrypt, t.id)
	}
	fmt.Fprintf(&b, "/Length %d>>\nstream\n", len(entries))
	b.Write(entries)
	fmt.Fprintf(&b, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}
