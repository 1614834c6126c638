package pipe

import (
	"context"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// Papers takes f apart as Extract does, each of several papers that are bound in it as a Document of
// its own. Their offsets are those of their own texts, their pages those of the file.
//
//	a letter with the decision that it sends on → two, Origin.Part 1 and 2 of Origin.Papers 2
//	a decision with its regulation              → one: what a paper encloses is part of it
func Papers(ctx context.Context, f source.File, set source.Settings) ([]*extract.Document, error) {
	s, err := cleaned(ctx, f, set)
	if err != nil {
		return nil, err
	}
	read := len(s.Problems)
	s.tree(f.Name)
	if err := s.withinLimits(f.Name); err != nil {
		return nil, err
	}
	if len(s.Frame.Bound) == 0 {
		d, err := s.document(f)
		return []*extract.Document{d}, err
	}
	starts := []int{0}
	for _, b := range s.Frame.Bound {
		starts = append(starts, b.First)
	}
	var out []*extract.Document
	for i := range starts {
		part := s.part(starts, i, s.Problems[:read])
		name := "" // is that of the first
		if i == 0 {
			name = f.Name
		}
		part.tree(name)
		d, err := part.document(f)
		if err != nil {
			return nil, err
		}
		d.Origin.Papers, d.Origin.Part = len(starts), i+1
		out = append(out, d)
	}
	return out, nil
}

// part is the text of the ith of the papers that begin with the paragraphs starts, and of what
// was told while the file was read, problems, that of its pages.
func (s *Stages) part(starts []int, i int, problems extract.Problems) *Stages {
	paras := s.Text.Paras
	from, to := starts[i], len(paras)
	first, beyond := paras[from].Page, s.Raw.Pages+1 // its pages: the last may be the next one's first
	if i+1 < len(starts) {
		to = starts[i+1]
		beyond = max(paras[to].Page, paras[to-1].Page+1)
	}
	if i == 0 {
		first = 0
	}
	other := func(page int) bool { return page < first || page >= beyond }
	part := &Stages{Format: s.Format, Raw: s.Raw, Lang: s.Lang, Text: s.Text.Cut(from, to)}
	part.Raw.OCRPages = slices.DeleteFunc(slices.Clone(s.Raw.OCRPages), other)
	part.Raw.Unread = slices.DeleteFunc(slices.Clone(s.Raw.Unread), other)
	of := func(p extract.Problem) bool { return other(p.Page) }
	part.Raw.Problems = slices.DeleteFunc(slices.Clone(s.Raw.Problems), of)
	part.Problems = slices.DeleteFunc(slices.Clone(problems), of)
	part.Text.Scanned = slices.Contains(part.Raw.OCRPages, part.first())
	return part
}

// first is the page on which the text begins.
func (s *Stages) first() int {
	if len(s.Text.Paras) == 0 {
		return 0
	}
	return s.Text.Paras[0].Page
}
