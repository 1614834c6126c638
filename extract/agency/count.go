//go:build ignore

// Command count prints every distinct body that documents name for their tasks,
// with how often and where first, for whoever changes the grammar of names:
// what is rare is read line by line, and two lists are compared with diff.
//
//	nq extract --format jsonl FILE... | go run ./extract/agency/count.go [-role lead]
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"

	"nghiquyet/extract"
)

func main() {
	role := flag.String("role", "", "lead, support or submit; all of them when empty")
	flag.Parse()
	if err := count(os.Stdin, os.Stdout, *role); err != nil {
		log.Fatal(err)
	}
}

// seen is how often a body is named, and the first task that names it.
type seen struct {
	times int
	first string
}

// count reads documents, one JSON value each, and writes "role times body task"
// lines, tabs between, the rarest last.
func count(in io.Reader, out io.Writer, role string) error {
	bodies := map[string]map[string]*seen{"lead": {}, "support": {}, "submit": {}}
	dec := json.NewDecoder(bufio.NewReader(in))
	for {
		var d struct{ Tasks []extract.Task }
		if err := dec.Decode(&d); err == io.EOF {
			break
		} else if err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
		for _, t := range d.Tasks {
			for _, a := range t.Assignments {
				for role, names := range map[string][]string{"lead": a.Lead, "support": a.Support, "submit": a.SubmitTo} {
					for _, n := range names {
						s := bodies[role][n]
						if s == nil {
							s = &seen{first: t.ID}
							bodies[role][n] = s
						}
						s.times++
					}
				}
			}
		}
	}
	w := bufio.NewWriter(out)
	for _, r := range slices.Sorted(maps.Keys(bodies)) {
		if role != "" && role != r {
			continue
		}
		of := bodies[r]
		for _, n := range slices.SortedFunc(maps.Keys(of), func(a, b string) int {
			return cmp.Or(cmp.Compare(of[b].times, of[a].times), cmp.Compare(a, b))
		}) {
			fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", r, of[n].times, n, of[n].first)
		}
	}
	return w.Flush()
}
