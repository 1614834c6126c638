package export

import (
	"bufio"
	"strings"
)

// markup writes elements and escaped text. Errors of the writer stay in w
// until Flush.
type markup struct{ w *bufio.Writer }

var markupEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// escaped is s as text or as the value of an attribute, without characters
// that XML cannot hold.
func escaped(s string) string { return markupEscapes.Replace(printable(s)) }

// open begins an element; attrs are names and values in turn, an empty value
// is left out.
func (m markup) open(name string, attrs ...string) { m.tag(name, ">", attrs) }

// empty writes an element without content.
func (m markup) empty(name string, attrs ...string) { m.tag(name, "/>", attrs) }

func (m markup) tag(name, end string, attrs []string) {
	m.w.WriteString("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			m.w.WriteString(" " + attrs[i] + `="` + escaped(attrs[i+1]) + `"`)
		}
	}
	m.w.WriteString(end)
}

func (m markup) close(name string) { m.w.WriteString("</" + name + ">") }

func (m markup) text(s string) { m.w.WriteString(escaped(s)) }

func (m markup) line() { m.w.WriteByte('\n') }

// element writes an element with nothing but text in it.
func (m markup) element(name, text string, attrs ...string) {
	m.open(name, attrs...)
	m.text(text)
	m.close(name)
}
