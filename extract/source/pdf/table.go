package pdf

// table is a grid of rules with the lines in its cells.
type table struct {
	xs, ys []float64
	lines  []line
}

func findTables(rules []rule) []*table { return nil }

func (s *sheet) fillTables(glyphs []glyph) []run { return runsOf(glyphs, nil) }

func joinTables(sheets []*sheet) {}
