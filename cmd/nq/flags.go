package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"nghiquyet/index/answer"
)

// bind adds the flags of a request, given as a pointer, but for those named in
// without.
func bind(fs *pflag.FlagSet, request any, without ...string) {
	skip := map[string]bool{}
	for _, name := range without {
		skip[name] = true
	}
	for _, f := range answer.Flags(request) {
		if f.Arg != "" || skip[f.Name] {
			continue
		}
		switch p := f.Of(request).Addr().Interface().(type) {
		case *string:
			fs.StringVar(p, f.Name, "", f.Help)
		case *bool:
			fs.BoolVar(p, f.Name, false, f.Help)
		case *int:
			fs.IntVar(p, f.Name, 0, f.Help)
		case **int:
			fs.Var(number{p}, f.Name, f.Help)
		case *[]string:
			fs.StringArrayVar(p, f.Name, nil, f.Help+"; repeated, these are alternatives")
		default:
			panic(fmt.Sprintf("flag %s: no flags are made of %T", f.Name, p))
		}
	}
}

// number is a flag that may be left out.
type number struct{ p **int }

func (n number) String() string {
	if n.p == nil || *n.p == nil {
		return ""
	}
	return fmt.Sprint(**n.p)
}

func (n number) Set(s string) error {
	var v int
	if _, err := fmt.Sscanf(strings.TrimSpace(s)+"\n", "%d\n", &v); err != nil {
		return err
	}
	*n.p = &v
	return nil
}

func (n number) Type() string { return "int" }
