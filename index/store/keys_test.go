package store

import (
	"path/filepath"
	"testing"

	"nghiquyet/index"
)

// Up to version 9 a number had another key where a slash stood for its hyphen.
func TestMigrationOfKeys(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nq.db")
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for i, number := range []string{"155/1998/TT/BTC", "7/NQ-CP"} {
		d := programme(number, "1998-12-08", "Bộ Tài chính", mention("155/1998/TT/BTC"))
		if err := s.Put(t.Context(), d, index.File{Name: number, SHA256: string(rune('a' + i)), Rules: "1"}); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	db, err := connect(path, "rw")
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		`UPDATE documents SET canonical = '155/1998/TT/BTC' WHERE canonical = '155/1998/TT-BTC'`,
		`UPDATE citations SET key = '155/1998/TT/BTC'`, `DELETE FROM unsettled`, `PRAGMA user_version = 9`,
	} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	if s, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	works, err := s.Works(t.Context(), "155/1998/TT-BTC")
	if err != nil || len(works) != 1 {
		t.Errorf("works %+v, %v", works, err)
	}
	cites, err := s.Cites(t.Context(), index.CiteFilter{Keys: []string{"155/1998/TT-BTC"}}, index.Page{})
	if err != nil || cites.Total != 2 {
		t.Errorf("%d citations, %v", cites.Total, err)
	}
	if marks, err := s.unsettled(t.Context(), "", 50); err != nil || len(marks) != 2 {
		t.Errorf("%d documents are looked at again, %v", len(marks), err)
	}
}
