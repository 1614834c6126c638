//go:build ignore

// Gen makes words.txt: how often words of legal Vietnamese follow one another.
//
//	go run gen.go documents.jsonl … >words.txt
//
// Each line of the input is an object with a "text". A text counts a pair five
// times at most, so that no long law outweighs the others. A line of the
// result is a word, how often it comes, and the words that come after it at
// least 30 times; numbers are twice the binary logarithm.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/viet"
)

const most, leastWord, leastPair = 5, 10, 30

func main() {
	words, pairs := map[string]int{}, map[[2]string]int{}
	for _, name := range os.Args[1:] {
		f, err := os.Open(name)
		if err != nil {
			panic(err)
		}
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<28)
		for s.Scan() {
			var d struct{ Text string }
			if json.Unmarshal(s.Bytes(), &d) == nil {
				count(norm.NFC.String(strings.ToLower(d.Text)), words, pairs)
			}
		}
		f.Close()
	}
	after := map[string][]string{}
	for p, n := range pairs {
		if n >= leastPair {
			after[p[0]] = append(after[p[0]], fmt.Sprintf(" %s%d", p[1], level(n)))
		}
	}
	var lines []string
	for w, n := range words {
		if n >= leastWord {
			slices.Sort(after[w])
			lines = append(lines, fmt.Sprintf("%s%d%s\n", w, level(n), strings.Join(after[w], "")))
		}
	}
	slices.Sort(lines)
	fmt.Print(strings.Join(lines, ""))
}

func count(text string, words map[string]int, pairs map[[2]string]int) {
	w, p := map[string]int{}, map[[2]string]int{}
	stop := func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' }
	for part := range strings.FieldsFuncSeq(text, stop) {
		last := ""
		for x := range strings.FieldsSeq(part) {
			if !viet.Valid(x) {
				last = ""
				continue
			}
			w[x]++
			if last != "" {
				p[[2]string{last, x}]++
			}
			last = x
		}
	}
	for x, n := range w {
		words[x] += min(n, most)
	}
	for x, n := range p {
		pairs[x] += min(n, most)
	}
}

func level(n int) int { return int(math.Round(2 * math.Log2(float64(n)))) }
