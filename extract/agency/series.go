package agency

import "nghiquyet/extract"

// several reads bodies of one sort that are told by their fields.
//
//	"the Ministries of Public Security; National Defense; and Finance" → three
//	"Các Bộ: Công Thương, Xây dựng"                                    → two
//	"Các sở, ngành: Tài chính, Nội vụ"                                 → two
//	"các Bộ Tài chính"                                                 → none: one is no series
func (c *scanner) several(i int) (ms []Mention, words int) {
	if ms, words := c.placed(i); words > 0 {
		return ms, words
	}
	j := i + c.articles.at(c.words, i)
	for _, s := range c.series {
		n := s.opens.at(c.words, j)
		if m := s.told.at(c.words, j); m > n && j+m < len(c.words) && c.words[j+m].key == ":" {
			n = m
		}
		if n == 0 {
			continue
		}
		for k := j + n; k < len(c.words); {
			if len(ms) == 0 && c.words[k].key == ":" {
				k++
				continue
			}
			n := s.fields.at(c.words, k)
			if n == 0 || !c.words[k].upper {
				break
			}
			it := s.names[c.key(k, k+n)]
			it.words = n
			m := mention(it)
			m.Span = extract.Span{Start: c.words[k].start, End: c.words[k+n-1].end}
			ms = append(ms, m)
			k += n
			words = k - i
			for more := c.separators.at(c.words, k); more > 0; more = c.separators.at(c.words, k) {
				k += more
			}
		}
		if len(ms) > 1 {
			return ms, words
		}
		ms, words = nil, 0
	}
	return nil, 0
}

// key is the folded words from i up to j.
func (c *scanner) key(i, j int) string { return key(c.text(i, j)) }

// placed reads bodies of one sort that are told by their places.
//
//	"UBND các phường: Ba Đình, Hoàn Kiếm và Văn Miếu – Quốc Tử Giám" → three
//	"UBND các tỉnh, thành phố"                                         → none
func (c *scanner) placed(i int) (ms []Mention, words int) {
	b, n := c.known(i)
	if n == 0 || b.Scope != Place {
		return nil, 0
	}
	j := i + n
	k := j + c.all.at(c.words, j)
	sort := c.places.at(c.words, k)
	if k == j || sort == 0 {
		return nil, 0
	}
	at := k + sort
	if at < len(c.words) && c.words[at].key == ":" {
		at++
	}
	for at < len(c.words) {
		end := at
		for end < len(c.words) && (c.words[end].upper && !(end == at && c.begins(end)) || c.numbered(at, end)) {
			end++
		}
		if end == at {
			break
		}
		m := mention(item{body: b, name: b.Name + " " + c.full(k, k+sort) + " " + c.text(at, end), words: end - at})
		m.Span = extract.Span{Start: c.words[at].start, End: c.words[end-1].end}
		ms = append(ms, m)
		words = end - i
		sep := c.separators.at(c.words, end)
		if sep == 0 || c.words[end].key == ";" {
			break
		}
		at = end + sep
	}
	if len(ms) < 2 {
		return nil, 0
	}
	return ms, words
}
