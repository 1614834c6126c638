package extract

// Task is one thing to be done: a directive in prose or a row of an annex.
type Task struct {
	Span
	ID          string       `json:"id"`   // document id "#" path
	Path        string       `json:"path"` // of the unit or the table row
	Group       string       `json:"group"`
	GroupTitle  string       `json:"group_title"`
	Text        string       `json:"text"`
	Page        int          `json:"page"`
	Assignments []Assignment `json:"assignments"`
	Citations   []int        `json:"citations"` // indexes into Document.Citations
	Source      string       `json:"source"`    // "prose", "table" or "record"
	Rule        string       `json:"rule"`
	Confidence  float64      `json:"confidence"`
}

// Assignment is one line of a task: who leads, with whom, to what end, by when.
type Assignment struct {
	Lead     []string `json:"lead"`
	Support  []string `json:"support"`
	SubmitTo []string `json:"submit_to"`
	Product  string   `json:"product"`
	Due      Due      `json:"due"`
}

// Due is a due date as printed and as read. Start and End are ISO 8601 dates,
// End the last day, inclusive; empty where the print gives no date.
type Due struct {
	Text  string  `json:"text"`
	Kind  DueKind `json:"kind"`
	Start string  `json:"start"`
	End   string  `json:"end"`
	Bound string  `json:"bound"` // "by", "before" or ""
	Recur string  `json:"recur"` // "yearly", "half-yearly", "quarterly", "monthly", "weekly", "daily", "every 5 years" or ""
}

// DueKind tells what kind of time is printed.
type DueKind string

// The kinds of due dates.
const (
	DueDate       DueKind = "date"
	DueMonth      DueKind = "month"
	DueQuarter    DueKind = "quarter"
	DueHalf       DueKind = "half"
	DueYear       DueKind = "year"
	DuePeriod     DueKind = "period"
	DueRecurring  DueKind = "recurring"
	DueContinuous DueKind = "continuous"
	DueEvent      DueKind = "event"
	DueExternal   DueKind = "external"
	DueRelative   DueKind = "relative"
	DueNone       DueKind = "none"
)

// Target is an indicator that is to reach a value.
type Target struct {
	Span
	Path       string   `json:"path"`
	Text       string   `json:"text"`
	Page       int      `json:"page"`
	Indicator  string   `json:"indicator"`
	Comparator string   `json:"comparator"` // ">=", ">", "<=", "<", "=", "~"; "" without a number
	Low        *float64 `json:"low"`        // null when the print says the goal in words: "nhóm dẫn đầu"
	High       *float64 `json:"high"`
	Unit       string   `json:"unit"`
	Horizon    string   `json:"horizon"`
	Note       string   `json:"note"` // what stands behind the value: "Đông Nam Á"
	Lead       []string `json:"lead"` // who answers for it, in tables
}
