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
	"nghiquyet/extract/rows"
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
		h, frame := head.Parse(text, "", l.Head, &probs)
		root := outline.Parse(text, frame, l.Outline, &probs)
		tasks, targets := task.Find(text, root, rows.Read(text, root, l.Rows), h, l.Task, &probs)
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

// Whatever the text, tasks stand inside it, each under a path of its own, and
// the same text gives the same tasks.
func FuzzFind(f *testing.F) {
	f.Add("KẾ HOẠCH\nI. NHIỆM VỤ\n1. Bộ Y tế\na) Phối hợp với Bộ Công an, (các\n- Giao\n1. Cơ quan chủ trì: Bộ Y tế\n")
	f.Add("Giao Bộ Y tế chủ trì; các bộ, ngành:\n1. Trên cơ sở của các bộ, Bộ Tài chính tổng hợp trước ngày 30/2/2031\n")
	f.Add("TASKS\nThe Ministry of Finance, and the\nLe gouvernement demande aux ministères de :\n")
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 3000 {
			return
		}
		for code, l := range languages {
			find := func() (string, []extract.Task, string) {
				var probs extract.Problems
				text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
				h, frame := head.Parse(text, "", l.Head, &probs)
				root := outline.Parse(text, frame, l.Outline, &probs)
				tasks, _ := task.Find(text, root, rows.Read(text, root, l.Rows), h, l.Task, &probs)
				var b strings.Builder
				for _, tk := range tasks {
					b.WriteString(show(tk))
				}
				return text.String, tasks, b.String()
			}
			text, tasks, once := find()
			if _, _, again := find(); again != once {
				t.Fatalf("%s: two runs differ", code)
			}
			paths := map[string]bool{}
			for _, tk := range tasks {
				if tk.Start < 0 || tk.Start > tk.End || tk.End > len(text) {
					t.Fatalf("%s: span %v of %d", tk.Path, tk.Span, len(text))
				}
				if paths[tk.Path] {
					t.Fatalf("path %q stands twice", tk.Path)
				}
				paths[tk.Path] = true
				if len(tk.Assignments) == 0 || tk.Text == "" {
					t.Fatalf("%s: an empty task", tk.Path)
				}
			}
		}
	})
}
