package task

import (
	"slices"
	"strings"

	"nghiquyet/extract"
)

// targetRows makes targets of the rows of a table of indicators and values.
func (f *finder) targetRows(tbl *extract.Table) {
	r := tableRow{tbl: tbl}
	years := make([]string, len(tbl.Roles)) // by the heads of columns
	give := func(heads []string) {
		for i, h := range heads[:min(len(heads), len(years))] {
			if y := f.tb.Targets.year(h); y != "" {
				years[i] = y
			}
		}
	}
	give(tbl.Columns)
	group := "" // by the group row above
	for k := range tbl.Rows {
		row := &tbl.Rows[k]
		r.enter(row)
		switch what := oneLine(r.cell(extract.RoleIndicator)); {
		case row.Head:
			give(row.Cells)
		case row.Group:
			if y := f.tb.Targets.year(row.Title); y != "" {
				group = y
			}
		case what != "":
			f.targetsOf(&r, years, group, what)
		}
	}
}

// targetsOf reads a row of a table of targets: one target for each value of
// each column of values. The year is that of the column's head, else of the
// group.
//
//	"Quy mô kinh tế số | % GDP | ≥ 30"                      → >= 30 % GDP
//	"Xếp hạng | Thứ bậc | ≤ 3 Đông Nam Á; ≤ 50 Thế giới"     → two, told apart by their notes
//	"Lĩnh vực công nghệ | Thứ bậc | Nhóm dẫn đầu"            → a target in words, without a number
func (f *finder) targetsOf(r *tableRow, years []string, group, indicator string) {
	tb, row := &f.tb.Targets, r.row
	lead, unit := f.tb.names(r.cell(extract.RoleLead)), r.cell(extract.RoleUnit)
	for i, role := range r.tbl.Roles {
		if role != extract.RoleValue || i >= len(row.Cells) {
			continue
		}
		horizon := years[i]
		if horizon == "" {
			horizon = group
		}
		cell := row.Span
		if i < len(row.Spans) && row.Spans[i].Len() > 0 {
			cell = row.Spans[i]
		}
		from := cell.Start
		for piece := range strings.FieldsFuncSeq(row.Cells[i], func(c rune) bool { return c == ';' || c == '\n' }) {
			piece = strings.TrimSpace(piece)
			if piece == "" {
				continue
			}
			t := extract.Target{
				Span: cell, Path: row.Path, Page: row.Page, Text: oneLine(piece), Indicator: indicator,
				Unit: oneLine(unit), Horizon: horizon, Lead: slices.Clone(lead),
			}
			if at := strings.Index(f.t.String[from:cell.End], piece); at >= 0 {
				t.Span = extract.Span{Start: from + at, End: from + at + len(piece)}
				from = t.End
			}
			tb.value(&t)
			f.goals = append(f.goals, t)
		}
	}
}

// value reads t.Text, a value that has a cell to itself.
func (tb *TargetTable) value(t *extract.Target) {
	if tb.Cell == nil {
		return
	}
	m := tb.Cell.FindStringSubmatch(t.Text)
	if m == nil {
		return
	}
	get := func(name string) string { return m[tb.Cell.SubexpIndex(name)] }
	low, ok := tb.number(get("low"))
	if !ok {
		return
	}
	high, ok := tb.number(get("high"))
	if !ok {
		high = low
	}
	t.Low, t.High, t.Comparator = &low, &high, tb.sign(strings.TrimSpace(get("cmp")))
	rest := strings.TrimSpace(get("rest"))
	if t.Unit == "" {
		t.Unit = get("pct") + rest
	} else {
		t.Note = rest
	}
}

// year is the year that a column's head or a group row gives.
func (tb *TargetTable) year(s string) string {
	if tb.Year == nil {
		return ""
	}
	m := tb.Year.FindStringSubmatch(oneLine(s))
	if m == nil {
		return ""
	}
	return m[tb.Year.SubexpIndex("y")]
}
