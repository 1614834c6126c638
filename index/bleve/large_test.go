package bleve

import (
	"context"
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
func large(b *testing.B) (dir string, bytes int) {
	all, records, bytes := provisions(b, 100_000)
	dir = os.Getenv("NQ_LARGE")
	if dir == "" {
		dir = b.TempDir()
	}
	dir = filepath.Join(dir, "index")
	if r, err := OpenReader(dir); err == nil {
		r.Close()
		return dir, bytes
	}
	began := time.Now()
	ix, err := Create(dir)
	if err != nil {
		b.Fatal(err)
	}
	var batch []index.Entry
	held, inBatch := 0, 0
	flush := func() {
		if err := ix.Put(b.Context(), batch, index.Checkpoint{Store: "s", Seq: 1}); err != nil {
			b.Fatal(err)
		}
		batch, held, inBatch = nil, 0, 0
	}
	for _, e := range all {
		batch = append(batch, e)
		inBatch += len(e.Records)
		for _, r := range e.Records {
			held += len(r.Text)
		}
		if inBatch >= 400 || held >= 2<<20 {
			flush()
		}
	}
	flush()
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d records, %.1f MB of text, indexed in %.0f s", records, float64(bytes)/1e6, time.Since(began).Seconds())
	return dir, bytes
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

// BenchmarkLarge prints what 100,000 records on disk cost.
func BenchmarkLarge(b *testing.B) {
	dir, bytes := large(b)
	for b.Loop() {
	}
	size := sizeOf(b, filepath.Join(dir, "live"))
	b.ReportMetric(float64(size)/float64(bytes), "index/text")
	began := time.Now()
	r, err := OpenReader(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	b.ReportMetric(float64(time.Since(began).Microseconds())/1000, "ms-open")
	for name, lines := range map[string][]string{"words": twoWords, "phrases": phrases} {
		var took []time.Duration
		for range 10 {
			for _, line := range lines {
				q, err := index.Ask(line)
				if err != nil {
					b.Fatal(err)
				}
				began := time.Now()
				res, err := r.Search(context.Background(), q)
				took = append(took, time.Since(began))
				if err != nil || res.Total == 0 {
					b.Fatalf("%s: %v %v", line, res, err)
				}
			}
		}
		b.ReportMetric(percentile(took, .5), "ms-p50-"+name)
		b.ReportMetric(percentile(took, .99), "ms-p99-"+name)
	}
}
