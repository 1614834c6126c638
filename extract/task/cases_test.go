package task_test

import (
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/task"
)

var languages = map[string]lang.Language{"vi": vi.Language, "fr": fr.Language, "en": en.Language}

// The cases write a task as
//
//	path · beginning of the text
//	  lead: … | support: … | submit: … | due: kind start/end "print" | product: … (rule)
//
// and a target as "target path · indicator comparator low-high unit horizon".
func TestTaskCases(t *testing.T) {
	extracttest.Run(t, "../../testdata/cases/task", func(t *testing.T, code, in string) string {
		l := languages[code]
		var probs extract.Problems
		text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
		h, frame := head.Parse(text, l.Head, &probs)
		root := outline.Parse(text, frame, l.Outline, &probs)
		tasks, targets := task.Find(&text, root, h, l.Task, &probs)
		var b strings.Builder
		for _, tk := range tasks {
			if got := tk.Span.Of(text.String); tk.Source == "prose" && strings.Join(strings.Fields(got), " ") != tk.Text {
				t.Errorf("%s: the span holds %q", tk.Path, got)
			}
			b.WriteString(show(tk))
		}
		for _, tg := range targets {
			fmt.Fprintf(&b, "target %s · %s %s %v-%v %s %s\n", tg.Path, tg.Indicator, tg.Comparator, *tg.Low, *tg.High, tg.Unit, tg.Horizon)
		}
		return b.String()
	})
}

func show(tk extract.Task) string {
	var b strings.Builder
	text := []rune(tk.Text)
	if len(text) > 60 {
		text = append(text[:60], '…')
	}
	fmt.Fprintf(&b, "%s · %s\n", tk.Path, string(text))
	for _, a := range tk.Assignments {
		var parts []string
		put := func(name, value string) {
			if value != "" {
				parts = append(parts, name+": "+value)
			}
		}
		put("lead", strings.Join(a.Lead, "; "))
		put("support", strings.Join(a.Support, "; "))
		put("submit", strings.Join(a.SubmitTo, "; "))
		if a.Due.Kind != extract.DueNone {
			put("due", strings.TrimSpace(fmt.Sprintf("%s %s/%s %q", a.Due.Kind, a.Due.Start, a.Due.End, a.Due.Text)))
		}
		put("product", a.Product)
		if len(parts) == 0 {
			parts = append(parts, "nobody named")
		}
		fmt.Fprintf(&b, "  %s (%s)\n", strings.Join(parts, " | "), tk.Rule)
	}
	return b.String()
}
