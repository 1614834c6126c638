package agency

import (
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract/viet"
)

// Words is the grammar of names in one language: by which words a list of
// bodies is known to begin, go on and end. Phrases are written as printed in
// running text; they are compared folded.
type Words struct {
	Lang       string
	Separators []string // between the names of a list: ",", "và"
	All        []string // "các": a group begins
	Nouns      []string // what groups consist of: "bộ", "cơ quan ngang bộ"
	Loose      []string // nouns that "và" adds to any group: "địa phương"
	Anywhere   []string // groups that need no "các": "cơ quan liên quan"
	Tails      []string // close a group: "liên quan"
	Within     []string // may stand between a noun and the next: "ở trung ương"
	Heads      []string // first words of names that the dictionary does not know: "Tập đoàn"
	Lower      []string // the same of bodies below another one, whose name stands above theirs in a letterhead: "Cục", "Viện"
	Places     []string // after which a name of a place follows: "tỉnh"
	Under      []string // close a place: "trực thuộc trung ương"
	Offices    []string // under which heads of bodies sign: "Bộ trưởng"
	Persons    []string // other words for heads of bodies: "Thủ trưởng"
	Members    []string // the same, of those who are none without the body: "Thành viên | Ban Chỉ đạo"
	Stops      []string // a name never reaches over these: verbs and prepositions
	Fields     []string // verbs that also say what a body is for: "đầu tư xây dựng", "quản lý"; a name reaches over them when it surely ends behind
	Surely     []string // verbs that tell what a body is to do and nothing else: "chủ trì"; a name ends here
	Inside     []string // phrases that a name or a group reaches over whole: "khám bệnh, chữa bệnh"
	Never      []string // open like a name and are none: "cơ sở dữ liệu"
	Selves     []string // a place as the body that acts for it: "Tỉnh | chủ động"
	Of         []string // between a body and the body that it is part of: "của"
	Belongs    []string // between a group and the body that it is part of or works for: "trực thuộc", "giúp việc"
	Branches   []string // before the place or number of a part of a body: "Chi nhánh"
	From       []string // between a sort of places and the first of a row of them: "các tỉnh | từ"
	To         []string // between the first and the last: "Lào Cai | đến"
	Raised     []string // first words of names of bodies that are set up for one thing: "Ban Chỉ đạo"
	About      []string // between such a body and what it is set up for: "về"
	Not        []string // after a name these show that it does not act: "của"
	Articles   []string // languages where each name has one: "les"
	Last       []string // where a group's noun comes last: what follows a group that describes itself first: "Project managing agencies | shall"
	Passive    []string // behind one of Last: the group is not who acts: "shall | be distributed"
	Or         []string // separators inside what a head of a body is head of: "state-run groups or corporations"
	Own        []string // articles behind which a group may describe itself first: "its member organizations"
	Series     []Series
	Connect    []string // may stand inside a name: "of", "and the"; without them a name reaches to a stop
	Names      []string // whole names that hold separators, besides those of the dictionary
	Short      map[string]string

	ready func() *grammar
}

// newWords makes w ready for use. Its phrases, and the dictionary, are taken
// apart when the first text is read.
func newWords(w Words) *Words {
	p := &w
	p.ready = sync.OnceValue(func() *grammar { return newGrammar(p) })
	return p
}

// grammar is Words made ready.
type grammar struct {
	*Words
	lexicon *index

	separators, all, nouns, loose, anywhere, tails, within, heads, places, under, persons, members, stops, not, articles, connect, whole, last, own, passive, or, fields, surely, inside, never, selves, of, raised, about, belongs, branches, from, to *phrases

	common map[string]bool // those of Names that begin small: "provincial-level People's Committees"

	bodies map[string]*Body // of the dictionary by their folded names in this language
	series []series
}

// Series is how several bodies of one sort are told by their fields alone.
//
//	"các Bộ: Công Thương, Xây dựng", "the Ministries of Finance; and Health"
type Series struct {
	Opens []string // "các Bộ", "Ministries of"
	Told  []string // the same before a colon only: "các sở, ngành"
	One   string   // what the name of one begins with: "Bộ"
}

type series struct {
	opens, told, fields *phrases
	names               map[string]item // by the folded field
}

