package agency

import "strings"

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
	Heads      []string // first words of names that the dictionary does not know: "Viện"
	Places     []string // after which a name of a place follows: "tỉnh"
	Under      []string // close a place: "trực thuộc trung ương"
	Persons    []string // heads of bodies: "Bộ trưởng"
	Stops      []string // a name never reaches over these: verbs and prepositions
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

	separators, all, nouns, loose, anywhere, tails, within, heads, places, under, persons, stops, not, articles, connect, proper, last, own *phrases
	bodies                                                                                                                                  map[string]*Body // of the dictionary by their folded names in this language
	passive, or                                                                                                                             *phrases
	series                                                                                                                                  []series
}

// Series is how several bodies of one sort are told by their fields alone.
//
//	"các Bộ: Công Thương, Xây dựng", "the Ministries of Finance; and Health"
type Series struct {
	Opens []string // "các Bộ", "Ministries of"
	One   string   // what the name of one begins with: "Bộ"
}

type series struct {
	opens, fields *phrases
	names         map[string]item // by the folded field
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

// ready makes the phrase tables of w.
func ready(w Words) *Words {
	w.separators = newPhrases(w.Separators)
	w.all = newPhrases(w.All)
	w.nouns = newPhrases(w.Nouns)
	w.loose = newPhrases(w.Loose)
	w.anywhere = newPhrases(w.Anywhere)
	w.tails = newPhrases(w.Tails)
	w.within = newPhrases(w.Within)
	w.heads = newPhrases(w.Heads)
	w.places = newPhrases(w.Places)
	w.under = newPhrases(w.Under)
	w.persons = newPhrases(w.Persons)
	w.stops = newPhrases(w.Stops)
	w.not = newPhrases(w.Not)
	w.passive = newPhrases(w.Passive)
	w.or = newPhrases(w.Or)
	w.articles = newPhrases(w.Articles)
	w.connect = newPhrases(w.Connect)
	w.bodies = map[string]*Body{}
	proper := w.Names
	for i := range dictionary {
		b := &dictionary[i]
		name := b.English
		if w.Lang == "fr" {
			name = b.French
		}
		if name == "" || w.Lang == "vi" || b.Kind == Province {
			continue
		}
		if k := key(name); w.bodies[k] == nil {
			w.bodies[k] = b
			proper = append(proper, name)
		}
	}
	w.proper = newPhrases(proper)
	w.last, w.own = newPhrases(w.Last), newPhrases(w.Own)
	for _, list := range w.Series {
		one := series{opens: newPhrases(list.Opens), names: map[string]item{}}
		var fields []string
		add := func(b *Body, spelled, name string) {
			field, ok := strings.CutPrefix(spelled, list.One+" ")
			if _, have := one.names[key(field)]; ok && !have {
				one.names[key(field)] = item{body: b, name: name, marked: true, institution: true}
				fields = append(fields, field)
			}
		}
		for i := range dictionary {
			b := &dictionary[i]
			switch w.Lang {
			case "vi":
				add(b, b.Name, b.Name)
				for _, also := range b.Also {
					add(b, also, b.Name)
				}
			case "fr":
				add(b, b.French, b.French)
			default:
				add(b, b.English, b.English)
			}
		}
		for _, name := range w.Names {
			add(nil, name, name)
		}
		one.fields = newPhrases(fields)
		w.series = append(w.series, one)
	}
	return &w
}

// entry is one spelling of a body of the dictionary.
type entry struct {
	body  *Body
	words []word
	exact bool // all capitals: compared by case
}

// dictionary is every body, and names its spellings by their first word,
// longer ones first.
var (
	dictionary = func() []Body {
		var all []Body
		for _, list := range [][]Body{central, ministries, offices, party, local, departments(), provinces()} {
			all = append(all, list...)
		}
		return all
	}()
	names = func() map[string][]entry {
		m := map[string][]entry{}
		for i := range dictionary {
			b := &dictionary[i]
			for _, s := range append([]string{b.Name}, b.Also...) {
				e := entry{b, split(s), s == strings.ToUpper(s)}
				k := e.words[0].key
				same := m[k]
				at := len(same)
				for at > 0 && len(same[at-1].words) < len(e.words) {
					at--
				}
				m[k] = append(same[:at:at], append([]entry{e}, same[at:]...)...)
			}
		}
		return m
	}()
)
