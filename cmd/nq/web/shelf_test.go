package web

import (
	"context"
	"path/filepath"
	"testing"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/store"
)

// What is kept of a collection goes when the collection changes.
func TestLately(t *testing.T) {
	ctx := t.Context()
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	put := func(text string) string {
		t.Helper()
		d, err := pipe.Extract(ctx, source.File{Name: "1.txt", Data: []byte("CHÍNH PHỦ\n\nSố: 41/NQ-CP\n\nHà Nội, ngày 11 tháng 3 năm 2024\n\nNGHỊ QUYẾT\n\nVề cảng biển\n\nĐiều 1. " + text + "\n")}, source.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if err := st.Put(ctx, d, index.File{Name: "1.txt", SHA256: d.Origin.SHA256}); err != nil {
			t.Fatal(err)
		}
		return d.ID
	}
	l := newLately(st)
	id := put("Bộ Xây dựng chủ trì.")
	first, err := l.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := l.Document(ctx, id); again != first {
		t.Error("a document is read twice")
	}
	before, err := l.Counts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	put("Bộ Xây dựng chủ trì rà soát.\n\nĐiều 2. Bộ Tài chính bố trí kinh phí.")
	then, err := l.Document(context.WithoutCancel(ctx), id)
	if err != nil || then == first || then.Text == first.Text {
		t.Errorf("the document is as it was: %v", err)
	}
	if after, err := l.Counts(ctx); err != nil || after.Units <= before.Units {
		t.Errorf("%d units, and %d before: %v", after.Units, before.Units, err)
	}
}
