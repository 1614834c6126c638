package docx

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// maxDepth bounds open elements; tables inside tables in text boxes reach 60.
const maxDepth = 400

// reader goes through a part element by element. After an error it stands at
// the end of everything, so that its callers need not ask after each step.
type reader struct {
	ctx   context.Context
	d     *xml.Decoder
	level int // open elements
	steps int // elements so far
	err   error

	tooDeep bool // something was skipped because of its depth
}

func newReader(ctx context.Context, data []byte) *reader {
	return &reader{ctx: ctx, d: decoder(data)}
}

// element is a start tag: its name with the usual prefix of its namespace
// ("w:p"; without one where the namespace is of no interest) and its
// attributes by local name.
type element struct {
	name  string
	attrs []xml.Attr
}

// attr is the value of an attribute, "" when it is absent.
func (e element) attr(local string) string {
	for _, a := range e.attrs {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// on is the value of a switch such as <w:b/>: on unless it says otherwise
// (ECMA-376, Part 1, 17.17.4).
func (e element) on() bool {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// prefixes of the namespaces that matter, by a part of their names that the
// transitional and the strict form share.
func prefix(space string) string {
	switch {
	case strings.Contains(space, "wordprocessingml") && strings.HasSuffix(space, "/main"):
		return "w:"
	case strings.HasSuffix(space, "markup-compatibility/2006"):
		return "mc:"
	case strings.HasSuffix(space, "officeDocument/2006/math"), strings.HasSuffix(space, "officeDocument/math"):
		return "m:"
	}
	return ""
}

// token is the next token; level counts the open elements.
func (r *reader) token() xml.Token {
	if r.err != nil {
		return nil
	}
	t, err := r.d.Token()
	if err != nil {
		if errors.Is(err, io.EOF) && r.level > 0 {
			err = io.ErrUnexpectedEOF
		}
		r.err = err
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		r.level++
		if r.steps++; r.steps%4096 == 0 && r.ctx.Err() != nil {
			r.err = r.ctx.Err()
			return nil
		}
	case xml.EndElement:
		r.level--
	}
	return t
}

// children calls visit for each element inside the open one, up to its end.
// visit may read the element, by children or text; what it leaves is skipped,
// and so is what lies too deep.
func (r *reader) children(visit func(e element)) {
	for {
		switch t := r.token().(type) {
		case nil, xml.EndElement:
			return
		case xml.StartElement:
			level := r.level
			if level <= maxDepth {
				visit(element{prefix(t.Name.Space) + t.Name.Local, t.Attr})
			} else {
				r.tooDeep = true
			}
			for r.err == nil && r.level >= level {
				r.token()
			}
		}
	}
}

// text is the text of the open element, up to its end.
func (r *reader) text() string {
	var b strings.Builder
	level := r.level
	for r.err == nil && r.level >= level {
		if c, ok := r.token().(xml.CharData); ok && r.level == level {
			b.Write(c)
		}
	}
	return b.String()
}

// root opens the first element and calls visit for each element inside it.
// The error is that of the reader, nil at a regular end.
func (r *reader) root(visit func(e element)) error {
	for r.level == 0 && r.err == nil {
		r.token()
	}
	if r.err == nil {
		r.children(visit)
	}
	return r.err
}
