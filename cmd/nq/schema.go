package main

import (
	"github.com/spf13/cobra"

	"nghiquyet/extract/export"
)

func newSchema(*options) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "The JSON Schema of a document",
		Long: `Prints the JSON Schema (draft 2020-12) of what --format json and --format jsonl write, made
from the types of this very version.`,
		Example: "  nq schema > document.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := export.Schema()
			if err != nil {
				return failure{exitSome, err}
			}
			if _, err := cmd.OutOrStdout().Write(append(s, '\n')); err != nil {
				return failure{exitSome, err}
			}
			return nil
		},
	}
}
