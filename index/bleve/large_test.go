package bleve

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"time"

	"nghiquyet/index"
)

// large is a folder with an index of 100,000 records. It is made anew for each
// run, or once where NQ_LARGE names a folder to keep it in.
func large(b *testing.B) (dir string, all []index.Entry, bytes int) {
	all, records, bytes := provisions(b, 100_000)
	dir = os.Getenv("NQ_LARGE")
	if dir == "" {
		dir = b.TempDir()
	}
	at := filepath.Join(dir, "index")
	if r, err := OpenReader(at); err == nil {
		r.Close()
		return dir, all, bytes
	}
	began := time.Now()
	ix, err := Create(at)
	if err != nil {
		b.Fatal(err)
	}
	put(b, ix, all)
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d records, %.1f MB of text, indexed in %.0f s", records, float64(bytes)/1e6, time.Since(began).Seconds())
	return dir, all, bytes
}

// put puts documents in as index.Follow does.
func put(b *testing.B, ix *Index, all []index.Entry) {
	b.Helper()
	var batch []index.Entry
	records, held := 0, 0
	for i, e := range all {
		batch = append(batch, e)
		records += len(e.Records)
		for _, r := range e.Records {
			held += len(r.Text)
		}
		if records >= 400 || held >= 2<<20 || i == len(all)-1 {
			if err := ix.Put(b.Context(), batch, index.Checkpoint{}); err != nil {
				b.Fatal(err)
			}
			batch, records, held = nil, 0, 0
		}
	}
}

func sizeOf(b *testing.B, dir string) (n int64) {
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			info, e := d.Info()
			if e == nil {
				n += info.Size()
			}
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

var twoWords = []string{"đất đai", "chuyển đổi", "ngân sách", "hành chính", "môi trường", "xử phạt", "thuế nhập khẩu", "bảo hiểm", "doanh nghiệp", "hải quan",
	"trách nhiệm", "hồ sơ", "lao động", "đầu tư", "xây dựng", "giáo dục", "y tế", "an toàn", "thẩm quyền", "chứng khoán"}

var phrases = []string{`"cơ sở dữ liệu"`, `"ngân sách nhà nước"`, `"xử phạt vi phạm hành chính"`, `"quyền sử dụng đất"`, `"chuyển đổi số"`, `"bảo vệ môi trường"`,
	`"ủy ban nhân dân cấp tỉnh"`, `"cơ quan có thẩm quyền"`, `"trong thời hạn 15 ngày"`, `"hoạt động xây dựng"`, `"bao hiem xa hoi"`, `"co quan nha nuoc"`, `"quyen va nghia vu"`,
	`"thu tuc hanh chinh"`, `"nguoi lao dong"`, `"giay chung nhan"`, `"theo quy định của pháp luật"`, `"chủ đầu tư"`, `"doanh nghiệp nhỏ và vừa"`, `"sở hữu trí tuệ"`}

func percentile(d []time.Duration, p float64) float64 {
	sort.Slice(d, func(i, j int) bool { return d[i] < d[j] })
	return float64(d[min(len(d)-1, int(float64(len(d))*p))].Microseconds()) / 1000
}

// BenchmarkLarge prints what 100,000 records on disk cost: the size of the
// index as a share of the text, the time to open it, and to answer a line with
// facets and highlights; the same of SQLite FTS5, which gets no facets of lead
// agencies and due dates. Half of the phrases are typed without marks.
//
//	go test ./index/bleve -run '^$' -bench Large -benchtime 1x
func BenchmarkLarge(b *testing.B) {
	dir, all, bytes := large(b)
	for b.Loop() { // what is measured has names of its own
	}
	began := time.Now()
	r, err := OpenReader(filepath.Join(dir, "index"))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	b.ReportMetric(float64(time.Since(began).Microseconds())/1000, "ms-open")
	b.ReportMetric(float64(sizeOf(b, filepath.Join(dir, "index", "live")))/float64(bytes), "index/text")
	db, size := fts(b, dir, all)
	b.ReportMetric(float64(size)/float64(bytes), "fts5-index/text")

	for name, lines := range map[string][]string{"words": twoWords, "phrases": phrases} {
		measure(b, name, lines, func(line string) error {
			q, err := index.Ask(line)
			if err != nil {
				return err
			}
			res, err := r.Search(b.Context(), q)
			if err == nil && res.Total == 0 {
				err = errors.New("nothing found")
			}
			return err
		})
		measure(b, "fts5-"+name, lines, func(line string) error { return ftsSearch(db, line) })
	}
}

// measure asks every line ten times, and reports the time that half of the
// answers and that all but a hundredth of them took at most.
func measure(b *testing.B, name string, lines []string, ask func(string) error) {
	var took []time.Duration
	for range 10 {
		for _, line := range lines {
			began := time.Now()
			if err := ask(line); err != nil {
				b.Fatalf("%s: %s: %v", name, line, err)
			}
			took = append(took, time.Since(began))
		}
	}
	b.ReportMetric(percentile(took, .5), "ms-p50-"+name)
	b.ReportMetric(percentile(took, .99), "ms-p99-"+name)
}
