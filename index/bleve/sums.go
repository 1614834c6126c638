package bleve

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"nghiquyet/index"
	"nghiquyet/index/lock"
)

// What is in the files of an index is looked at by checksums. Segments (*.zap) end
// with one of their own. The others of a folder have theirs in this file: in read-7
// it is written when the folder is published, and nothing changes afterwards; in live
// when the index is closed, and it is removed when that is opened for writing.
const sumsFile = "sums.json"

// writeSums writes the checksums of a folder that nobody writes to.
func writeSums(folder string) error {
	sums, err := sumsIn(folder)
	if err != nil {
		return err
	}
	js, err := json.Marshal(sums)
	if err != nil {
		return err
	}
	fresh := filepath.Join(folder, sumsFile+".new")
	if err := os.WriteFile(fresh, js, 0o644); err != nil {
		return err
	}
	return os.Rename(fresh, filepath.Join(folder, sumsFile))
}

// sumsIn are the checksums of the files in a folder but for segments, by their
// paths in it.
func sumsIn(folder string) (map[string]uint32, error) {
	sums := map[string]uint32{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) == ".zap" || path == filepath.Join(folder, sumsFile) {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(folder, path)
		sums[filepath.ToSlash(rel)] = crc32.ChecksumIEEE(data)
		return err
	})
	return sums, err
}

// intact reports as index.ErrDamaged that files of a folder are not as they were
// written. Where there are no sums, as after a writer was killed, segments alone are
// looked at.
func intact(ctx context.Context, folder string) error {
	js, err := os.ReadFile(filepath.Join(folder, sumsFile))
	if err == nil {
		var want map[string]uint32
		have, herr := sumsIn(folder)
		if herr != nil {
			return fmt.Errorf("%w (%v)", index.ErrDamaged, herr)
		}
		if json.Unmarshal(js, &want) != nil || len(want) == 0 {
			return fmt.Errorf("%w (the checksums of %s cannot be read)", index.ErrDamaged, filepath.Base(folder))
		}
		for file, sum := range want {
			if have[file] != sum {
				return fmt.Errorf("%w (%s is not as it was written)", index.ErrDamaged, filepath.Join(filepath.Base(folder), file))
			}
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	all, err := filepath.Glob(filepath.Join(folder, "store", "*.zap"))
	if err != nil {
		return err
	}
	for _, file := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := intactSegment(file); err != nil {
			return err
		}
	}
	return nil
}

// intactSegment looks at the checksum at the end of a segment, which is of all that
// stands before it.
func intactSegment(file string) error {
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // put together with others meanwhile
	}
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	h, end := crc32.NewIEEE(), new(bytes.Buffer)
	if _, err = io.CopyN(h, f, max(0, info.Size()-4)); err == nil {
		_, err = io.Copy(end, f)
	}
	if err != nil {
		return fmt.Errorf("%w (%s: %v)", index.ErrDamaged, filepath.Base(file), err)
	}
	if end.Len() != 4 || binary.BigEndian.Uint32(end.Bytes()) != h.Sum32() {
		return fmt.Errorf("%w (%s is not as it was written)", index.ErrDamaged, filepath.Base(file))
	}
	return nil
}

// Intact reads all files of the index and reports as index.ErrDamaged that one is
// not as it was written. What a writer has in hand is not looked at.
func (r *Reader) Intact(ctx context.Context) (err error) {
	r.renew()
	defer says("read index "+r.dir, &err)
	r.mu.RLock()
	folder := filepath.Join(r.dir, readFolder(r.n))
	r.mu.RUnlock()
	if err := intact(ctx, folder); err != nil {
		return err
	}
	if _, writing := lock.Holder(filepath.Join(r.dir, "lock")); writing {
		return nil
	}
	return intact(ctx, filepath.Join(r.dir, "live"))
}