// phrases finds the longest of many phrases at a word.
type phrases struct {
	first map[string][][]string // by first word, longer phrases first
}

func newPhrases(list []string) *phrases {
	p := &phrases{map[string][][]string{}}
	for _, s := range list {
		var keys []string
		for _, w := range split(s) {
			keys = append(keys, w.key)
		}
		if len(keys) == 0 {
			continue
		}
		same := p.first[keys[0]]
		at := len(same)
		for at > 0 && len(same[at-1]) < len(keys) {
			at--
		}
		p.first[keys[0]] = append(same[:at:at], append([][]string{keys}, same[at:]...)...)
	}
	return p
}

// at is the number of words that the longest phrase at words[i] has, 0 when
// none stands there.
func (p *phrases) at(words []word, i int) int {
	if p == nil || i >= len(words) {
		return 0
	}
next:
	for _, keys := range p.first[words[i].key] {
		if i+len(keys) > len(words) {
			continue
		}
		for k, want := range keys {
			if words[i+k].key != want {
				continue next
			}
		}
		return len(keys)
	}
	return 0
}

func newGrammar(w *Words) *grammar {
	g := &grammar{Words: w, lexicon: dictionary(), bodies: map[string]*Body{}}
	for _, t := range []struct {
		to   **phrases
		list []string
	}{
		{&g.separators, w.Separators}, {&g.all, w.All}, {&g.nouns, w.Nouns}, {&g.loose, w.Loose}, {&g.anywhere, w.Anywhere}, {&g.tails, w.Tails},
		{&g.within, w.Within}, {&g.heads, slices.Concat(w.Heads, w.Lower)}, {&g.places, w.Places}, {&g.under, w.Under}, {&g.persons, slices.Concat(w.Offices, w.Persons, w.Members)}, {&g.members, w.Members}, {&g.stops, w.Stops},
		{&g.not, w.Not}, {&g.articles, w.Articles}, {&g.connect, w.Connect}, {&g.last, w.Last}, {&g.own, w.Own},
		{&g.passive, w.Passive}, {&g.or, w.Or}, {&g.fields, w.Fields}, {&g.surely, w.Surely}, {&g.inside, w.Inside}, {&g.never, w.Never}, {&g.selves, w.Selves}, {&g.of, w.Of},
		{&g.belongs, w.Belongs}, {&g.branches, w.Branches}, {&g.from, w.From}, {&g.to, w.To}, {&g.raised, w.Raised}, {&g.about, w.About},
	} {
		*t.to = newPhrases(t.list)
	}
	g.whole = newPhrases(append(g.translated(), w.Names...))
	g.common = map[string]bool{}
	for _, name := range w.Names {
		if viet.StartsLower(name) {
			g.common[key(name)] = true
		}
	}
	for _, list := range w.Series {
		g.series = append(g.series, g.newSeries(list))
	}
	return g
}

// translated is the names of the dictionary in a language other than
// Vietnamese; it notes their bodies.
func (g *grammar) translated() []string {
	if g.Lang == "vi" {
		return nil
	}
	var out []string
	for i := range g.lexicon.bodies {
		b := &g.lexicon.bodies[i]
		name := b.In(g.Lang)
		if name == "" || b.Kind == Province {
			continue
		}
		if k := key(name); g.bodies[k] == nil {
			g.bodies[k] = b
			out = append(out, name)
		}
	}
	return out
}

// newSeries is a series with the fields of the bodies of its sort.
func (g *grammar) newSeries(list Series) series {
	one := series{opens: newPhrases(list.Opens), told: newPhrases(list.Told), names: map[string]item{}}
	var fields []string
	add := func(b *Body, spelled, name string) {
		field, ok := strings.CutPrefix(spelled, list.One+" ")
		if _, have := one.names[key(field)]; ok && !have {
			one.names[key(field)] = item{body: b, name: name, marked: true, institution: true}
			fields = append(fields, field)
		}
	}
	for i := range g.lexicon.bodies {
		b := &g.lexicon.bodies[i]
		add(b, b.In(g.Lang), b.In(g.Lang))
		if g.Lang == "vi" {
			for _, also := range b.Also {
				add(b, also, b.Name)
			}
		}
	}
	for _, name := range g.Names {
		add(nil, name, name)
	}
	one.fields = newPhrases(fields)
	return one
}
