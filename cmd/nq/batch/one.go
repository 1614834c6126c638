package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sync/semaphore"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/image"
	"nghiquyet/index"
)

// read is a file on its way from a reader to the store.
type read struct {
	in      input
	sha     string
	claimed bool
	res     Result
	entry   *index.Arrival // what is to be written; nil for nothing
	held    *hold          // what the document in entry takes of the room; nil for none
	fatal   error          // the store failed: the run ends
}

// one looks at a file, and takes it apart unless its content is known.
func (r *run) one(ctx context.Context, in input) (rd read) {
	start := time.Now()
	rd = read{in: in, res: Result{Name: in.name, OCRPages: []int{}}}
	defer func() { rd.res.Seconds = time.Since(start).Seconds() }()
	if in.err != nil {
		return rd.failed(in.err, in.line(r.Options), !errors.Is(in.err, fs.ErrNotExist) && !in.aside && r.st != nil && !r.DryRun)
	}
	line := in.line(r.Options)
	var err error
	if rd.sha, line.Bytes, err = hash(in.file(), in.at); err != nil {
		return rd.failed(err, line, !errors.Is(err, fs.ErrNotExist) && !r.DryRun)
	}
	line.SHA256, rd.res.SHA256 = rd.sha, rd.sha
	if r.st == nil { // a dry run, before there is a collection
		rd.res.State, rd.res.Reason = Done, "new"
		return rd
	}
	if rd.claimed = r.claim(ctx, rd.sha); !rd.claimed {
		rd.fatal = ctx.Err()
		return rd
	}
	old, was, err := r.st.Line(ctx, in.spot)
	if err != nil {
		rd.fatal = err
		return rd
	}
	seen, ok, err := r.st.Seen(ctx, rd.sha)
	if err != nil {
		rd.fatal = err
		return rd
	}
	if was && old.SHA256 == rd.sha && seen.Taken != seen.SHA256 {
		seen = old // nothing came of this content; why not is told by this file's own line
	}
	if ok && r.settled(seen, in) {
		r.unclaim(rd) // it is in the store; nobody has to wait
		rd.claimed = false
		if seen.State == index.Done {
			if err := r.keep(in, rd.sha); err != nil {
				return rd.failed(err, line, false)
			}
		}
		return rd.known(seen, old, was && old.SHA256 == rd.sha, line)
	}
	if r.DryRun {
		rd.res.State, rd.res.Reason = Done, "new"
		if was {
			rd.res.Reason = "changed"
		}
		if ok {
			rd.res.Reason = "to be read again"
		}
		return rd
	}
	line.Split = r.Split == Apart || r.Split == Same && (seen.Split || was && old.Split)
	out := r.read(ctx, r.room, in, line, rd.sha)
	out.claimed = true
	return out
}

// settled reports that a content needs no reading: what became of it is known,
// and would be the same again.
func (r *run) settled(seen index.File, in input) bool {
	taken := seen.Taken == seen.SHA256
	switch {
	case older(seen.Rules, r.Rules):
		return false
	case r.Wish.OCR == source.OCRForce && seen.OCR != string(source.OCRForce):
		return false
	case (seen.Unread > 0 || seen.State == index.Failed) && seen.OCR == string(source.OCROff) && r.Wish.OCR != source.OCROff:
		return false
	case (seen.Unread > 0 || seen.State == index.Failed) && r.Retry:
		return false
	case seen.State == index.Skipped && in.listed:
		return false
	case seen.Papers > 0 && r.Split != Same && seen.Split != (r.Split == Apart):
		return false
	case seen.State == index.Done && !taken: // taken out since
		return false
	case !taken && pipe.Promised(seen.Name) != pipe.Promised(in.name): // another name promises something else
		return false
	}
	return true
}

// older reports that rules a are older than b. Versions that are no numbers
// are older when they are others.
func older(a, b string) bool {
	x, errA := strconv.Atoi(a)
	y, errB := strconv.Atoi(b)
	if errA != nil || errB != nil {
		return a != b
	}
	return x < y
}

