package export

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"nghiquyet/extract"
)

// ICS writes a calendar (RFC 5545) with one VTODO for each assignment that has
// a day: the last one (DUE), or the first of a period or a recurrence
// (DTSTART). What recurs has an RRULE from its first day on. An assignment
// without any day gets no entry: "hằng năm" alone says neither from when nor
// to which day. UIDs (RFC 7986, 5.3) depend on the task's id and the place of
// the assignment alone, so that a calendar read again is brought up to date.
var ICS = Format{
	Name: "ics", Extension: "ics", About: "tasks with a day as to-dos of a calendar",
	Write: writeICS,
}

func writeICS(w io.Writer, docs Docs, o Options) error {
	c := calendar{w: bufio.NewWriter(w)}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//nq//resolutions//" + strings.ToUpper(o.pick("vi", "en")))
	c.line("CALSCALE:GREGORIAN")
	for d, err := range docs {
		if err != nil {
			return err
		}
		for _, r := range taskRows(d) {
			c.todo(r, o)
		}
		if err := c.w.Flush(); err != nil {
			return err
		}
	}
	c.line("END:VCALENDAR")
	return c.w.Flush()
}

// calendar writes content lines. Errors of the writer stay in w until Flush.
type calendar struct{ w *bufio.Writer }

// uidSpace makes the UIDs of this program differ from all others.
var uidSpace = uuid.NewSHA1(uuid.NameSpaceOID, []byte("nghiquyet/task"))

// every are the recurrences as RRULE has them.
var every = map[string]string{
	"yearly": "FREQ=YEARLY", "quarterly": "FREQ=MONTHLY;INTERVAL=3", "monthly": "FREQ=MONTHLY", "weekly": "FREQ=WEEKLY",
}

func (c calendar) todo(r taskRow, o Options) {
	u := r.as.Due
	start, end := compact(u.Start), compact(u.End)
	if start == "" && end == "" {
		return
	}
	rule := every[u.Recur]
	c.line("BEGIN:VTODO")
	c.line("UID:" + uuid.NewSHA1(uidSpace, []byte(r.task.ID+"/"+strconv.Itoa(r.n))).String())
	c.line("DTSTAMP:" + stamp(r) + "T000000Z")
	// A month or a quarter is a last day, not a beginning; a rule needs one.
	switch {
	case rule != "" && start == "":
		c.line("DTSTART;VALUE=DATE:" + end)
	case start != "" && (end == "" || rule != "" || u.Kind == extract.DuePeriod) && (end == "" || start <= end):
		c.line("DTSTART;VALUE=DATE:" + start)
	}
	if end != "" {
		c.line("DUE;VALUE=DATE:" + end)
	}
	if rule != "" {
		c.line("RRULE:" + rule)
	}
	c.line("SUMMARY:" + escapeText(shorten(r.task.Text, 200)))
	c.line("DESCRIPTION:" + escapeText(description(r, o)))
	if len(r.as.Lead) > 0 {
		names := make([]string, len(r.as.Lead))
		for i, s := range r.as.Lead {
			names[i] = escapeText(s)
		}
		c.line("CATEGORIES:" + strings.Join(names, ","))
	}
	c.line("STATUS:NEEDS-ACTION")
	c.line("X-NQ-TASK:" + escapeText(r.task.ID))
	c.line("END:VTODO")
}

// description is the whole task, and where it was read.
func description(r taskRow, o Options) string {
	out := []string{r.task.Text}
	for _, f := range []struct{ vi, en, value string }{
		{"Chủ trì", "Lead", list(r.as.Lead)}, {"Phối hợp", "Support", list(r.as.Support)}, {"Trình", "Submitted to", list(r.as.SubmitTo)},
		{"Sản phẩm", "Product", r.as.Product}, {"Thời hạn", "Due", r.as.Due.Text}, {"Nhóm", "Group", r.task.GroupTitle},
		{"Văn bản", "Document", title(r.doc)}, {"Vị trí", "Place", place(r.task.Path, r.task.Page, o)}, {"Tệp gốc", "File", r.doc.Origin.Name},
	} {
		if f.value != "" {
			out = append(out, o.pick(f.vi, f.en)+": "+f.value)
		}
	}
	return strings.Join(out, "\n")
}

// stamp is the day on which what the entry says became known: that of the
// document, or else a fixed one, so that the same document gives the same
// bytes.
func stamp(r taskRow) string {
	if s := compact(r.doc.Head.Date); s != "" {
		return s
	}
	return "19700101"
}

// compact is an ISO day as RFC 5545 writes it, "" when it is none.
func compact(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return t.Format("20060102")
}

var textEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escapeText is s as a TEXT value (RFC 5545, 3.3.11), without control
// characters.
func escapeText(s string) string {
	s = textEscapes.Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}

// line writes a content line, folded after at most 75 octets between letters.
func (c calendar) line(s string) {
	limit := 75
	for len(s) > limit {
		cut := limit
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		c.w.WriteString(s[:cut])
		c.w.WriteString("\r\n ")
		s, limit = s[cut:], 74
	}
	c.w.WriteString(s)
	c.w.WriteString("\r\n")
}
