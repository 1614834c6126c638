package batch

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/image"
)

// What a worker and its parent say to one another: frames of one byte for the
// kind, four for the length of what follows (big endian), and a CBOR value.
// CBOR, because it keeps every offset and float as it is and costs a tenth of
// JSON. Fields that JSON leaves out (cells' spans in a row, spans of title and
// body) are left out here too.
//
//	parent            worker
//	'q' request  →
//	             ←   'p' source.Page, any number of times
//	             ←   'd' extract.Document, 'b' a list of them where papers were to be split, 'i' Picture where one was asked for, or 'e' refusal
const (
	frameRequest  = 'q'
	framePage     = 'p'
	frameDocument = 'd'
	framePapers   = 'b'
	framePicture  = 'i'
	frameRefusal  = 'e'
)

// The largest frames, in bytes. A request may hold a file of MaxFile; a
// document larger than maxReply would fill the parent's memory.
const (
	maxRequest = MaxFile + 1<<20
	maxReply   = 64 << 20
)

// errFrame is the error for bytes that are no frame.
var errFrame = errors.New("the answer is no answer")

// request asks for one file.
type request struct {
	Name  string
	Here  bool   // the content is in Data; otherwise it is to be read
	Path  string // from here, or from Name when ""
	Data  []byte
	OCR   source.OCR
	Lines bool // the printed lines are wanted too
	Split bool // papers that are bound together are wanted each by itself
	Draw  *Drawing
}

// refusal is an error on its way to the parent. Kinds are indexes into kinds.
type refusal struct {
	Text  string
	Kinds []int
}

// kinds are the errors that stay recognizable with errors.Is on the other side.
var kinds = []error{pipe.ErrUnknownFormat, pipe.ErrNoText, fs.ErrNotExist, fs.ErrPermission, image.ErrNoWords, pipe.ErrTooMuch, source.ErrNoPage, ErrChanged}

func refuse(err error) refusal {
	r := refusal{Text: err.Error()}
	for i, k := range kinds {
		if errors.Is(err, k) {
			r.Kinds = append(r.Kinds, i)
		}
	}
	return r
}

// refused is a refusal as the parent's error.
type refused struct {
	text  string
	kinds []error
}

func (r refused) Error() string   { return r.text }
func (r refused) Unwrap() []error { return r.kinds }

func (r refusal) err() error {
	e := refused{text: r.Text}
	for _, k := range r.Kinds {
		if k >= 0 && k < len(kinds) {
			e.kinds = append(e.kinds, kinds[k])
		}
	}
	return e
}

// decoding accepts file names and texts that are not UTF-8, and outlines as
// deep as the parser makes them.
var decoding = func() cbor.DecMode {
	m, err := cbor.DecOptions{MaxNestedLevels: 4096, MaxArrayElements: maxReply, MaxMapPairs: 1 << 20, UTF8: cbor.UTF8DecodeInvalid}.DecMode()
	if err != nil {
		panic(err)
	}
	return m
}()

// encodeFrame is v as a frame of at most limit bytes.
func encodeFrame(kind byte, v any, limit int) ([]byte, error) {
	var buf bytes.Buffer
	buf.Write([]byte{kind, 0, 0, 0, 0})
	if err := cbor.NewEncoder(&buf).Encode(v); err != nil {
		return nil, err
	}
	n := buf.Len() - 5
	if n > limit {
		return nil, fmt.Errorf("%d MiB are more than fit into an answer", n>>20)
	}
	b := buf.Bytes()
	binary.BigEndian.PutUint32(b[1:], uint32(n))
	return b, nil
}

// readFrame reads one frame. It is io.EOF where r ends between frames, and
// takes no more memory than r has bytes.
func readFrame(r io.Reader, limit int) (kind byte, body []byte, err error) {
	kind, n, err := readHead(r, limit)
	if err != nil {
		return 0, nil, err
	}
	body, err = readBody(r, n)
	return kind, body, err
}

// readHead reads what kind of frame comes, and how many bytes follow, which are at most
// limit.
func readHead(r io.Reader, limit int) (kind byte, n int64, err error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = errFrame
		}
		return 0, 0, err
	}
	n = int64(binary.BigEndian.Uint32(head[1:]))
	switch head[0] {
	case frameRequest, framePage, frameDocument, framePapers, framePicture, frameRefusal:
	default:
		return 0, 0, errFrame
	}
	if n > int64(limit) {
		return 0, 0, errFrame
	}
	return head[0], n, nil
}

// readBody reads the n bytes of a frame behind its head.
func readBody(r io.Reader, n int64) ([]byte, error) {
	var buf bytes.Buffer
	buf.Grow(int(min(n, 1<<20)))
	if _, err := io.CopyN(&buf, r, n); err != nil {
		return nil, errFrame
	}
	return buf.Bytes(), nil
}

// answered is what came of a request: one of the three.
type answered struct {
	doc     *extract.Document
	papers  []*extract.Document
	picture *Picture
}

// answer is the document, the papers, the picture or the error that a last frame holds.
func answer(kind byte, body []byte) (a answered, err error) {
	var into any
	var r refusal
	switch kind {
	case frameDocument:
		a.doc = new(extract.Document)
		into = a.doc
	case framePapers:
		into = &a.papers
	case framePicture:
		a.picture = new(Picture)
		into = a.picture
	case frameRefusal:
		into = &r
	default:
		return a, errFrame
	}
	if err := decoding.Unmarshal(body, into); err != nil {
		return answered{}, fmt.Errorf("%w: %w", errFrame, err)
	}
	if kind == frameRefusal {
		return a, r.err()
	}
	if kind == framePapers && (len(a.papers) == 0 || slices.Contains(a.papers, nil)) {
		return answered{}, errFrame
	}
	return a, nil
}
