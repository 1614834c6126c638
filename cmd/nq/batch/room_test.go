package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/semaphore"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// large reads files in this process and says that each is a large document. Some are
// broken behind that.
type large struct {
	here
	size   int64
	inHand atomic.Int32
	most   atomic.Int32
}

func (l *large) Papers(ctx context.Context, f source.File, w Wish) ([]*extract.Document, error) {
	if err := w.Room(ctx, l.size); err != nil {
		return nil, err
	}
	if n := l.inHand.Add(1); n > l.most.Load() {
		l.most.Store(n)
	}
	defer l.inHand.Add(-1)
	time.Sleep(5 * time.Millisecond)
	if strings.HasSuffix(f.Name, "2.txt") {
		return nil, errors.New("broken")
	}
	return l.here.Papers(ctx, f, w)
}

// Large documents are taken out of their workers one after the other, until each is in the
// store; usual ones at once.
func TestRoom(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		size int64
		most int32
	}{{maxReply, 1}, {maxReply/2 + 1, 1}, {maxReply / 3, 3}} {
		w := newWorld(t)
		for i := range 6 {
			w.write(fmt.Sprintf("%d.txt", i), decree(fmt.Sprint(i+1), ""))
		}
		l := &large{size: c.size}
		rep, err := Run(t.Context(), w.st, []string{w.dir}, Options{Pool: l, Rules: "1", Jobs: 6})
		if err != nil || rep.Totals.Done+rep.Totals.Failed != 6 || rep.Totals.Failed == 0 {
			t.Fatalf("%+v, %v", rep.Totals, err)
		}
		if most := l.most.Load(); most > c.most {
			t.Errorf("%d documents of %d MiB at once", most, c.size>>20)
		}
	}
}

// A document for which there is no room yet waits in its worker, and its time does not
// pass meanwhile.
func TestNoRoomYet(t *testing.T) {
	t.Parallel()
	limits := Limits{Time: 8 * time.Second, Memory: small.Memory} // a worker may take its time to begin
	p := NewPool(1, limits)
	defer p.Close()
	slow := func(context.Context, int64) error {
		time.Sleep(limits.Time + time.Second)
		return nil
	}
	d, err := p.Extract(t.Context(), source.File{Name: "echo", Data: []byte("x")}, Wish{Room: slow})
	if err != nil || d.ID != "x" {
		t.Errorf("%v, %v", d, err)
	}
	full := func(context.Context, int64) error { return errors.New("full") }
	if _, err := p.Extract(t.Context(), source.File{Name: "echo", Data: []byte("x")}, Wish{Room: full}); err == nil {
		t.Error("it was read all the same")
	}
	if err := echo(p, "after"); err != nil {
		t.Error(err)
	}
}

// Where one document fills the room, all come all the same, one after the other: the file
// whose turn it is has a worker.
func TestAllOfLargeDocuments(t *testing.T) {
	var names []string
	for i := range 12 {
		name := filepath.Join(t.TempDir(), fmt.Sprintf("%02d.txt", i))
		if err := os.WriteFile(name, []byte(fmt.Sprintf("Điều 1. %d", i)), 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	for _, workers := range []int{1, 3} {
		p := NewPool(workers, Limits{})
		defer p.Close()
		p.held = 1
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		n := 0
		for d, err := range p.All(ctx, names, nil, Wish{}) {
			if err != nil || !strings.HasPrefix(d.Text, fmt.Sprintf("Điều 1. %d", n)) {
				t.Fatalf("%d workers, file %d: %v, %v", workers, n, d, err)
			}
			n++
		}
		if n != len(names) {
			t.Errorf("%d workers: %d of %d", workers, n, len(names))
		}
	}
}

// Who reads in order does not wait for those behind.
func TestRoomInOrder(t *testing.T) {
	all := semaphore.NewWeighted(maxHeld)
	first, second := &ahead{held: &hold{all: all}}, &ahead{held: &hold{all: all}}
	for _, a := range []*ahead{first, second} {
		a.turn, a.now = context.WithCancel(t.Context())
	}
	if err := second.room(t.Context(), maxHeld); err != nil {
		t.Fatal(err)
	}
	got := make(chan error)
	go func() { got <- first.room(t.Context(), maxHeld) }()
	select {
	case <-got:
		t.Fatal("both have room")
	case <-time.After(20 * time.Millisecond):
	}
	first.now()
	if err := <-got; err != nil {
		t.Fatal(err)
	}
	first.held.free()
	second.held.free()
	second.held.free()
	if !all.TryAcquire(maxHeld) {
		t.Error("not all room was given back")
	}
}
