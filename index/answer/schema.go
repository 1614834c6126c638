package answer

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"nghiquyet/extract/export"
)

// Schema is the JSON Schemas (draft 2020-12) of one question.
type Schema struct {
	Help    string             `json:"help"`
	Request *jsonschema.Schema `json:"request"`
	Answer  *jsonschema.Schema `json:"answer"`
}

// Schema describes what q takes and gives. Properties that the schema of an
// answer does not name are allowed, those of a request are not.
func (q Question) Schema() Schema {
	s := Schema{q.Help, requestSchema(q.Request), export.Describe(reflect.New(reflect.TypeOf(q.Answer)).Interface())}
	s.Answer.Title = q.Name
	return s
}

// requestSchema describes a request: nothing is required but what is said to be.
func requestSchema(request any) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, RequiredFromJSONSchemaTags: true}
	return r.Reflect(request)
}

// Schemas are those of all questions by their names, as one JSON object.
func Schemas() ([]byte, error) {
	all := map[string]Schema{}
	for _, q := range Questions {
		all[q.Name] = q.Schema()
	}
	return json.MarshalIndent(all, "", "  ")
}

// Flag is a part of a request, as a command line or an address has it.
type Flag struct {
	Name string // in JSON
	Help string
	Arg  string // what it is called among the arguments of a command, "" for a flag
	Type reflect.Type
	at   []int // in the request
}

// Flags are the parts of a request, or of what one points to, but for those of
// Page, in their order.
func Flags(request any) []Flag {
	t := reflect.TypeOf(request)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return flagsOf(t, nil)
}

func flagsOf(t reflect.Type, at []int) []Flag {
	var all []Flag
	for i := range t.NumField() {
		f := t.Field(i)
		here := append(slices.Clone(at), i)
		switch {
		case f.Type == reflect.TypeFor[Page]():
		case f.Anonymous:
			all = append(all, flagsOf(f.Type, here)...)
		default:
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			all = append(all, Flag{name, f.Tag.Get("jsonschema_description"), f.Tag.Get("arg"), f.Type, here})
		}
	}
	return all
}

// Of is the field of a request, given as a pointer, that the flag fills.
func (f Flag) Of(request any) reflect.Value {
	return reflect.ValueOf(request).Elem().FieldByIndex(f.at)
}
