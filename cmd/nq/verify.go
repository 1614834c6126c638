package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nghiquyet/index/answer"
)

func newVerify(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Check the collection: the store by itself, and the index against it",
		Long: `Reads the whole store, compares every document with its rows in the tables, and looks up
every record of it in the index. Nothing is changed. It may run while another process
ingests.

Exit status: 0 all is sound, 1 the index does not match (nq reindex makes it anew),
3 there is no collection, 4 the store is damaged.`,
		Example: `  nq verify
  nq verify --data /srv/nq && nq backup nq-2026-01-31.db --data /srv/nq`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return verify(cmd, o) },
	}
}

func verify(cmd *cobra.Command, o *options) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	state, err := answer.AskHealth(cmd.Context(), c, answer.Health{Deep: true})
	if err != nil {
		return asked(err)
	}
	if err := o.print(cmd, state, func(w io.Writer) error { return printState(w, state) }, 1); err != nil {
		return err
	}
	if !state.Sound {
		return failure{exitSome, errors.New("the index does not match the store; nq reindex makes it anew")}
	}
	return nil
}

func printState(w io.Writer, s *answer.State) error {
	wrong := ""
	if len(s.Wrong) > 0 {
		wrong = ": " + clip(fmt.Sprint(s.Wrong), 400)
	}
	_, err := fmt.Fprintf(w, "store: sound; %s\nindex: %s%s\n", counted(s.Documents, "document"), s.Index, wrong)
	return err
}
