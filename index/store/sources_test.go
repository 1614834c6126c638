package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// keeps stands in for the list of formats.
func keeps(format string) int { return map[string]int{"pdf": 3, "docx": 2, "html": 1}[format] }

// The order in which sources come changes nothing, and the reasons say what
// told them apart.
func TestOrderOfSources(t *testing.T) {
	pdf := index.Source{SHA256: "1", Format: "pdf", Lang: "vi", Pages: 3, Letters: 1000}
	scan := index.Source{SHA256: "2", Format: "pdf", Lang: "vi", Pages: 3, Scanned: 3, Letters: 1100}
	docx := index.Source{SHA256: "3", Format: "docx", Lang: "vi", Letters: 1050}
	html := index.Source{SHA256: "4", Format: "html", Lang: "vi", Letters: 1200}
	english := index.Source{SHA256: "5", Format: "pdf", Lang: "en", Pages: 4, Letters: 1300}
	excerpt := index.Source{SHA256: "6", Format: "pdf", Lang: "vi", Pages: 1, Letters: 200}
	twin := index.Source{SHA256: "7", Format: "pdf", Lang: "vi", Pages: 3, Letters: 1000}
	best := []index.Source{pdf, twin, docx, html, scan, english, excerpt}
	for turn := range best {
		all := append(append([]index.Source{}, best[turn:]...), best[:turn]...)
		order(all, keeps)
		for i, c := range all {
			if c.SHA256 != best[i].SHA256 || c.Taken != (i == 0) || c.Why == "" {
				t.Errorf("turn %d, place %d: %+v", turn, i, c)
			}
		}
	}
	for _, c := range []struct {
		a, b     index.Source
		why, not string
	}{
		{pdf, scan, "no page had to be read from an image", "pages of it were read from images"},
		{pdf, docx, "it has pages, on which every fact can be found", "it has no pages"},
		{docx, html, "its format keeps more of the structure", "its format keeps less of the structure"},
		{html, english, "it is the Vietnamese original", "it is a translation"},
		{scan, excerpt, "it is whole", "it is an excerpt, with less than half the text"},
		{pdf, index.Source{SHA256: "8", Format: "text", Lang: "vi", Letters: 50_000}, "it has pages, on which every fact can be found", "it has no pages"},
		{html, index.Source{SHA256: "9", Format: "text", Lang: "vi", Letters: 500}, "it is whole", "it is an excerpt, with less than half the text"},
		{index.Source{SHA256: "a", Format: "text", Lang: "vi", Letters: 10, Pinned: true}, pdf, "it was pinned", "another one was pinned"},
	} {
		all := []index.Source{c.b, c.a}
		order(all, keeps)
		if all[0].SHA256 != c.a.SHA256 || all[0].Why != c.why || all[1].Why != c.not {
			t.Errorf("%s and %s: %+v", c.a.SHA256, c.b.SHA256, all)
		}
	}
	one := []index.Source{html}
	if order(one, keeps); !one[0].Taken || one[0].Why != "" {
		t.Errorf("an only one: %+v", one[0])
	}
}

