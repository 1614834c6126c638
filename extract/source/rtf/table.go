package rtf

import (
	"strconv"

	"nghiquyet/extract/source/paper"
)

// rowShape is a row that is being described (RTF 1.9.1, "Table Definitions"):
// the words of a cell come before its \cellx.
type rowShape struct {
	paper.Row
	next paper.Merge
}

// table acts on the words of tables and notes and reports that t is one.
func (r *reader) table(t token) bool {
	f := r.flow
	depth := r.depth()
	// The description of a nested row stands in a group of its own.
	d := &f.rows[min(max(depth, 1), 2)-1]
	if borders[t.word] {
		r.describing = true
		return true
	}
	switch t.word {
	case "trowd":
		*d = rowShape{}
	case "brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrhair":
		d.Ruled = d.Ruled || r.describing
	case "cell", "nestcell":
		r.endCell(max(depth, 1))
	case "row":
		f.EndRow(1, f.rows[0].Row)
	case "nestrow":
		f.EndRow(max(depth, 2), f.rows[1].Row)
	case "nesttableprops":
	case "chftn":
		if len(r.outer) == 0 {
			r.text("[" + strconv.Itoa(len(r.notes)+1) + "]")
		}
	default:
		if !d.describe(t) {
			return false
		}
	}
	r.describing = false
	return true
}

// borders are the words before the description of a border.
var borders = map[string]bool{
	"clbrdrt": true, "clbrdrl": true, "clbrdrb": true, "clbrdrr": true,
	"trbrdrt": true, "trbrdrl": true, "trbrdrb": true, "trbrdrr": true, "trbrdrh": true, "trbrdrv": true,
}

// describe acts on the words that describe a row and its cells.
func (d *rowShape) describe(t token) bool {
	switch t.word {
	case "trhdr":
		d.Header = true
	case "clmgf":
		d.next.Across = paper.Opens
	case "clmrg":
		d.next.Across = paper.Belongs
	case "clvmgf":
		d.next.Down = paper.Opens
	case "clvmrg":
		d.next.Down = paper.Belongs
	case "cellx":
		if len(d.Edges) == 0 {
			d.Edges = append(d.Edges, 0)
		}
		if len(d.Merges) < 200 {
			d.Edges = append(d.Edges, t.value)
			d.Merges = append(d.Merges, d.next)
		}
		d.next = paper.Merge{}
	case "trleft":
		d.Edges = []int{t.value}
	default:
		return false
	}
	return true
}

// endCell ends the open paragraph and with it the cell.
func (r *reader) endCell(depth int) {
	if r.depth() == 0 {
		r.inTable = true
	}
	r.endPara()
	r.flow.EndCell(depth)
}
