package query

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// Narrow is the field called name, canonical, with one of the values; nil for
// none. What is wrong with a value is said as for one that was typed. Where the
// field's values hold no commas, one of values may be several with commas
// between them.
//
//	"lead", "Bộ Văn hóa, Thể thao và Du lịch" → lead:"Bộ Văn hóa, Thể thao và Du lịch"
//	"year", "2019,2021"                       → year:(2019 OR 2021)
func Narrow(name string, given ...string) (Node, error) {
	f, ok := Named(name)
	if !ok {
		return nil, fmt.Errorf("no field is called %q", name)
	}
	var any Or
	for _, v := range given {
		list := []string{v}
		if f.Listed {
			list = strings.Split(v, ",")
		}
		for _, v := range list {
			x, err := valueOf(name, v)
			if err != nil {
				return nil, err
			}
			any = append(any, x)
		}
	}
	switch len(any) {
	case 0:
		return nil, nil
	case 1:
		return Field{name, any[0]}, nil
	}
	return Field{name, any}, nil
}

// valueOf is v as the value of a field: a word where it can be typed as one,
// else in quotes.
func valueOf(name, v string) (Node, error) {
	v = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(v, "\uFFFD"), func(r rune) bool { return unicode.IsSpace(r) || isQuote(r) }), " ")
	if v == "" {
		return nil, errors.New("it has no value")
	}
	if wrong := wrongText(name, v); wrong != "" {
		return nil, errors.New(strings.TrimPrefix(wrong, name+": "))
	}
	if strings.Contains(v, " ") {
		return Phrase(v), nil
	}
	word := Words(v)
	if read, err := Parse(Field{name, word}.String()); err == nil && reflect.DeepEqual(read, Field{name, word}) {
		return word, nil
	}
	return Phrase(v), nil
}

// Conjuncts are the nodes all of which have to match: those of an And, or the
// one there is.
func Conjuncts(n Node) []Node {
	switch n := n.(type) {
	case nil:
		return nil
	case And:
		return n
	}
	return []Node{n}
}

// Values are the alternatives of a field's value. ok is false where it is
// something else, such as a negation.
func Values(n Node) (values []string, ok bool) {
	switch n := n.(type) {
	case Words:
		return []string{string(n)}, true
	case Phrase:
		return []string{string(n)}, true
	case Or:
		for _, x := range n {
			some, ok := Values(x)
			if !ok {
				return nil, false
			}
			values = append(values, some...)
		}
		return values, true
	}
	return nil, false
}

// Directive reports that a node says how records are listed, not which: like:,
// per: and sort:.
func Directive(n Node) bool {
	f, ok := n.(Field)
	return ok && (f.Name == "like" || f.Name == "per" || f.Name == "sort")
}

// CheckFields says which field of n the list does not have, and where
// directives stand that have to stand by themselves; nil when all is well.
func CheckFields(n Node, list Lists) error {
	for _, x := range Conjuncts(n) {
		if Directive(x) {
			if _, ok := Values(x.(Field).X); !ok {
				return fmt.Errorf("%s: takes one value", x.(Field).Name)
			}
		}
		if err := check(x, list, true); err != nil {
			return err
		}
	}
	return nil
}

func check(n Node, list Lists, top bool) error {
	var inside []Node
	switch n := n.(type) {
	case Field:
		if names := namesOf(list); !slices.Contains(names, n.Name) {
			return fmt.Errorf("%s: is no field of this list; it has %s", n.Name, strings.Join(names, ", "))
		}
		if Directive(n) && !top {
			return fmt.Errorf("%s: stands by itself, in no group and not excluded", n.Name)
		}
		return nil
	case Not:
		inside = []Node{n.X}
	case And:
		inside = n
	case Or:
		inside = n
	}
	for _, x := range inside {
		if err := check(x, list, false); err != nil {
			return err
		}
	}
	return nil
}

// namesOf are the fields of a list, or of several, each once.
func namesOf(list Lists) []string {
	var names []string
	for _, f := range Fields {
		if f.Of&list != 0 && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}
