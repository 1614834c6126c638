package query

import (
	"fmt"
	"maps"
	"sort"
	"strings"
	"time"
)

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

// relations are the values of the field relation, and what they stand for.
var relations = map[string]string{
	"basis": "basis", "can cu": "basis",
	"implements": "implements", "thuc hien": "implements", "trien khai": "implements",
	"continues": "continues", "tiep tuc thuc hien": "continues", "tiep tuc": "continues",
	"amends": "amends", "sua doi": "amends", "sua doi bo sung": "amends", "bo sung": "amends",
	"replaces": "replaces", "thay the": "replaces",
	"repeals": "repeals", "bai bo": "repeals",
	"cancels": "cancels", "huy bo": "cancels",
	"suspends": "suspends", "ngung hieu luc": "suspends", "dinh chi": "suspends",
	"extends": "extends", "gia han": "extends", "keo dai": "extends",
	"corrects": "corrects", "dinh chinh": "corrects",
	"consolidates": "consolidates", "hop nhat": "consolidates",
	"details": "details", "quy dinh chi tiet": "details",
	"guides": "guides", "huong dan": "guides",
	"explains": "explains", "giai thich": "explains",
	"annex of": "annex-of", "kem theo": "annex-of", "ban hanh kem theo": "annex-of",
	"changes tasks": "changes-tasks", "dieu chinh nhiem vu": "changes-tasks",
	"proposal": "proposal", "to trinh": "proposal", "de nghi": "proposal",
	"refers": "refers", "dan chieu": "refers",
}

// statuses are the values of the field status.
var statuses = map[string]string{
	"resolved": "resolved", "da co": "resolved",
	"ambiguous": "ambiguous", "mo ho": "ambiguous",
	"unresolved": "unresolved", "chua co": "unresolved",
	"conflict": "conflict", "mau thuan": "conflict",
}

// states are the values of the field status that tell whether a document holds.
var states = map[string]string{
	"draft": "draft", "du thao": "draft",
	"not yet in force": "not-yet-in-force", "chua co hieu luc": "not-yet-in-force",
	"in force": "in-force", "con hieu luc": "in-force", "co hieu luc": "in-force",
	"changed": "changed", "duoc sua doi": "changed", "da sua doi": "changed",
	"partly out of force": "partly-out-of-force", "het hieu luc mot phan": "partly-out-of-force",
	"partly suspended": "partly-suspended", "ngung hieu luc mot phan": "partly-suspended",
	"suspended": "suspended", "ngung hieu luc": "suspended", "tam ngung": "suspended",
	"out of force": "out-of-force", "het hieu luc": "out-of-force", "het hieu luc toan bo": "out-of-force",
	"unknown": "unknown", "khong ro": "unknown",
}

// directions are the values of the field direction, each those of per, orders
// those of sort.
var (
	directions = map[string]string{"cites": "cites", "vien dan": "cites", "cited by": "cited-by", "duoc vien dan": "cited-by"}
	each       = map[string]string{"document": "document", "doc": "document", "van ban": "document"}
	orders     = map[string]string{"relevance": "relevance", "lien quan": "relevance", "due": "due", "han": "due",
		"newest": "newest", "moi nhat": "newest", "oldest": "oldest", "cu nhat": "oldest"}
)

// Relation is the relation that v names: "thay thế" → "replaces".
func Relation(v string) (relation string, ok bool) {
	relation, ok = relations[fieldKey(v)]
	return relation, ok
}

// Status is the outcome of resolving a citation that v names.
func Status(v string) (status string, ok bool) {
	status, ok = statuses[fieldKey(v)]
	return status, ok
}

// State is the state of a document's effect that v names: "hết hiệu lực" →
// "out-of-force".
func State(v string) (state string, ok bool) {
	state, ok = states[fieldKey(v)]
	return state, ok
}

// Direction is "cites" or "cited-by".
func Direction(v string) (direction string, ok bool) {
	direction, ok = directions[fieldKey(v)]
	return direction, ok
}

// Order is "relevance", "due", "newest" or "oldest".
func Order(v string) (order string, ok bool) {
	order, ok = orders[fieldKey(v)]
	return order, ok
}

// closed are the fields whose values stand in a list.
var closed = map[string]map[string]string{"kind": kinds, "relation": relations, "status": merged(statuses, states), "direction": directions, "per": each}

// merged has the entries of both.
func merged(a, b map[string]string) map[string]string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// values are what the names of a list stand for, in order.
func values(list map[string]string) string {
	seen := map[string]bool{}
	var all []string
	for _, v := range list {
		if !seen[v] {
			seen[v] = true
			all = append(all, v)
		}
	}
	sort.Strings(all)
	return strings.Join(all, ", ")
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
		if _, ok := closed[field]; ok {
			return fmt.Sprintf("%s: takes no *", field)
		}
		switch field {
		case "year", "date", "due", "lang", "like", "group", "path", "sort":
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
	if list, ok := closed[field]; ok {
		if _, ok := list[fieldKey(v)]; !ok && field == "per" {
			return fmt.Sprintf("per: takes document, not %q", v)
		} else if !ok {
			return fmt.Sprintf("%q is no %s; there are %s", v, field, values(list))
		}
		return ""
	}
	switch field {
	case "due":
		if _, ok := DueWord(v); ok {
			return ""
		}
		fallthrough
	case "year", "date":
		if _, _, err := Days(v, time.Now()); err != nil {
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
