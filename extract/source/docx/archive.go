package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
)

const (
	maxBytes = 256 << 20 // of the archive: pictures make it large
	maxPart  = 192 << 20 // of one part unpacked; a decree with 230 tables has 13 MB
	maxRatio = 300       // unpacked to packed, of a part of more than 8 MB; text has about 30
)

// archive is the zip archive of a document (ECMA-376, Part 2).
type archive struct {
	zip   *zip.Reader
	parts map[string]*zip.File
}

func open(data []byte) (*archive, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("the archive has %d MB, more than the %d MB that one document may have; take its pictures out or split it", len(data)>>20, maxBytes>>20)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && z == nil {
		return nil, errors.New("the archive is cut off or damaged; fetch it again, or let a word processor repair it")
	}
	a := &archive{zip: z, parts: map[string]*zip.File{}}
	for _, f := range z.File {
		if name := clean(f.Name); a.parts[name] == nil {
			a.parts[name] = f
		}
	}
	return a, nil
}

// clean is the name of a part as the index has it: names are the same in any
// case (ECMA-376, Part 2, 6.2.2). Nothing is ever written under a name.
func clean(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"))
}

// read unpacks a part, within the limits.
func (a *archive) read(name string) ([]byte, error) {
	f := a.parts[clean(name)]
	if f == nil {
		return nil, fmt.Errorf("the archive lacks %s; open it in a word processor and save it again", name)
	}
	tooLarge := fmt.Errorf("%s unpacks to more than a document can hold; the archive is damaged or made to do harm", name)
	if size := f.UncompressedSize64; size > maxPart || size > 8<<20 && size > maxRatio*max(1, f.CompressedSize64) {
		return nil, tooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s cannot be unpacked (%w); fetch the file again", name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	switch {
	case len(data) > maxPart:
		return nil, tooLarge
	case err != nil && len(data) == 0:
		return nil, fmt.Errorf("%s cannot be unpacked (%w); fetch the file again", name, err)
	}
	return data, nil // a torn part is read as far as it goes
}

// main is the name of the part with the text, "" when there is none.
func (a *archive) main() string {
	if name := a.relations("")["officeDocument"]; name != "" && a.parts[clean(name)] != nil && strings.Contains(a.typeOf(name), "word") {
		return name
	}
	if a.parts["word/document.xml"] != nil {
		return "word/document.xml"
	}
	return ""
}

// typeOf is the content type of a part; without a list of types it is a guess
// from its name.
func (a *archive) typeOf(name string) string {
	data, err := a.read("[Content_Types].xml")
	if err != nil {
		return name
	}
	var types struct {
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if decoder(data).Decode(&types) != nil {
		return name
	}
	for _, o := range types.Override {
		if clean(o.PartName) == clean(name) {
			return o.ContentType
		}
	}
	return name
}

// relations are the parts to which a part refers, by the last word of the kind
// of relation ("styles", "footnotes"); "" is the archive itself.
func (a *archive) relations(of string) map[string]string {
	out := map[string]string{}
	dir, file := path.Split(of)
	data, err := a.read(dir + "_rels/" + file + ".rels")
	if err != nil {
		for _, kind := range []string{"styles", "numbering", "footnotes", "endnotes"} {
			if a.parts[clean(dir+kind+".xml")] != nil {
				out[kind] = dir + kind + ".xml"
			}
		}
		return out
	}
	var list struct {
		Relationship []struct {
			Type       string `xml:",attr"`
			Target     string `xml:",attr"`
			TargetMode string `xml:",attr"`
		}
	}
	decoder(data).Decode(&list)
	for _, r := range list.Relationship {
		if r.TargetMode == "External" {
			continue
		}
		target := r.Target
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		if kind := path.Base(r.Type); out[kind] == "" {
			out[kind] = strings.TrimPrefix(target, "/")
		}
	}
	return out
}

// other tells what the archive is when it is no Word document.
func (a *archive) other() error {
	for name := range a.parts {
		switch {
		case strings.HasPrefix(name, "xl/"):
			return errors.New("this is a spreadsheet, not a document; save it as PDF or copy it into a document")
		case strings.HasPrefix(name, "ppt/"):
			return errors.New("these are slides, not a document; save them as PDF")
		case name == "content.xml":
			return errors.New("this is an OpenDocument file; save it as DOCX")
		}
	}
	return errors.New("this archive holds no Word document; unpack it and read what is inside")
}

func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = charset.NewReaderLabel
	return d
}
