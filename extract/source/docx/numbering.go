package docx

import (
	"strconv"
	"strings"

	"nghiquyet/extract/source/paper"
)

// numbers are the lists of a document by numId (ECMA-376, Part 1, 17.9).
type numbers map[string]*number

// number is one w:num: a list that it counts on, shared with other numbers of
// the same abstract definition, and what it changes in it.
type number struct {
	abstract *abstract
	as       [paper.Levels]paper.Level
	restart  [paper.Levels]*int
	used     bool
}

// abstract is one w:abstractNum and its count through the document.
type abstract struct {
	list   paper.List
	styles [paper.Levels]string // the paragraph style that each level goes with
	link   string               // numStyleLink: its levels are those of another
	name   string               // styleLink: the name by which others link to it
}

// readNumbering reads numbering.xml.
func (w *walker) readNumbering(data []byte) error {
	r := newReader(w.ctx, data)
	abstracts, named := map[string]*abstract{}, map[string]*abstract{}
	err := r.root(func(e element) {
		switch e.name {
		case "w:abstractNum":
			a := &abstract{}
			abstracts[e.attr("abstractNumId")] = a
			r.children(func(e element) {
				switch e.name {
				case "w:lvl":
					if n, ok := levelOf(e); ok {
						a.list.Levels[n], a.styles[n] = r.numberLevel()
					}
				case "w:numStyleLink":
					a.link = e.attr("val")
				case "w:styleLink":
					a.name = e.attr("val")
					named[a.name] = a
				}
			})
		case "w:num":
			n := &number{}
			id, levels := e.attr("numId"), map[int]paper.Level{}
			r.children(func(e element) {
				switch e.name {
				case "w:abstractNumId":
					n.abstract = abstracts[e.attr("val")]
				case "w:lvlOverride":
					at, ok := levelOf(e)
					r.children(func(e element) {
						switch {
						case !ok:
						case e.name == "w:startOverride":
							start, _ := strconv.Atoi(e.attr("val"))
							n.restart[at] = &start
						case e.name == "w:lvl":
							levels[at], _ = r.numberLevel()
						}
					})
				}
			})
			if n.abstract == nil {
				return
			}
			if to := named[n.abstract.link]; to != nil {
				n.abstract = to
			}
			n.as = n.abstract.list.Levels
			for at, lv := range levels {
				n.as[at] = lv
			}
			w.numbers[id] = n
		}
	})
	return err
}

func levelOf(e element) (int, bool) {
	n, err := strconv.Atoi(e.attr("ilvl"))
	return n, err == nil && n >= 0 && n < paper.Levels
}

// formats are the values of w:numFmt (17.18.59); any other counts in Arabic.
var formats = map[string]paper.Format{
	"decimal": paper.Decimal, "decimalZero": paper.DecimalZero, "lowerLetter": paper.LowerLetter, "upperLetter": paper.UpperLetter,
	"lowerRoman": paper.LowerRoman, "upperRoman": paper.UpperRoman, "bullet": paper.Bullet, "none": paper.None, "vietnameseCounting": paper.Ordinal,
}

// numberLevel reads w:lvl and the style it goes with.
func (r *reader) numberLevel() (lv paper.Level, style string) {
	lv.Start = 1
	r.children(func(e element) {
		switch e.name {
		case "w:start":
			lv.Start, _ = strconv.Atoi(e.attr("val"))
		case "w:numFmt":
			lv.Format = formats[e.attr("val")]
		case "w:lvlText":
			lv.Text = e.attr("val")
		case "w:lvlRestart":
			lv.Keep = e.attr("val") == "0"
		case "w:isLgl":
			lv.Legal = e.on()
		case "w:pStyle":
			style = e.attr("val")
		}
	})
	if lv.Format == paper.Bullet && strings.TrimSpace(lv.Text) == "" {
		lv.Format = paper.None
	}
	return lv, style
}

// mark counts a paragraph and gives the number that is printed before it.
func (w *walker) mark(l layout) string {
	if l.list == nil {
		return ""
	}
	n := w.numbers[*l.list]
	if n == nil {
		return ""
	}
	level := 0
	switch {
	case l.level != nil:
		level = *l.level
	default: // a style's list goes with the level that names the style
		for at, s := range n.abstract.styles {
			if s != "" && s == l.style {
				level = at
			}
		}
	}
	if level < 0 || level >= paper.Levels {
		return ""
	}
	if !n.used {
		n.used = true
		for at, start := range n.restart {
			if start != nil {
				n.abstract.list.Restart(at, *start)
			}
		}
	}
	return n.abstract.list.Next(level, &n.as)
}
