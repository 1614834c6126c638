package main

import (
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
)

// newWorker is the process that reads files for the others; nq starts it
// itself.
func newWorker() *cobra.Command {
	return &cobra.Command{
		Use:    "worker MEMORY",
		Short:  "Read files for another nq process",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			limit, err := strconv.ParseInt(args[0], 10, 64)
			if err != nil {
				return failure{exitUsage, err}
			}
			out := cmd.OutOrStdout()
			os.Stdout = os.Stderr // what a library prints is no answer
			if err := batch.Serve(cmd.InOrStdin(), out, limit); err != nil {
				return failure{exitUsage, err}
			}
			return nil
		},
	}
}
