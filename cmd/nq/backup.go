package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nghiquyet/index"
	"nghiquyet/index/store"
)

// backedUp is the JSON of nq backup.
type backedUp struct {
	File string `json:"file"`
}

func newBackup(o *options) *cobra.Command {
	var force bool
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the store into one file, also while it is written to",
		Long: `Copies the store as it is at this moment into FILE, which any SQLite tool opens. To go back
to it, put it in the place of nq.db in the folder of the collection, without nq.db-wal and
nq.db-shm; the index follows by itself.

Exit status: 0 done, 1 FILE could not be written, 3 there is no collection, 4 the store is damaged.`,
		Example: `  nq backup nq-2026-01-31.db`,
		Args:    one("a file to copy into"),
		RunE: func(cmd *cobra.Command, args []string) error {
			st, err := store.OpenReader(cmd.Context(), o.storePath())
			if err != nil {
				return o.opened(err)
			}
			defer st.Close()
			switch err := st.Backup(cmd.Context(), args[0], force); {
			case errors.Is(err, store.ErrExists):
				return failure{exitSome, fmt.Errorf("%w; --force replaces it", err)}
			case errors.Is(err, index.ErrStoreDamaged):
				return failure{exitStore, err}
			case err != nil:
				return failure{exitSome, err}
			}
			return o.print(cmd, backedUp{args[0]}, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "copied to %s\n", args[0])
				return err
			}, 1)
		},
	}
	c.Flags().BoolVar(&force, "force", false, "replace FILE")
	return c
}
