package export

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract"
)

// hierarchy tells how each kind of unit is called in Akoma Ntoso and in its
// identifiers (Naming Convention 1.0, 5.4). Kinds without an element of their
// own are hcontainers of that name.
var hierarchy = map[extract.Kind]struct{ element, short string }{
	extract.KindPart: {"part", "part"}, extract.KindChapter: {"chapter", "chp"}, extract.KindSection: {"section", "sec"},
	extract.KindSubsection: {"subsection", "subsec"}, extract.KindArticle: {"article", "art"}, extract.KindClause: {"paragraph", "para"},
	extract.KindSubclause: {"subparagraph", "subpara"}, extract.KindPoint: {"point", "point"}, extract.KindSubpoint: {"alinea", "al"},
	extract.KindDash: {"indent", "indent"}, extract.KindPlus: {"hcontainer", "plus"}, extract.KindHeading: {"hcontainer", "heading"},
	extract.KindPara: {"hcontainer", "text"}, extract.KindQuote: {"hcontainer", "quote"}, extract.KindAnnex: {"hcontainer", "annex"},
}

// ids are the eIds of a document: chp_I__art_5__para_2__point_a. They depend on
// the numbers of the units and of those above, so they stay where other parts
// of the text change. Unnumbered units count among their siblings; a number
// that comes twice under one parent gets a second number.
type ids struct {
	of     map[*extract.Node]string
	byPath map[string]string
}

// newIDs gives every unit its eId; units that stand in attachments begin with
// the attachment's.
func newIDs(s structure) ids {
	x := ids{map[*extract.Node]string{}, map[string]string{}}
	x.children("", s.body)
	if s.closing != nil {
		x.set(s.closing, "conclusions")
	}
	for i, a := range s.attached {
		prefix := fmt.Sprintf("att_%d", i+1)
		if a.head != nil {
			x.set(a.head, prefix)
		}
		x.children(prefix, a.units())
	}
	return x
}

func (x ids) set(n *extract.Node, id string) {
	x.of[n] = id
	if _, ok := x.byPath[n.Path]; !ok && n.Path != "" {
		x.byPath[n.Path] = id
	}
}

func (x ids) children(prefix string, nodes []*extract.Node) {
	count, used := map[string]int{}, map[string]bool{}
	for _, n := range nodes {
		short := hierarchy[n.Kind].short
		num := idNum(n)
		if num == "" {
			count[short]++
			num = fmt.Sprint(count[short])
		}
		id := short + "_" + num
		if prefix != "" {
			id = prefix + "__" + id
		}
		first := id
		for i := 2; used[id]; i++ {
			id = fmt.Sprintf("%s-%d", first, i)
		}
		used[id] = true
		x.set(n, id)
		x.children(id, n.Children)
	}
}

// idNum is a number as it stands in an eId: ASCII letters and digits, "đ" as
// "dd", dots as "-". Signs like "-" and "+" are no numbers.
//
//	"IV" → "IV"   "đ" → "dd"   "1.2" → "1-2"   "thứ nhất" → "thu-nhat"
func idNum(n *extract.Node) string {
	if n.Kind == extract.KindDash || n.Kind == extract.KindPlus {
		return ""
	}
	return idText(n.Num)
}

func idText(num string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(num) {
		switch {
		case r == 'đ' || r == 'Đ':
			b.WriteString("dd")
		case r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			b.WriteRune(r)
		case r < 0x300 || r > 0x36f:
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// portion is a pinpoint as the end of an IRI: "~art_5__para_2__point_a".
func portion(steps []extract.Step) string {
	var out []string
	for _, s := range steps {
		short := hierarchy[extract.Kind(s.Kind)].short
		if num := idText(s.Num); num != "" && short != "" {
			out = append(out, short+"_"+num)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "~" + strings.Join(out, "__")
}

// structure is the outline as Akoma Ntoso divides a document.
type structure struct {
	body     []*extract.Node // units of the main body
	closing  *extract.Node   // the signature block, nil when there is none
	attached []attached
}

// attached is an annex or another paper behind the signature, with what stands
// between it and the next.
type attached struct {
	head *extract.Node // nil when the first paper behind the signature has no head
	rest []*extract.Node
}

// units are those of an attachment's main body.
func (a attached) units() []*extract.Node {
	if a.head == nil {
		return a.rest
	}
	return append(a.head.Children[:len(a.head.Children):len(a.head.Children)], a.rest...)
}

func structureOf(root *extract.Node) structure {
	var s structure
	if root == nil {
		return s
	}
	behind := false
	for _, n := range root.Children {
		closing := n.Kind == extract.KindPara && strings.HasPrefix(n.Path, "closing") && len(n.Children) == 0
		switch {
		case closing && !behind:
			s.closing, behind = n, true
		case n.Kind == extract.KindAnnex || n.Kind == extract.KindPara && !closing && (behind || strings.HasPrefix(n.Path, "notes")):
			s.attached = append(s.attached, attached{head: n})
			behind = true
		case !behind:
			s.body = append(s.body, n)
		default:
			if len(s.attached) == 0 {
				s.attached = append(s.attached, attached{})
			}
			last := &s.attached[len(s.attached)-1]
			last.rest = append(last.rest, n)
		}
	}
	return s
}
