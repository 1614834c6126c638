package query

import "fmt"

// kinds are the values of the field kind, without marks, and what they stand
// for.
var kinds = map[string]string{
	"document": "document", "van ban": "document",
	"unit": "unit", "don vi": "unit", "dieu khoan": "unit",
	"task": "task", "nhiem vu": "task",
	"citation": "citation", "vien dan": "citation",
}

// dueWords are the values of the field due that are no days.
var dueWords = map[string]string{
	"continuous": "continuous", "thuong xuyen": "continuous",
	"recurring": "recurring", "hang nam": "recurring", "hang quy": "recurring", "dinh ky": "recurring",
	"event": "event", "external": "external", "relative": "relative",
	"none": "none", "khong": "none",
}

// Kind is the kind that v names, in English or Vietnamese: "nhiệm vụ" → "task".
func Kind(v string) (kind string, ok bool) {
	kind, ok = kinds[fieldKey(v)]
	return kind, ok
}

// DueWord is the kind of a due date without a day that v names: "thường
// xuyên" → "continuous".
func DueWord(v string) (kind string, ok bool) {
	kind, ok = dueWords[fieldKey(v)]
	return kind, ok
}

// wrongValue says why the field cannot have the value x, "" when it can.
func wrongValue(field string, x Node) string {
	switch x := x.(type) {
	case Words:
		return wrongText(field, string(x))
	case Phrase:
		return wrongText(field, string(x))
	case Prefix:
		switch field {
		case "year", "date", "due", "kind", "lang":
			return fmt.Sprintf("%s: takes no *", field)
		}
	case Not:
		return wrongValue(field, x.X)
	case And:
		return wrongOne(field, x)
	case Or:
		return wrongOne(field, x)
	}
	return ""
}

func wrongOne(field string, nodes []Node) string {
	for _, x := range nodes {
		if wrong := wrongValue(field, x); wrong != "" {
			return wrong
		}
	}
	return ""
}

func wrongText(field, v string) string {
	switch field {
	case "kind":
		if _, ok := Kind(v); !ok {
			return fmt.Sprintf("%q is no kind; there are document, unit, task and citation", v)
		}
	case "due":
		if _, ok := DueWord(v); ok {
			return ""
		}
		fallthrough
	case "year", "date":
		if _, _, err := Days(v); err != nil {
			return fmt.Sprintf("%s: %v", field, err)
		}
	case "number":
		for _, r := range v {
			if r >= '0' && r <= '9' {
				return ""
			}
		}
		return fmt.Sprintf("%q is no document number, such as 7/NQ-CP (write a space after the colon to search for the words)", v)
	}
	return ""
}
