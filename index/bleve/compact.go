package bleve

import (
	"context"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// An index is compacted when this many records, and this share of them all,
// came in: batches leave a file each, and a question has to be asked of every
// file. One file is also a tenth smaller than twenty.
const (
	compactRecords = 4000
	compactShare   = 4 // a fourth
)

// oneFile is a merge of all files at once.
var oneFile = mergeplan.MergePlanOptions{MaxSegmentsPerTier: 1, MaxSegmentSize: 1 << 30, TierGrowth: 1, SegmentsPerMergeTask: 1000, FloorSegmentSize: 1 << 30}

// compact puts the files of the index together, if enough came in for that.
// It takes some ten seconds for 100,000 records; interrupted, it leaves the
// index as it was.
func (ix *Index) compact(ctx context.Context) error {
	low, err := ix.b.Advanced()
	if err != nil {
		return err
	}
	all, err := ix.b.DocCount()
	if err != nil {
		return err
	}
	if put := ix.put.Load(); put < compactRecords || put < int64(all)/compactShare {
		return nil
	}
	ix.put.Store(0)
	if s, ok := low.(*scorch.Scorch); ok {
		return s.ForceMerge(ctx, &oneFile) // without a context it may hang
	}
	return nil
}
