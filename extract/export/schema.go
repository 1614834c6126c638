package export

import (
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"nghiquyet/extract"
)

// Schema is the JSON Schema (draft 2020-12) of one document as JSON and JSONL
// write it, made from the types themselves. Properties that it does not name
// are allowed: documents of later versions may carry more.
func Schema() ([]byte, error) {
	s := Describe(&extract.Document{})
	s.Title = "A resolution taken apart"
	s.Description = "Offsets (start, end) count Unicode code points of text; dates are ISO 8601 or empty."
	return json.MarshalIndent(s, "", "  ")
}

// Describe is the JSON Schema of the JSON of v, which may hold anything of a
// document.
func Describe(v any) *jsonschema.Schema {
	r := jsonschema.Reflector{
		Anonymous:                 true,
		AllowAdditionalProperties: true,
		Mapper:                    mapped,
	}
	s := r.Reflect(v)
	if target := s.Definitions["Target"]; target != nil {
		for _, name := range []string{"low", "high"} {
			if p, ok := target.Properties.Get(name); ok {
				p.Type = ""
				p.AnyOf = []*jsonschema.Schema{{Type: "number"}, {Type: "null"}}
			}
		}
	}
	offsets(s)
	return s
}

// words are the string types that have a closed list of values.
var words = map[reflect.Type][]any{
	reflect.TypeFor[extract.Kind](): {
		extract.KindDocument, extract.KindPart, extract.KindChapter, extract.KindSection, extract.KindSubsection, extract.KindArticle,
		extract.KindClause, extract.KindSubclause, extract.KindPoint, extract.KindSubpoint, extract.KindDash, extract.KindPlus,
		extract.KindAnnex, extract.KindHeading, extract.KindPara, extract.KindQuote,
	},
	reflect.TypeFor[extract.CitationKind](): {extract.CiteDocument, extract.CiteLawName, extract.CiteUnnumbered, extract.CiteInternal},
	reflect.TypeFor[extract.Relation](): {
		extract.Basis, extract.Implements, extract.Continues, extract.Amends, extract.Replaces, extract.Repeals, extract.Cancels,
		extract.Suspends, extract.Extends, extract.Corrects, extract.Consolidates, extract.Details, extract.Guides, extract.Explains,
		extract.AnnexOf, extract.ChangesTasks, extract.Proposal, extract.Refers,
	},
	reflect.TypeFor[extract.Status](): {extract.Resolved, extract.Ambiguous, extract.Unresolved, extract.Conflict},
	reflect.TypeFor[extract.DueKind](): {
		extract.DueDate, extract.DueMonth, extract.DueQuarter, extract.DueHalf, extract.DueYear, extract.DuePeriod, extract.DueRecurring,
		extract.DueContinuous, extract.DueEvent, extract.DueExternal, extract.DueRelative, extract.DueNone,
	},
}

// mapped gives the types whose JSON is not what their Go form says.
func mapped(t reflect.Type) *jsonschema.Schema {
	if t == reflect.TypeFor[extract.Box]() {
		four := uint64(4)
		return &jsonschema.Schema{
			Type: "array", Items: &jsonschema.Schema{Type: "number"}, MinItems: &four, MaxItems: &four,
			Description: "x0, y0, x1, y1 in points from the top left corner of the upright page",
		}
	}
	if t == reflect.TypeFor[extract.Size]() {
		two := uint64(2)
		return &jsonschema.Schema{
			Type: "array", Items: &jsonschema.Schema{Type: "number"}, MinItems: &two, MaxItems: &two,
			Description: "width and height of the upright page in points, 0 where that is not known",
		}
	}
	if list, ok := words[t]; ok {
		return &jsonschema.Schema{Type: "string", Enum: list}
	}
	return nil
}

// offsets says of every start and end that is a number that it is not
// negative, and of confidences that they lie between 0 and 1.
func offsets(s *jsonschema.Schema) {
	for _, def := range s.Definitions {
		for p := def.Properties.Oldest(); p != nil; p = p.Next() {
			switch {
			case p.Value.Type == "integer":
				p.Value.Minimum = "0"
			case p.Key == "confidence":
				p.Value.Minimum, p.Value.Maximum = "0", "1"
			}
		}
	}
}
