package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// reindexed is the JSON of nq reindex.
type reindexed struct {
	Documents int     `json:"documents"`
	Seconds   float64 `json:"seconds"`
}

func newReindex(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "reindex",
		Short: "Make the index anew from the store",
		Long: `Makes the index anew in a folder of its own and puts it in the place of the old one when it
is whole; until then searches answer from the old one.

Exit status: 0 done, 3 there is no collection, 4 the index or the store is in use or damaged.`,
		Example: `  nq reindex
  nq verify || nq reindex`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			start := time.Now()
			if err := c.Backend.Rebuild(cmd.Context(), c.Store, c.Where); err != nil {
				return asked(err)
			}
			n, err := c.Store.Counts(cmd.Context())
			if err != nil {
				return asked(err)
			}
			r := reindexed{n.Documents, time.Since(start).Seconds()}
			return o.print(cmd, r, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "the index was made anew: %s in %.1f s\n", counted(r.Documents, "document"), r.Seconds)
				return err
			}, 1)
		},
	}
}
