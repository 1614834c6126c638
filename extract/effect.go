package extract

// Force is what a document says of a day from which it, or a part of it, has
// effect, or until which. The sentence that says so is its span.
//
//	"Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2024, trừ quy định tại khoản 2 Điều này."
//	→ Day 2024-08-01, Except the clause's path
type Force struct {
	Span
	Text   string   `json:"text"` // the sentence
	Page   int      `json:"page"`
	Path   string   `json:"path"`   // the unit that says it
	Ends   bool     `json:"ends"`   // Day is the last day of effect, not the first
	Day    string   `json:"day"`    // ISO 8601; "" where it hangs on something that the text does not date
	Event  string   `json:"event"`  // how the day is said where it is not printed: "sau 45 ngày kể từ ngày ký ban hành"
	Units  []string `json:"units"`  // paths of the units of this document that it is said of; none for the whole
	Except []string `json:"except"` // paths of those of which it is not said
	Part   string   `json:"part"`   // what it is said of, in words, where that is neither the whole nor units
	Rule   string   `json:"rule"`
}

// Change is what a document does to a work that it cites, beyond the relation
// of the citation. Its span is the part of a sentence that says so.
type Change struct {
	Span
	Text     string   `json:"text"`     // the words of the span, behind "…" and the words that announce them where these are no part of it
	Citation int      `json:"citation"` // index of the citation that names work and unit
	Act      Act      `json:"act"`
	Part     string   `json:"part"`    // what of the work or unit is meant, in words, where that is not the whole: "quy định về phụ cấp"
	Except   [][]Step `json:"except"`  // units of the work that stay as they are
	Unless   string   `json:"unless"`  // an exception in words
	Day      string   `json:"day"`     // ISO 8601, the first day; "" for the day from which this document has effect
	Event    string   `json:"event"`   // what the day hangs on where it is not printed and not this document's own
	Until    string   `json:"until"`   // ISO 8601, the last day of what does not last
	Wording  []string `json:"wording"` // paths of the quotes that hold the new text
	Begins   string   `json:"begins"`  // the day from which the work has effect by its new wording
	Ends     string   `json:"ends"`    // its last day by its new wording
	Rule     string   `json:"rule"`
}

// Done are the changes that d makes, without those of which it only says so:
// its issuer may not make them, and their citation has the relation Refers.
func (d *Document) Done() (done []Change) {
	for _, ch := range d.Changes {
		if ch.Citation >= 0 && ch.Citation < len(d.Citations) && d.Citations[ch.Citation].Relation != Refers {
			done = append(done, ch)
		}
	}
	return done
}

// Act is what a change does.
type Act string

// The acts.
const (
	ActReplaces Act = "replaces"       // the whole work, by this document
	ActRepeals  Act = "repeals"        // the work or the unit
	ActAdds     Act = "adds"           // a unit that was not there
	ActChanges  Act = "changes"        // the wording of the unit, or of several
	ActRewords  Act = "replaces-words" // one phrase for another
	ActDrops    Act = "drops-words"    // a phrase without another
	ActSuspends Act = "suspends"
	ActExtends  Act = "extends" // the time for which the work is in force
	ActCorrects Act = "corrects"
)
