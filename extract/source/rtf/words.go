package rtf

import (
	"strconv"
	"strings"

	"nghiquyet/extract/source/paper"
)

// control acts on a control word (RTF 1.9.1, "Contents of an RTF File"). One
// that is not known does nothing; a group that opens with \* and a word that
// is not known is passed over.
func (r *reader) control(t token) {
	on := !t.given || t.value != 0
	starred := r.starred
	r.starred = false
	if r.to == skip && t.word != "ud" && t.word != "*" {
		return
	}
	if (r.to == body || r.to == skip) && r.paragraph(t, on) {
		return
	}
	if t.word == "*" {
		r.starred = true
		return
	}
	if r.destination(t.word) || r.header(t) || r.look(t, on) {
		return
	}
	switch s, ok := characters[t.word]; {
	case ok:
		r.text(s)
	case t.word == "u":
		r.character(t.value)
	case starred:
		r.to = skip
	}
}

// passedOver are the groups that hold no text of the document.
var passedOver = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`falt panose fontemb fontfile
		info colortbl pict header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor
		shprslt upr nonshppict listtable listoverridetable revtbl rsidtbl filetbl pntxta pntxtb xe tc tcn rxe txe
		ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn objdata objclass sp themedata datastore nestnoprops bkmkstart bkmkend`) {
		m[w] = true
	}
	return m
}()

// destination tells where the text of the group goes, and reports that word
// does.
func (r *reader) destination(word string) bool {
	switch word {
	case "fonttbl":
		r.to = fonts
	case "stylesheet":
		r.to = sheet
	case "listtext", "pntext":
		r.to = number
		r.flow.para.Mark = ""
	case "fldinst":
		r.to = code
	case "field":
		r.codes = append(r.codes, "")
		n, toc := len(r.codes), r.toc
		r.atEnd(func() { r.codes, r.toc = r.codes[:min(n-1, len(r.codes))], toc })
	case "fldrslt":
		if n := len(r.codes); n > 0 && strings.HasPrefix(strings.TrimSpace(r.codes[n-1]), "TOC") {
			r.toc++
		}
	case "shpinst", "ud", "shptxt", "dptxbxtext", "do":
		r.shape(word)
	case "footnote":
		r.footnote()
	default:
		if !passedOver[word] {
			return false
		}
		r.to = skip
	}
	return true
}

// header acts on the words of the document as a whole, its fonts and styles.
func (r *reader) header(t token) bool {
	switch t.word {
	case "ansicpg":
		r.page = t.value
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "deff":
		r.deff = t.value
		r.font = t.value
	case "f":
		if r.to == fonts {
			r.number = t.value
			r.fonts[r.number] = font{}
		} else {
			r.font = t.value
		}
	case "fcharset":
		if r.to == fonts {
			f := r.fonts[r.number]
			f.set = t.value
			r.fonts[r.number] = f
		}
	case "s", "cs", "ds", "ts":
		if r.to == sheet {
			r.number = t.value
			if t.word != "s" {
				r.number = -1 - t.value
			}
		}
	default:
		return false
	}
	return true
}

// look acts on the words that say how characters look.
func (r *reader) look(t token, on bool) bool {
	switch t.word {
	case "plain":
		r.font, r.size, r.bold, r.italic, r.caps, r.hidden = r.deff, 24, false, false, false, false
	case "b":
		r.bold = on
	case "i":
		r.italic = on
	case "caps":
		r.caps = on
	case "v", "deleted":
		r.hidden = on
	case "fs":
		r.size = t.value
	case "uc":
		r.fallback = max(0, t.value)
	default:
		return false
	}
	return true
}

// character is one of Unicode, with its stand-ins for older readers behind it.
func (r *reader) character(v int) {
	switch r.to {
	case body, number, code:
		r.unit(v)
	case fonts, sheet:
		r.name.WriteRune(rune(uint16(v)))
	}
	r.left = r.fallback
}

// paragraph acts on the words of paragraphs and reports that t is one. They
// mean the document's own only outside the tables of styles and numbers.
func (r *reader) paragraph(t token, on bool) bool {
	switch t.word {
	case "pard":
		r.frame = frame{}
	case "s":
		r.style = t.value
	case "qc":
		r.centered = true
	case "ql", "qr", "qj":
		r.centered = false
	case "intbl":
		r.inTable = on
	case "itap":
		r.itap = min(max(t.value, 0), 30)
	case "par", "sect", "page":
		r.endPara()
	default:
		return r.table(t)
	}
	return true
}

// characters are the control words that stand for text.
var characters = map[string]string{
	"tab": "\t", "line": "\n", "column": "\n", "softline": " ", "~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "", "zwnj": "",
	"-": "\u00ad", // prints nothing, but is the letter ư in TCVN3
}

// shape goes into the groups that hold text boxes and into the Unicode form of
// a text (\upr, \ud).
func (r *reader) shape(word string) {
	switch word {
	case "ud":
		r.to = body
		if n := len(r.stack); n > 1 { // \upr made its group skip; what it stands in tells
			r.to = r.stack[n-2].to
		}
	case "shptxt", "dptxbxtext":
		r.begin(func(b []paper.Block) { r.boxes = append(r.boxes, b...) })
		r.to = body
	}
}

// footnote reads a note. Its number was printed by \chftn before it.
func (r *reader) footnote() {
	at := len(r.notes)
	r.notes = append(r.notes, paper.Note{Mark: "*"})
	r.flow.endRun()
	if p := r.flow.para; len(p.Runs) > 0 && strings.HasSuffix(p.Runs[len(p.Runs)-1].Text, "["+strconv.Itoa(at+1)+"]") {
		r.notes[at].Mark = strconv.Itoa(at + 1)
	}
	r.begin(func(b []paper.Block) { r.notes[at].Body = b })
	r.to = body
}
