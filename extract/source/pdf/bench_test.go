//go:build unix

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"nghiquyet/extract/source"
)

// paperFile is a real PDF in memory.
type paperFile struct {
	path string
	data []byte
}

// papers are all real PDFs with a text layer, and how many pages they have.
func papers(b *testing.B) (files []paperFile, pages int) {
	names, _ := filepath.Glob(filepath.Join(shared(b, "corpus/pdf-text"), "*.pdf"))
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, paperFile{n, data})
		pages += readPaper(b, paperFile{n, data})
	}
	return files, pages
}

func readPaper(b *testing.B, f paperFile) (pages int) {
	raw, err := New().Read(b.Context(), source.File{Name: f.path, Data: f.data}, source.Settings{})
	if err != nil {
		b.Fatal(err)
	}
	return raw.Pages
}

// BenchmarkRead reads all real PDFs, from bytes to lines.
func BenchmarkRead(b *testing.B) {
	files, pages := papers(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			readPaper(b, f)
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkBesidePdftotext reads each file in turn with this package and with
// pdftotext -layout, and compares what processors spent on either: all threads
// of this process, the collector's among them, and all of that one's process,
// its start among it.
func BenchmarkBesidePdftotext(b *testing.B) {
	peer, err := exec.LookPath("pdftotext")
	if err != nil {
		b.Skip("pdftotext is not installed (poppler-utils)")
	}
	files, pages := papers(b)
	var own, other time.Duration
	for b.Loop() {
		for _, f := range files {
			from := spent(b)
			readPaper(b, f)
			own += spent(b) - from

			cmd := exec.Command(peer, "-layout", f.path, os.DevNull)
			if err := cmd.Run(); err != nil {
				b.Fatalf("%s %s: %v", peer, f.path, err)
			}
			other += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		}
	}
	n := float64(pages * b.N)
	b.ReportMetric(n/own.Seconds(), "pages/cpu-s")
	b.ReportMetric(n/other.Seconds(), "pdftotext-pages/cpu-s")
	b.ReportMetric(own.Seconds()/other.Seconds(), "x-pdftotext")
	b.ReportMetric(0, "ns/op")
}

// spent is the processor time of this process so far.
func spent(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
