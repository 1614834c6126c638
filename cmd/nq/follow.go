package main

import (
	"context"
	"log/slog"

	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// follow begins to bring the index after a collection that is written to.
func follow(ctx context.Context, o *options, st index.Ledger, log *slog.Logger) *index.Follower {
	f := &index.Follower{Ledger: st, Backend: backends[0], Where: o.indexPath(), Resolve: answer.Resolve, Log: log}
	f.Start(ctx)
	return f
}
