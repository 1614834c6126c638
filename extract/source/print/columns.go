package print

import (
	"math"
	"slices"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
)

// orderColumns finds letterheads and signature blocks, whose two columns have
// nothing to do with each other line by line, and puts the left column before
// the right one; letterheads are read in two steps (see steps). All other
// segments that share a baseline become one line.
//
//	Nơi nhận:        TM. CHÍNH PHỦ
//	- Như Điều 3;    THỦ TƯỚNG        →  Nơi nhận:, - Như Điều 3;, TM. CHÍNH PHỦ, THỦ TƯỚNG
//
//	"- Năm 2025:       50 %" → one line, read across: neither column is centred
func (s *Sheet) orderColumns() {
	s.patience = 1000 + 50*len(s.lines)
	done := 0
	var out []line
	for i := 0; i < len(s.lines); i++ {
		b, ok := s.blockAt(i, done)
		if !ok {
			continue
		}
		out = s.across(out, done, b.from)
		out = s.columns(out, b)
		done = b.to
		i = b.to - 1
	}
	s.lines = s.across(out, done, len(s.lines))
}

// across appends the lines [from, to), those of one baseline joined.
func (s *Sheet) across(out []line, from, to int) []line {
	for i := from; i < to; {
		j := i + 1
		if s.lines[i].part != source.Furniture && s.lines[i].dir == s.dir {
			for j < to && s.lines[j].part == s.lines[i].part && s.lines[j].dir == s.dir && s.lines[j].y == s.lines[i].y {
				j++
			}
		}
		ln := s.lines[i]
		for _, right := range s.lines[i+1 : j] {
			ln.join(right)
		}
		out = append(out, ln)
		i = j
	}
	return out
}

// block is a range of lines in two columns parted by a gutter.
type block struct {
	from, to int
	gutter   [2]float64
	left     []int
	right    []int
}

const minGutter = 8.0

// blockAt tries to find a block that begins with a pair of lines side by side,
// the first of them line i, and that lies after line low.
func (s *Sheet) blockAt(i, low int) (block, bool) {
	a := &s.lines[i]
	if !s.textLine(a) {
		return block{}, false
	}
	for j := i + 1; j < len(s.lines) && s.lines[j].y < a.y+0.8*a.size; j++ {
		c := &s.lines[j]
		if !s.textLine(c) {
			continue
		}
		l, r := a, c
		if c.x0 < a.x0 {
			l, r = c, a
		}
		if r.x0-l.x1 < minGutter {
			continue
		}
		b := block{from: i, to: i, gutter: [2]float64{l.x1, r.x0}}
		if s.grow(&b, low) && s.isBlock(&b) {
			return b, true
		}
	}
	return block{}, false
}

func (s *Sheet) textLine(ln *line) bool { return ln.part == source.Body && ln.dir == s.dir }

// grow takes lines into the block, first downwards, then upwards, as long as
// they keep clear of the gutter and belong to the column they stand in.
func (s *Sheet) grow(b *block, low int) bool {
	for k := b.from; k < len(s.lines) && s.patience > 0 && s.take(b, k, 1); k++ {
		b.to = k + 1
	}
	for k := b.from - 1; k >= low && s.take(b, k, -1); k-- {
		b.from = k
	}
	slices.Sort(b.left)
	slices.Sort(b.right)
	return len(b.left) > 0 && len(b.right) > 0
}

// take adds line k to one of the columns, or reports that the block ends.
// way is 1 downwards, -1 upwards.
func (s *Sheet) take(b *block, k, way int) bool {
	s.patience--
	ln := &s.lines[k]
	if ln.part == source.Furniture {
		return true // an ornament between the lines
	}
	if !s.textLine(ln) {
		return false
	}
	g := b.gutter
	side := &b.left
	switch {
	case ln.x1 <= g[0] || ln.x1 < g[1]-minGutter && mid(ln) < (g[0]+g[1])/2:
		g[0] = max(g[0], ln.x1)
	case ln.x0 >= g[1] || ln.x0 > g[0]+minGutter && mid(ln) > (g[0]+g[1])/2:
		g[1] = min(g[1], ln.x0)
		side = &b.right
	default:
		return false
	}
	if g[1]-g[0] < minGutter {
		return false
	}
	if len(*side) > 0 && !s.joins(b, *side, k, way, side == &b.right) {
		return false
	}
	b.gutter = g
	*side = append(*side, k)
	return true
}

// joins reports whether line at goes on with a column: it is not too far from the
// last line of it, and stands under it; or something stands beside it across
// the gutter, as the place and date beside the number.
func (s *Sheet) joins(b *block, side []int, at, way int, right bool) bool {
	ln := &s.lines[at]
	last := &s.lines[side[len(side)-1]]
	if way < 0 {
		last = &s.lines[min(side[0], side[len(side)-1])]
	}
	gap := math.Abs(ln.y - last.y)
	size := max(ln.size, last.size)
	limit := 2.4 * size
	switch {
	case s.Number == 1 && s.lines[b.from].y < 0.3*s.height:
		limit = 3.6 * size // ornaments stand between the lines of a letterhead
	case way < 0:
		limit = 1.6 * size // the text above a block is set off by more
	case right:
		limit = 150 // the room for a signature and a seal
	}
	return gap < 5*size && s.beside(at, size) || gap < limit && s.aligned(ln, last, side)
}

