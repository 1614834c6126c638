package outline

import "nghiquyet/extract"

// Texts that lost how they were printed have the marks of notes among their words,
// also behind the number of a unit, and the notes at the foot of each page among
// their paragraphs.
//
//	"1.2 Khiếu nại là việc …" above "2 Khoản này được sửa đổi …" → clause 1 with note 2
//	"1.2 Phạm vi" without such a paragraph below                → no clause

// noted reports that the note with mark num stands below para.
func (p *parser) noted(num string, para extract.Para) bool {
	if p.notes == nil {
		p.notes = map[string]int{}
		for _, q := range p.t.Paras {
			if m := p.tb.Noted.FindStringSubmatch(q.Of(p.t.String)); m != nil && q.Cell == nil {
				p.notes[m[p.tb.Noted.SubexpIndex("n")]] = q.Start
			}
		}
	}
	return p.notes[num] > para.Start
}
