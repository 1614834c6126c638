package main

import (
	"github.com/spf13/cobra"

	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

func newSchema(*options) *cobra.Command {
	var answers bool
	c := &cobra.Command{
		Use:   "schema",
		Short: "The JSON Schema of a document, or of all questions and answers",
		Long: `Prints the JSON Schema (draft 2020-12) of what --format json and --format jsonl write, made
from the types of this very version. With --answers it prints those of every question that a
collection answers: {"search": {"help", "request", "answer"}, …}.`,
		Example: `  nq schema > document.schema.json
  nq schema --answers > answers.schema.json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			of := export.Schema
			if answers {
				of = answer.Schemas
			}
			s, err := of()
			if err == nil {
				_, err = cmd.OutOrStdout().Write(append(s, '\n'))
			}
			if err != nil {
				return failure{exitSome, err}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&answers, "answers", false, "the schemas of questions and answers")
	return c
}