// known is a file whose content was seen before. same reports that old, the
// line of this very file, says so already.
func (rd read) known(seen, old index.File, same bool, line index.File) read {
	rd.res.Pages, rd.res.OCRPages = seen.Pages, append(rd.res.OCRPages, seen.OCRPages...)
	rd.res.Papers, rd.res.Split = seen.Papers, seen.Split
	switch {
	case seen.Taken == seen.SHA256:
		rd.res.State, rd.res.Doc = Unchanged, seen.Doc
		if seen.Spot() != line.Spot() {
			rd.res.Reason = "the same content as " + seen.Name
		}
	case same && old.State != index.Done: // told by the run that read it
		rd.res.State, rd.res.Reason, rd.res.Again = State(old.State), old.Reason, true
	default: // another file of this content could not be read
		rd.res.State, rd.res.Reason = State(seen.State), strings.ReplaceAll(seen.Reason, seen.Name, line.Name)
	}
	if same && old.State == seen.State && old.Taken == seen.Taken && old.Name == line.Name {
		return rd // the ledger says all of this
	}
	line.State, line.Doc, line.Reason, line.Format, line.Pages = seen.State, seen.Doc, rd.res.Reason, seen.Format, seen.Pages
	line.OCRPages, line.Unread, line.OCR, line.Rules = seen.OCRPages, seen.Unread, seen.OCR, seen.Rules
	line.Papers, line.Split = seen.Papers, seen.Split
	if seen.Taken == seen.SHA256 {
		line.State, line.Reason = index.Done, ""
	}
	rd.entry = &index.Arrival{File: line}
	return rd
}

// failed is a file of which nothing came. note says whether the ledger is to
// know.
func (rd read) failed(err error, line index.File, note bool) read {
	rd.res.State, rd.res.Reason = Failed, err.Error()
	if note {
		line.State, line.Reason = index.Failed, rd.res.Reason
		rd.entry = &index.Arrival{File: line}
	}
	return rd
}

// read takes a file apart; its document waits until there is room for it.
func (r *run) read(ctx context.Context, room *semaphore.Weighted, in input, line index.File, sha string) (rd read) {
	rd = read{in: in, sha: sha, res: Result{Name: in.name, SHA256: sha, OCRPages: []int{}}}
	start := time.Now()
	wish := r.Wish
	wish.Path, wish.Split = in.at, line.Split
	held := &hold{all: room}
	defer func() {
		if rd.held == nil {
			held.free()
		}
	}()
	wish.Room = held.take
	papers, err := r.Pool.Papers(ctx, in.file(), wish)
	line.Seconds = time.Since(start).Seconds()
	switch {
	case ctx.Err() != nil:
		rd.fatal = ctx.Err()
		return rd
	case err != nil && !in.listed && noFault(in.name, err):
		line.State, line.Reason = index.Skipped, err.Error()
	case err != nil:
		return rd.failed(err, line, true)
	case !in.listed && !slices.ContainsFunc(papers, pipe.IsLegal):
		line.State = index.Skipped
		line.Reason = fmt.Sprintf("read %s: no legal paper, but perhaps a page that leads to one: it has neither the head of one nor provisions; name the file itself to take it in all the same", in.name)
	}
	if line.State == index.Skipped {
		rd.res.State, rd.res.Reason = Skipped, line.Reason
		rd.entry = &index.Arrival{File: line}
		return rd
	}
	o := origin(papers)
	line.SHA256, line.Bytes = o.SHA256, int64(o.Bytes) // it may have changed since
	line.Format, line.Pages, line.OCRPages = o.Format, o.Pages, o.OCRPages
	line.Unread, line.Papers = len(o.Unread), o.Papers
	rd.res.State, rd.res.SHA256, rd.res.Pages, rd.res.OCRPages = Done, line.SHA256, line.Pages, append(rd.res.OCRPages, line.OCRPages...)
	if err := r.keep(in, line.SHA256); err != nil {
		return rd.failed(err, line, true)
	}
	prepared := make([]*index.Prepared, len(papers))
	for i, d := range papers {
		if prepared[i], err = index.Prepare(d); err != nil {
			return rd.failed(err, line, true)
		}
	}
	rd.res.Papers, rd.res.Split = line.Papers, line.Split
	rd.entry, rd.held = &index.Arrival{File: line, Doc: prepared[0], More: prepared[1:]}, held
	return rd
}

// origin is that of the file in which papers stand.
func origin(papers []*extract.Document) extract.Origin {
	o := papers[0].Origin
	for _, d := range papers[1:] {
		o.OCRPages, o.Unread = append(o.OCRPages, d.Origin.OCRPages...), append(o.Unread, d.Origin.Unread...)
	}
	return o
}

// noFault reports that a file that could not be read is none to be read: of
// another kind, as its name says too, or a picture.
func noFault(name string, err error) bool {
	promised := pipe.Promised(name)
	return promised == "" && errors.Is(err, pipe.ErrUnknownFormat) ||
		(promised == "" || promised == image.Source{}.Format()) && errors.Is(err, image.ErrNoWords)
}