// firstVersion makes a store of the first version at path, with a document of a
// number as it was kept then, one whose file is another's now, and a failure.
func firstVersion(t *testing.T, path string) *extract.Document {
	t.Helper()
	if err := create(t.Context(), path, 1); err != nil {
		t.Fatal(err)
	}
	d := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("27/2016/TTBLĐTBXH"))
	p, err := index.Prepare(d)
	if err != nil {
		t.Fatal(err)
	}
	db, err := connect(path, "rw")
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	put := newPutter(t.Context(), tx, nil)
	put.exec(`INSERT INTO documents VALUES (?,'7/NQ-CP','7/nq-cp','','nghị quyết','resolution','Chính phủ','2025-01-10','','vi','a.txt','s1','text',0,'','1',1,'',?)`, d.ID, p.Packed)
	put.exec(`INSERT INTO documents VALUES ('left/behind/1','','','','','','','','','vi','a.txt','s2','text',0,'','1',2,'',?)`, p.Packed)
	put.exec(`UPDATE documents SET sha256 = 's1' WHERE id = 'left/behind/1'`)
	put.exec(`UPDATE documents SET seq = 3 WHERE id = ?`, d.ID)
	unitRows(d.ID, p.Facts.Outline, put.row)
	put.exec(`INSERT INTO tasks VALUES (?,0,?,'1','II','Nhiệm vụ, giải pháp','Lập quy hoạch cảng biển','1',0,9,'[]','prose','',1,'2026-12-31')`, d.ID, d.ID+"#1")
	put.exec(`INSERT INTO assignments VALUES (?,0,0,'','','date','','2026-12-31','','')`, d.ID)
	put.exec(`INSERT INTO citations VALUES (?,0,'1',1,0,8,'27/2016/TTBLĐTBXH','document','27/2016/TTBLĐTBXH','27/2016/TTBLĐTBXH','','','','','[]','refers','','unresolved','[]',1,'')`, d.ID)
	put.exec(`INSERT INTO files VALUES ('a.txt','s1',10,'done',?,'','text',0,'[]',0.5,1,'1','2025-01-01','2025-01-01')`, d.ID)
	put.exec(`INSERT INTO files VALUES ('b.pdf','s3',10,'failed','','broken','',0,'[]',0.5,2,'1','2025-01-01','2025-01-01')`)
	put.exec(`UPDATE meta SET value = '3' WHERE key = 'seq'`)
	if put.err != nil {
		t.Fatal(put.err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	db.Close()
	return d
}

// A store of the first version is brought up with all it holds.
func TestMigration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nq.db")
	d := firstVersion(t, path)
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.VerifyDocument(t.Context(), d.ID); err == nil || !strings.Contains(err.Error(), "Lập quy hoạch cảng biển") {
		t.Errorf("rows that are not those of the document: %v", err)
	}
	var key, canonical string
	if err := s.read.QueryRow(`SELECT c.key, d.canonical FROM citations c JOIN documents d ON d.id = c.doc`).Scan(&key, &canonical); err != nil || key != "27/2016/TT-BLĐTBXH" || canonical != "7/NQ-CP" {
		t.Errorf("keys %q and %q, %v", key, canonical, err)
	}
	c, err := s.Counts(t.Context())
	if want := (index.Counts{Documents: 1, Units: 2, Tasks: 1, Citations: 1, Unresolved: 1, Groups: 1, Files: 2, Failed: 1}); err != nil || c != want {
		t.Errorf("counts %+v, want %+v, %v", c, want, err)
	}
	tasks, err := s.Tasks(t.Context(), index.TaskFilter{Text: []string{"quy hoach"}, Group: "giải pháp", Due: due("", "2026-12-31")}, index.Page{})
	if err != nil || tasks.Total != 1 {
		t.Errorf("tasks %+v, %v", tasks, err)
	}
	list, err := s.List(t.Context(), index.DocFilter{Serial: "7", Types: []string{"nghị quyết"}, Issuers: named("CP")}, index.Page{})
	if err != nil || list.Total != 1 {
		t.Errorf("documents %+v, %v", list, err)
	}
	f, ok, err := s.Line(t.Context(), index.Spot{Path: "a.txt"})
	if err != nil || !ok || f.Taken != "s1" || f.Doc != d.ID {
		t.Errorf("ledger %+v, %v", f, err)
	}
	changes, err := s.Changes(t.Context(), 0, 10)
	if err != nil || len(changes) != 2 || !cmp.Equal(changes[0].Gone, true) {
		t.Errorf("changes %+v, %v", changes, err)
	}
	if m, err := s.Mend(t.Context()); err != nil || len(m.Renewed) != 1 || len(m.Again)+len(m.Kept) > 0 {
		t.Errorf("mended %+v, %v", m, err)
	}
	if err := errors.Join(s.Verify(t.Context()), s.VerifyDocument(t.Context(), d.ID)); err != nil {
		t.Error(err)
	}
}

// Up to version 5 an archive and what is in it were one path.
func TestMigrationOfEntries(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "nq.db")
	if err := create(t.Context(), path, 5); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"KHẨN!/7.html", "KHẨN!/a.zip", "odd"} {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o777), os.WriteFile(p, nil, 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	db, err := connect(path, "rw")
	if err != nil {
		t.Fatal(err)
	}
	in := func(p string) string { return filepath.ToSlash(dir) + "/" + p }
	want := map[string]index.Spot{
		in("KHẨN!/7.html"):               {Path: in("KHẨN!/7.html")},
		in("KHẨN!/a.zip!/GẤP!/7.html"):   {Path: in("KHẨN!/a.zip"), Entry: "GẤP!/7.html"},
		in("odd!/7.html"):                {Path: in("odd"), Entry: "7.html"},
		in("gone/a.ZIP!/b.zip!/7.html"):  {Path: in("gone/a.ZIP"), Entry: "b.zip!/7.html"},
		in("gone!/7.html"):               {Path: in("gone!/7.html")},
		"https://a.vn/b.zip!/c.html":     {Path: "https://a.vn/b.zip", Entry: "c.html"},
		"https://a.vn/KHẨN!/c.html":      {Path: "https://a.vn/KHẨN!/c.html"},
		"stdin:0123456789abcdef!/7.html": {Path: "stdin:0123456789abcdef", Entry: "7.html"},
	}
	for p := range want {
		if _, err := db.Exec(`INSERT INTO files VALUES (?, ?, 's', '', 1, 'failed', '', '', '', 0, '[]', 0, 'auto', 0, 1, '1', '', '')`, p, p); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	n := 0
	for f, err := range s.Files(t.Context(), "") {
		if n++; err != nil || f.Spot() != want[f.Name] {
			t.Errorf("%s: %+v, %v, want %+v", f.Name, f.Spot(), err, want[f.Name])
		}
	}
	if n != len(want) {
		t.Errorf("%d lines of %d", n, len(want))
	}
}