// aligned reports that a line stands under the last line of a column, or in
// line with one of the eight before it.
func (s *Sheet) aligned(ln, last *line, side []int) bool {
	return math.Abs(ln.x0-last.x0) < 4 || slices.ContainsFunc(side[max(0, len(side)-8):], func(k int) bool {
		t := &s.lines[k]
		return math.Abs(ln.x0-t.x0) < 3 || math.Abs(mid(ln)-mid(t)) < 9
	})
}

// beside reports that a line stands beside line at, across a gutter.
func (s *Sheet) beside(at int, size float64) bool {
	ln := &s.lines[at]
	for k := max(0, at-4); k < min(len(s.lines), at+5); k++ {
		t := &s.lines[k]
		if k != at && s.textLine(t) && math.Abs(t.y-ln.y) < 0.8*size && (t.x0 >= ln.x1+minGutter || t.x1 <= ln.x0-minGutter) {
			return true
		}
	}
	return false
}

func mid(ln *line) float64 { return (ln.x0 + ln.x1) / 2 }

// opensBlock remembers whether a line begins as only letterheads and signature
// blocks do.
func (ln *line) opensBlock() bool {
	if ln.opens == 0 {
		ln.opens = -1
		if letterhead.Opens(ln.str) {
			ln.opens = 1
		}
	}
	return ln.opens > 0
}

// isBlock: what was grown is a letterhead or a signature block, by its words
// or by a centred column of lines of unequal length.
func (s *Sheet) isBlock(b *block) bool {
	if len(b.left)+len(b.right) < 3 {
		return false
	}
	for _, side := range [][]int{b.left, b.right} {
		x0, x1 := s.extent(side)
		if x1-x0 < 45 {
			return false
		}
		for _, k := range side {
			if s.lines[k].opensBlock() {
				return true
			}
		}
	}
	return s.centredColumn(b.left) && s.centredColumn(b.right)
}

func (s *Sheet) extent(side []int) (x0, x1 float64) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	for _, k := range side {
		x0, x1 = min(x0, s.lines[k].x0), max(x1, s.lines[k].x1)
	}
	return x0, x1
}

func (s *Sheet) centredColumn(side []int) bool {
	if len(side) < 2 {
		return false
	}
	var mids, starts []float64
	for _, k := range side {
		mids, starts = append(mids, mid(&s.lines[k])), append(starts, s.lines[k].x0)
	}
	return slices.Max(mids)-slices.Min(mids) < 8 && slices.Max(starts)-slices.Min(starts) > 8
}

// columns appends the left column, then the right one, of a letterhead in its
// two steps.
func (s *Sheet) columns(out []line, b block) []line {
	numbers := 1
	for _, ln := range out {
		numbers = max(numbers, ln.column+1)
	}
	for k := b.from; k < b.to; k++ {
		if s.lines[k].part == source.Furniture {
			out = append(out, s.lines[k])
		}
	}
	for _, step := range s.steps(b) {
		from := len(out)
		x0, x1 := s.extent(step.of)
		for _, k := range step.lines {
			ln := s.lines[k]
			if n := len(out); n > from && out[n-1].y == ln.y {
				out[n-1].join(ln)
				continue
			}
			ln.column, ln.within = numbers+step.column, &[2]float64{x0, x1}
			out = append(out, ln)
		}
	}
	return out
}

// step is a stretch of a column that is read at once.
type step struct {
	column int
	lines  []int
	of     []int // all lines of the column
}

// steps tells in which order the lines of a block are read. A letterhead has
// the name of the body beside that of the nation, and under them the number
// beside place and day, as decree 30/2020 lays it out:
//
//	CHÍNH PHỦ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//	                 Độc lập - Tự do - Hạnh phúc            →  CHÍNH PHỦ, CỘNG HÒA …, Độc lập …,
//	Số: 97/NQ-CP     Hà Nội, ngày 06 tháng 4 năm 2026          Số: 97/NQ-CP, Hà Nội, …
//
// Laws have no day there. Without a number on the left the left column comes
// first, whole: in a signature block, and where a scan lost it.
func (s *Sheet) steps(b block) []step {
	l, r := len(b.left), len(b.right)
	if slices.ContainsFunc(b.right, func(k int) bool { return letterhead.Nation(s.lines[k].str) }) {
		number := slices.IndexFunc(b.left, func(k int) bool { return letterhead.Number(s.lines[k].str) })
		place := slices.IndexFunc(b.right, func(k int) bool { return letterhead.PlaceIn(s.lines[k].str) })
		if number > 0 {
			l = number
			if place > 0 {
				r = place
			}
		}
	}
	out := []step{{0, b.left[:l], b.left}, {1, b.right[:r], b.right}}
	if l < len(b.left) {
		out = append(out, step{0, b.left[l:], b.left})
	}
	if r < len(b.right) {
		out = append(out, step{1, b.right[r:], b.right})
	}
	return out
}
