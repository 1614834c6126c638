package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/extracttest"
)

// Hostile files among sound ones cost their own lines of the report: the sound
// ones are all there, the others are named with a reason.
func TestHostileAmongSound(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads hostile files to their time limits")
	}
	hostile := extracttest.Shared(t, "hostile-pdf")
	dir := t.TempDir()
	report, calm, wild := filepath.Join(dir, "report.json"), filepath.Join(dir, "calm"), filepath.Join(dir, "wild")
	const sound = "../../testdata/corpus"
	if _, errs, code := ran(t, "ingest", sound, "--data", calm); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	if _, errs, code := ran(t, "ingest", "--ocr", "off", hostile, sound, "--data", wild, "--report", report); code != exitSome || strings.Contains(errs, "goroutine ") {
		t.Fatalf("exit %d: %s", code, errs)
	}
	js, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var rep batch.Report
	if err := json.Unmarshal(js, &rep); err != nil {
		t.Fatal(err)
	}
	for _, r := range rep.Files {
		switch {
		case strings.HasPrefix(r.Name, hostile):
			if r.State != batch.Done && r.Reason == "" {
				t.Errorf("%s is %s, and nobody is told why", r.Name, r.State)
			}
		case r.State != batch.Done:
			t.Errorf("%s is %s: %s", r.Name, r.State, r.Reason)
		}
	}
	t.Logf("%+v", rep.Totals)
	want, _, _ := ran(t, "export", "--format", "jsonl", "--data", calm)
	got, _, _ := ran(t, "export", "--format", "jsonl", "--data", wild)
	for _, d := range strings.SplitAfter(want, "\n") {
		if !strings.Contains(got, d) {
			t.Errorf("not as it is alone: %.200s", d)
		}
	}
	if out, errs, code := ran(t, "verify", "--data", wild); code != exitDone {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
}
