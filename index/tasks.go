package index

import "nghiquyet/extract"

// TaskFilter says which tasks are wanted; what is empty restricts nothing.
// Texts are compared without case and marks, and by whole words: "tai chinh"
// finds Bộ Tài chính and Sở Tài chính. Conditions on bodies and on due dates are
// met by one and the same assignment.
type TaskFilter struct {
	IDs     []string
	Docs    []string // ids of documents
	Group   string   // path of the group, or words of its title
	Lead    []Body   // any of them
	Support []Body
	Submit  []Body
	Text    []string // words that stand in the task in this order, all of them
	Due     []DueFilter
	Source  string // prose, table or record
	Sort    Sort   // Newest or Oldest by the day of the document; else by the last day
}

// DueFilter asks for a due date of any of these.
type DueFilter struct {
	Days  []Days
	Kinds []extract.DueKind
}

// Days are those from From to To, both included, in ISO 8601; "" is open.
type Days struct{ From, To string }

// TaskRow is a task of the collection. Its offsets count code points, as in
// the JSON of its document.
type TaskRow struct {
	extract.Task
	Doc    string `json:"doc"`
	Number string `json:"number"`
	Date   string `json:"date"`
	Issuer string `json:"issuer"`
	Title  string `json:"title"` // of the document
}

// TaskList is a page of tasks, and how many there are in all.
type TaskList struct {
	Total int       `json:"total"`
	Tasks []TaskRow `json:"tasks"`
}

// TaskCount is how many tasks there are with one value.
type TaskCount struct {
	Value string `json:"value"` // "Bộ Tài chính", "2026-Q4"; "" for tasks that name none
	Tasks int    `json:"tasks"`
}

// TaskCounts is a page of the values that tasks have.
type TaskCounts struct {
	Total  int         `json:"total"`  // tasks counted; one with two leaders counts for both, and here once
	Values int         `json:"values"` // how many there are in all
	Counts []TaskCount `json:"counts"`
}

// TaskGroups are what tasks can be counted by.
var TaskGroups = []string{"lead", "support", "quarter", "document"}
