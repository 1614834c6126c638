package image

import (
	"bytes"
	"encoding/binary"
)

// What a picture tells of itself stands in directories of numbered entries: in
// TIFF files one for each page, in JPEG and PNG files one from the camera
// (EXIF), which is a small TIFF file. Entries that matter here:
const (
	tagSubfile     = 254 // bit 0: a smaller copy of another page
	tagOrientation = 274
	tagDotsX       = 282
	tagUnit        = 296 // 2 inch, 3 centimetre
)

// directory is one of them. Entries are whole numbers or fractions.
type directory struct {
	entries map[uint16]float64
	next    uint32 // where the next one lies, 0 for none
}

// order is the byte order of a TIFF file.
func order(data []byte) binary.ByteOrder {
	if data[0] == 'M' {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// readDirectory reads the directory at a place; ok is false where there is
// none.
func readDirectory(data []byte, at uint32) (d directory, ok bool) {
	if len(data) < 8 || uint64(at)+2 > uint64(len(data)) || at < 8 {
		return d, false
	}
	o := order(data)
	rest := data[at:]
	n := int(o.Uint16(rest))
	if rest = rest[2:]; len(rest) < 12*n {
		return d, false
	}
	d.entries = map[uint16]float64{}
	for i := range n {
		if v, ok := entry(data, rest[12*i:12*i+12], o); ok {
			d.entries[o.Uint16(rest[12*i:])] = v
		}
	}
	if rest = rest[12*n:]; len(rest) >= 4 {
		d.next = o.Uint32(rest)
	}
	return d, true
}

// entry is the first value of an entry.
func entry(data, e []byte, o binary.ByteOrder) (v float64, ok bool) {
	const short, long, rational = 3, 4, 5
	switch o.Uint16(e[2:]) {
	case short:
		return float64(o.Uint16(e[8:])), true
	case long:
		return float64(o.Uint32(e[8:])), true
	case rational:
		if at := uint64(o.Uint32(e[8:])); at+8 <= uint64(len(data)) {
			if of := o.Uint32(data[at+4:]); of > 0 {
				return float64(o.Uint32(data[at:])) / float64(of), true
			}
		}
	}
	return 0, false
}

// tell takes over what a directory tells of a page.
func (l *leaf) tell(d directory) {
	if v := d.entries[tagOrientation]; v >= 1 && v <= 8 {
		l.lies = int(v)
	}
	if v := d.entries[tagDotsX]; v > 0 {
		if l.dots = v; d.entries[tagUnit] == 3 {
			l.dots = 2.54 * v
		}
	}
}

// tiffPages are the pages of a TIFF file, smaller copies left out.
func tiffPages(data []byte) (all []leaf) {
	if len(data) < 8 {
		return nil
	}
	seen := map[uint32]bool{}
	for at := order(data).Uint32(data[4:]); at != 0 && !seen[at] && len(seen) < maxPages; {
		seen[at] = true
		d, ok := readDirectory(data, at)
		if !ok {
			break
		}
		if int(d.entries[tagSubfile])&1 == 0 {
			l := leaf{kind: tiffFile, data: data, at: at, lies: 1}
			l.tell(d)
			all = append(all, l)
		}
		at = d.next
	}
	return all
}

// facts reads how a JPEG or PNG picture lies and how fine it is.
func (l *leaf) facts() {
	if l.kind == pngFile {
		l.pngFacts()
	} else {
		l.jpegFacts()
	}
}

// exif takes over what the camera says.
func (l *leaf) exif(data []byte) {
	if k := kindOf(data); k == tiffFile && len(data) >= 8 {
		if d, ok := readDirectory(data, order(data).Uint32(data[4:])); ok {
			l.tell(d)
		}
	}
}

// jpegFacts looks through the segments before the picture.
func (l *leaf) jpegFacts() {
	const startOfScan, app0, app1 = 0xDA, 0xE0, 0xE1
	for rest := l.data[2:]; len(rest) >= 4 && rest[0] == 0xFF && rest[1] != startOfScan; {
		n := int(binary.BigEndian.Uint16(rest[2:]))
		if n < 2 || 2+n > len(rest) {
			return
		}
		body := rest[4 : 2+n]
		switch {
		case rest[1] == app0 && bytes.HasPrefix(body, []byte("JFIF\x00")) && len(body) >= 12:
			x := float64(binary.BigEndian.Uint16(body[8:]))
			switch body[7] {
			case 1:
				l.dots = x
			case 2:
				l.dots = 2.54 * x
			}
		case rest[1] == app1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")):
			l.exif(body[6:])
		}
		rest = rest[2+n:]
	}
}

// pngFacts looks through the chunks before the picture.
func (l *leaf) pngFacts() {
	for rest := l.data[8:]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		if uint64(n)+12 > uint64(len(rest)) {
			return
		}
		body := rest[8 : 8+n]
		switch string(rest[4:8]) {
		case "pHYs":
			if n == 9 && body[8] == 1 { // dots to the metre
				l.dots = float64(binary.BigEndian.Uint32(body)) * 0.0254
			}
		case "eXIf":
			l.exif(body)
		case "IDAT":
			return
		}
		rest = rest[12+n:]
	}
}
