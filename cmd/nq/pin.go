package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// pinned is the JSON of nq pin.
type pinned struct {
	Doc    string `json:"doc"`
	SHA256 string `json:"sha256"` // "" when the texts decide again
	Name   string `json:"name"`   // the file whose text is taken now
}

func newPin(o *options) *cobra.Command {
	var off bool
	c := &cobra.Command{
		Use:   "pin NUMBER FILE",
		Short: "Choose the file that a document's text is taken from",
		Long: `Of several files of one document the text of the best is taken; 'nq show' tells which, and why.
pin takes that of FILE instead: a name, or the first digits of the hash. It holds as long as the
file keeps this content; --off lets the texts decide again.

Exit status: 0 done, 2 several are meant, 3 no such document or file, 4 the store is in use or damaged.`,
		Example: `  nq pin 7/NQ-CP 7-nq-cp.pdf
  nq pin 7/NQ-CP 3fa9c1d2
  nq pin --off 7/NQ-CP`,
		Args: func(_ *cobra.Command, args []string) error {
			if off && len(args) == 1 || !off && len(args) == 2 {
				return nil
			}
			return errors.New("name a document and one of its files, or a document with --off")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			q := answer.Pin{What: args[0]}
			if !off {
				q.File = args[1]
			}
			return pin(cmd, o, q)
		},
	}
	c.Flags().BoolVar(&off, "off", false, "let the texts decide again")
	return c
}

func pin(cmd *cobra.Command, o *options, q answer.Pin) error {
	ctx := cmd.Context()
	if _, err := os.Stat(o.storePath()); errors.Is(err, fs.ErrNotExist) {
		return o.opened(index.ErrNoStore)
	}
	st, err := o.ledger(ctx)
	if err != nil {
		return o.opened(err)
	}
	defer st.Close()
	c := &answer.Collection{Store: st, Backend: backends[0], Where: o.indexPath(), Known: answer.WellKnown}
	defer c.Close()
	doc, sha, err := answer.Chosen(ctx, c, q)
	if err != nil {
		return asked(err)
	}
	if err := st.Pin(ctx, doc, sha); err != nil {
		return asked(err)
	}
	if err := ended(ctx, follow(ctx, o, st, newLogger(cmd.ErrOrStderr(), o.logFormat, false)).End(ctx)); err != nil {
		return err
	}
	all, err := st.Sources(ctx, doc)
	if err != nil || len(all) == 0 {
		return asked(err)
	}
	return o.print(cmd, pinned{doc, sha, all[0].Name}, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "the text of %s is that of %s\n", doc, all[0].Name)
		return err
	}, 1)
}
