package rows

import (
	"slices"
	"strings"

	"nghiquyet/extract"
)

// carry fills the cells of the rows that say nothing of their own because the
// row above says it for them: cells that are merged over rows, ditto marks, and
// an empty cell of leaders below a full one. What a row is about and its number
// are its own.
//
//	1 | Rà soát văn bản | Sở Tư pháp ┐ | Quý I       1 | Rà soát văn bản | Sở Tư pháp | Quý I
//	2 | Sửa đổi quy chế |            ┘ | nt      →   2 | Sửa đổi quy chế | Sở Tư pháp | Quý I
//	II | Dữ liệu        |              |             II | Dữ liệu        |            |
func (tb *Tables) carry(t *extract.Table, first int, about extract.Role) {
	rest := make([]int, len(t.Columns)) // how many rows below the cell of each column is merged over
	above := -1                         // the last row that is no group
	for k := first; k < len(t.Rows); k++ {
		row := &t.Rows[k]
		own := slices.Clone(row.Cells)
		for col := range row.Cells {
			merged := rest[col] > 0 && own[col] == ""
			rest[col] = max(rest[col]-1, 0)
			if col < len(row.Over) && row.Over[col] > 1 {
				rest[col] = row.Over[col] - 1
			}
			if above >= 0 && t.Roles[col] != about && t.Roles[col] != extract.RoleNum &&
				(merged || tb.ditto(own[col]) || t.Roles[col] == extract.RoleLead && tb.leaves(t, own, about)) {
				tb.copy(t, above, k, col)
			}
		}
		if !row.Group && !blank(own) {
			above = k
		}
	}
}

// copy gives the cell of row k the words of the row above it.
func (tb *Tables) copy(t *extract.Table, above, k, col int) {
	from, to := t.Rows[above], &t.Rows[k]
	to.Cells, to.Spans = slices.Clone(to.Cells), slices.Clone(to.Spans)
	to.Cells[col] = from.Cells[col]
	if col < len(to.Spans) && col < len(from.Spans) {
		to.Spans[col] = from.Spans[col]
	}
}

// ditto reports that a cell only says that it says the same as the one above.
func (tb *Tables) ditto(cell string) bool {
	cell = oneLine(cell)
	return cell != "" && len(cell) < 24 && tb.Ditto.MatchString(cell)
}

// leaves reports that a row leaves out who leads and says all else: what is to be
// done, and by when or with whom.
func (tb *Tables) leaves(t *extract.Table, own []string, about extract.Role) bool {
	said := map[extract.Role]bool{}
	for col, c := range own {
		c = strings.Trim(c, " .)")
		said[t.Roles[col]] = said[t.Roles[col]] || c != "" && (t.Roles[col] != extract.RoleNum || !romanNum.MatchString(c)) // "IV." heads a group
	}
	return t.Kind == extract.TableOfTasks && said[about] && said[extract.RoleNum] && !said[extract.RoleLead] &&
		(said[extract.RoleDue] || said[extract.RoleSupport] || said[extract.RoleProduct])
}

func blank(cells []string) bool { return strings.TrimSpace(strings.Join(cells, "")) == "" }
