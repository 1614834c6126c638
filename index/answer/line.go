package answer

import (
	"errors"
	"slices"
	"strings"

	"nghiquyet/index/query"
)

// flag is a part of a request that narrows a list: a field of the line, with
// the values given for it.
type flag struct {
	field  string
	values []string
}

// lineOf is the tree of a line with the flags in it, and the line that says all
// of it: as typed where there are no flags. The order of a flag goes before that
// of the line. An empty line without flags gives nil.
func lineOf(typed string, list query.Lists, flags ...flag) (tree query.Node, line string, err error) {
	typed = strings.TrimSpace(typed)
	var parts []query.Node
	if typed != "" {
		n, err := query.Parse(typed)
		if err != nil {
			return nil, "", wrongLine(err)
		}
		parts = append(parts, n)
	}
	asTyped := true
	for _, f := range flags {
		n, err := query.Narrow(f.field, given(f.values)...)
		if err != nil {
			return nil, "", wrongField(f.field, "%v", err)
		}
		if n != nil {
			asTyped = false
			if f.field == "sort" {
				parts = []query.Node{without("sort", query.All(parts...))}
			}
			parts = append(parts, n)
		}
	}
	tree = query.All(parts...)
	if err := query.CheckFields(tree, list); err != nil {
		return nil, "", wrong("%v", err)
	}
	if asTyped || tree == nil {
		return tree, typed, nil
	}
	return tree, tree.String(), nil
}

// without is a tree without the fields of that name among its conjuncts.
func without(field string, tree query.Node) query.Node {
	var rest []query.Node
	for _, n := range query.Conjuncts(tree) {
		if f, ok := n.(query.Field); !ok || f.Name != field {
			rest = append(rest, n)
		}
	}
	return query.All(rest...)
}

// orderOf is the order that a tree asks for, one of those that a list has, the
// first where it asks for none.
func orderOf(tree query.Node, orders ...string) (string, error) {
	p := parts{}
	for _, n := range query.Conjuncts(tree) {
		if f, ok := n.(query.Field); ok && f.Name == "sort" {
			values, _ := query.Values(f.X)
			p.fields = append(p.fields, flag{f.Name, values})
		}
	}
	asked, err := p.one("sort")
	if asked == "" || err != nil {
		return orders[0], err
	}
	order, _ := query.Order(asked)
	if !slices.Contains(orders, order) {
		last := len(orders) - 1
		return "", wrongField("sort", "takes %s or %s, not %q", strings.Join(orders[:last], ", "), orders[last], asked)
	}
	return order, nil
}

// given are the values that are not empty.
func given(values []string) []string {
	var some []string
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			some = append(some, v)
		}
	}
	return some
}

// errShape says that a line has operators that its list cannot take.
var errShape = errors.New("this list takes words and fields, several values of a field in parentheses, as in lead:(BTC OR BXD); no other OR, no NOT, NEAR or *")

// words and fields of a line whose parts all have to hold.
type parts struct {
	words  []string // each a run of words or a phrase
	fields []flag   // in their order; the values of one are alternatives
}

// partsOf takes a tree apart whose parts are words and fields.
func partsOf(tree query.Node) (parts, error) {
	var p parts
	for _, n := range query.Conjuncts(tree) {
		switch n := n.(type) {
		case query.Words:
			p.words = append(p.words, string(n))
		case query.Phrase:
			p.words = append(p.words, string(n))
		case query.Field:
			values, ok := query.Values(n.X)
			if !ok {
				return p, wrong("%s: %v", n.Name, errShape)
			}
			p.fields = append(p.fields, flag{n.Name, values})
		default:
			return p, wrong("%v", errShape)
		}
	}
	return p, nil
}

// one is the only value of a field, "" for none.
func (p parts) one(field string) (string, error) {
	value := ""
	for _, f := range p.fields {
		if f.field != field {
			continue
		}
		if value != "" || len(f.values) != 1 {
			return "", wrong("%s: takes one value", field)
		}
		value = f.values[0]
	}
	return value, nil
}
