package export_test

import (
	"bytes"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract/export"
)

// A parser of another house reads the calendar: what is dated is there, with
// its days, and nothing else.
func TestICS(t *testing.T) {
	data := write(t, export.ICS, sample())
	for _, line := range bytes.Split(data, []byte("\r\n")) {
		if len(line) > 75 {
			t.Errorf("a line of %d octets: %s", len(line), line)
		}
	}
	cal, err := ics.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	value := func(todo *ics.VTodo, p ics.ComponentProperty) string {
		if v := todo.GetProperty(p); v != nil {
			return v.Value
		}
		return ""
	}
	var got [][]string
	for _, todo := range cal.Todos() {
		got = append(got, []string{value(todo, ics.ComponentPropertyDtStart), value(todo, ics.ComponentPropertyDue), value(todo, ics.ComponentPropertyRrule)})
	}
	want := [][]string{
		{"", "20261231", ""},
		{"20260101", "20301231", ""},
		{"20260101", "", "FREQ=YEARLY"},
		{"20260630", "20260630", "FREQ=MONTHLY;INTERVAL=3"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	todos := cal.Todos()
	if s := value(todos[0], ics.ComponentPropertyCategories); s != "Bộ <A> & B" {
		t.Errorf("categories %q", s)
	}
	if a, b := todos[1].Id(), todos[2].Id(); a == b || a == "" {
		t.Errorf("UIDs %q and %q", a, b)
	}
	if !bytes.Equal(data, write(t, export.ICS, sample())) {
		t.Error("the same document gives another calendar")
	}
}

// Every real calendar is read, and has one entry for each dated assignment.
func TestCalendarsAreWhole(t *testing.T) {
	todos := 0
	for _, d := range documents(t) {
		want := 0
		for _, task := range d.Tasks {
			for _, a := range task.Assignments {
				if a.Due.Start != "" || a.Due.End != "" {
					want++
				}
			}
		}
		cal, err := ics.ParseCalendar(bytes.NewReader(write(t, export.ICS, d)))
		if err != nil {
			t.Errorf("%s: %v", d.ID, err)
			continue
		}
		if got := len(cal.Todos()); got != want {
			t.Errorf("%s: %d entries, want %d", d.ID, got, want)
		}
		todos += want
	}
	t.Logf("%d entries", todos)
}
