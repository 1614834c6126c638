// Package query reads a search line into a tree.
//
// In comes what a person typed, out comes a Node, or an *Error that points at
// the place that could not be read:
//
//	chuyển đổi số "cơ sở dữ liệu" -"dự thảo" loai:"nghị quyết" nam:2025
//	(hải phòng OR đà nẵng) chủ trì:"Bộ Tài chính"
//
// Words next to one another are one Words node: together they rank. Everything
// else — quotes, fields, groups, words joined by AND — has to be there. The
// package knows nothing of an index; what a field means is the index's affair.
package query

import (
	"strconv"
	"strings"
)

// Node is a node of the tree: Words, Phrase, Prefix, Near, Field, Not, And or
// Or. String prints it so that Parse gives the same tree back.
type Node interface {
	String() string
	node()
}

// Words is a run of words as typed, single spaces between them.
type Words string

// Phrase is what stood between quotes, single spaces between its words.
type Phrase string

// Prefix stands for every syllable that begins with it, as typed without its
// star: "nghị*" for nghị, nghịch. It has MinPrefix letters or more.
type Prefix string

// Near asks that A stands at most N syllables from B, before or behind it. A
// and B are Words or a Phrase; either way their syllables stand together.
type Near struct {
	N    int // 1 to MaxNear
	A, B Node
}

// Field restricts X, which holds no further Field, to one field. Name is one
// of the canonical names of Fields.
type Field struct {
	Name string
	X    Node
}

// Not asks that X does not match. Its X is never a Not.
type Not struct{ X Node }

// And asks that all of its nodes, two or more, match.
type And []Node

// Or asks that one or more of its nodes, two or more, match.
type Or []Node

func (Words) node()  {}
func (Phrase) node() {}
func (Prefix) node() {}
func (Near) node()   {}
func (Field) node()  {}
func (Not) node()    {}
func (And) node()    {}
func (Or) node()     {}

func (w Words) String() string  { return string(w) }
func (p Phrase) String() string { return `"` + string(p) + `"` }

func (p Prefix) String() string { return string(p) + "*" }

func (n Near) String() string {
	return n.A.String() + " NEAR/" + strconv.Itoa(n.N) + " " + n.B.String()
}

func (f Field) String() string {
	if w, ok := f.X.(Words); ok && !strings.Contains(string(w), " ") {
		return f.Name + ":" + string(w)
	}
	switch x := f.X.(type) {
	case Phrase, Prefix:
		return f.Name + ":" + x.String()
	}
	return f.Name + ":(" + f.X.String() + ")"
}

func (n Not) String() string {
	switch x := n.X.(type) {
	case Words:
		if !strings.Contains(string(x), " ") {
			return "-" + string(x)
		}
	case Phrase, Prefix, Field:
		return "-" + x.String()
	}
	return "-(" + n.X.String() + ")"
}

func (a And) String() string {
	var b strings.Builder
	for i, x := range a {
		if i > 0 {
			b.WriteByte(' ')
			_, before := a[i-1].(Words)
			_, now := x.(Words)
			if before && now {
				b.WriteString("AND ")
			}
		}
		switch x.(type) {
		case And, Or, Near:
			b.WriteString("(" + x.String() + ")")
		default:
			b.WriteString(x.String())
		}
	}
	return b.String()
}

func (o Or) String() string {
	var b strings.Builder
	for i, x := range o {
		if i > 0 {
			b.WriteString(" OR ")
		}
		if _, nested := x.(Or); nested {
			b.WriteString("(" + x.String() + ")")
		} else {
			b.WriteString(x.String())
		}
	}
	return b.String()
}

// Text is the words that n asks for, without fields and without what it
// excludes, in the order typed.
func Text(n Node) string {
	switch n := n.(type) {
	case Words:
		return string(n)
	case Phrase:
		return string(n)
	case Near:
		return joined([]Node{n.A, n.B})
	case And:
		return joined(n)
	case Or:
		return joined(n)
	}
	return ""
}

func joined(nodes []Node) string {
	var parts []string
	for _, x := range nodes {
		if t := Text(x); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " ")
}

// All joins nodes so that all of them have to match; nil ones are left out.
// It is nil when nothing is left.
func All(nodes ...Node) Node {
	var all And
	for _, n := range nodes {
		switch n := n.(type) {
		case nil:
		case And:
			all = append(all, n...)
		default:
			all = append(all, n)
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

// Reworded is n with every run of words and every phrase that is searched for,
// outside of fields and of what is excluded, replaced by what change makes of
// it.
func Reworded(n Node, change func(string) string) Node {
	each := func(nodes []Node) []Node {
		out := make([]Node, len(nodes))
		for i, x := range nodes {
			out[i] = Reworded(x, change)
		}
		return out
	}
	switch n := n.(type) {
	case Words:
		return Words(change(string(n)))
	case Phrase:
		return Phrase(change(string(n)))
	case Near:
		return Near{n.N, Reworded(n.A, change), Reworded(n.B, change)}
	case And:
		return And(each(n))
	case Or:
		return Or(each(n))
	}
	return n
}
