package web

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

// object is a JSON object.
type object = map[string]any

// openAPI describes the answers as OpenAPI 3.1. It is made from
// answer.Questions: their schemas are JSON Schema, which OpenAPI 3.1 takes as it
// is.
func openAPI(version string) ([]byte, error) {
	schemas := object{"problem": object{
		"type": "object", "description": "An error (RFC 9457).",
		"properties": object{
			"type": object{"type": "string"}, "title": object{"type": "string"}, "status": object{"type": "integer"}, "detail": object{"type": "string"},
			"kind": object{"type": "string"}, "field": object{"type": "string"}, "line": object{"type": "string"}, "at": object{"type": "integer"},
			"candidates": object{"type": "array", "items": object{"type": "object"}},
		},
		"required": []string{"type", "title", "status", "detail", "kind"},
	}}
	paths := object{}
	for _, q := range answer.Questions {
		if err := components(schemas, q); err != nil {
			return nil, err
		}
		ops := object{"get": operation(q.Name, q.Help, parameters(q), "application/json", reference(q.Name))}
		if q.Name == "check" { // a text is longer than an address
			post := operation("checkText", q.Help, nil, "application/json", reference(q.Name))
			post["requestBody"] = object{"required": true, "content": object{"application/json": object{"schema": reference("check.request")}}}
			ops["post"] = post
		}
		paths[apiRoot+q.Name] = ops
	}
	paths[apiRoot+"export"] = object{"get": operation("export", "Documents in any format, all of the collection where none is named.", []object{
		parameter("format", "the format", object{"type": "string", "enum": export.Names(), "default": export.JSONL.Name}, false),
		parameter("what", "numbers or ids of documents", object{"type": "array", "items": object{"type": "string"}}, false),
		parameter("lang", "the language of headers and labels", object{"type": "string", "enum": Languages}, false),
	}, "application/octet-stream", nil)}
	for _, name := range []string{"openapi", "schema"} {
		help := map[string]string{"openapi": "This description.", "schema": "The JSON Schema of a document."}[name]
		paths[apiRoot+name+".json"] = object{"get": operation(name, help, nil, "application/json", object{"type": "object"})}
	}
	return json.MarshalIndent(object{
		"openapi": "3.1.0",
		"info": object{"title": "nq", "version": version, "license": object{"name": "see the project"},
			"description": "The questions that a collection of resolutions answers. Lists come in pages: limit, and next with the token of the page before. Offsets count code points."},
		"paths":      paths,
		"components": object{"schemas": schemas},
	}, "", " ")
}

// components adds the schemas of a question, each under the question's name, so
// that types of one name in two answers do not meet.
func components(all object, q answer.Question) error {
	s := q.Schema()
	for name, schema := range map[string]any{q.Name: s.Answer, q.Name + ".request": s.Request} {
		js, err := json.Marshal(schema)
		if err != nil {
			return err
		}
		js = bytes.ReplaceAll(js, []byte(`"#/$defs/`), []byte(`"#/components/schemas/`+name+"."))
		var one object
		if err := json.Unmarshal(js, &one); err != nil {
			return err
		}
		defs, _ := one["$defs"].(object)
		for def, x := range defs {
			all[name+"."+def] = x
		}
		delete(one, "$defs")
		delete(one, "$schema")
		all[name] = one
	}
	return nil
}

func reference(name string) object { return object{"$ref": "#/components/schemas/" + name} }

func operation(id, help string, params []object, kind string, schema object) object {
	content := object{}
	if schema != nil {
		content["schema"] = schema
	}
	if params == nil {
		params = []object{}
	}
	return object{
		"operationId": id, "summary": help, "parameters": params,
		"responses": object{
			"200":     object{"description": "the answer", "headers": object{"ETag": object{"schema": object{"type": "string"}}}, "content": object{kind: content}},
			"304":     object{"description": "it is as it was when its ETag was given"},
			"default": object{"description": "an error", "content": object{"application/problem+json": object{"schema": reference("problem")}}},
		},
	}
}

func parameter(name, help string, schema object, required bool) object {
	return object{"name": name, "in": "query", "description": help, "required": required, "schema": schema}
}

// parameters are those of a question: the parts of its request.
func parameters(q answer.Question) []object {
	var all []object
	request := q.Schema().Request
	add := func(name, help string, of reflect.Type) {
		schema := object{"type": "string"}
		switch of.String() {
		case "bool":
			schema["type"] = "boolean"
		case "int", "*int":
			schema["type"] = "integer"
		case "[]string":
			schema = object{"type": "array", "items": object{"type": "string"}}
		}
		if p, ok := request.Properties.Get(name); ok && len(p.Enum) > 0 {
			schema["enum"] = p.Enum
		}
		required := false
		for _, r := range request.Required {
			required = required || r == name
		}
		all = append(all, parameter(name, strings.TrimSpace(help), schema, required))
	}
	for _, f := range answer.Flags(q.Request) {
		add(f.Name, f.Help, f.Type)
	}
	if _, ok := reflect.TypeOf(q.Request).FieldByName("Page"); ok {
		all = append(all, parameter("limit", "most results of a page; 20 when it is left out", object{"type": "integer", "minimum": 0, "maximum": 1000}, false),
			parameter("next", "the token of the page before, to go on behind it", object{"type": "string"}, false))
	}
	return all
}
