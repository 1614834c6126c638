package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
)

func newExtract(o *options) *cobra.Command {
	var to output
	var with []string
	var how reading
	c := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Take documents apart and print them, without a collection",
		Long:  "Takes documents apart and prints them in any format, without a collection.\n\n" + formatHelp(),
		Example: `  nq extract --format json 07-nq-cp.pdf
  nq extract --format xlsx 07-nq-cp.pdf > tasks.xlsx
  nq extract --out tasks/ decrees/*.pdf
  nq extract --split --out papers/ gazette-2026-12.pdf`,
		Args: named("a file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, _, err := to.choose(); err != nil {
				return err
			}
			pool, wish, err := how.pool(len(args))
			if err != nil {
				return err
			}
			defer pool.Close()
			wish.Lines = slices.Contains(with, "lines")
			failed, log := 0, newLogger(cmd.ErrOrStderr(), o.logFormat, false)
			docs := func(yield func(*extract.Document, error) bool) {
				for d, err := range pool.All(cmd.Context(), args, cmd.InOrStdin(), wish) {
					if cmd.Context().Err() != nil {
						yield(nil, errStopped)
						return
					}
					if err != nil {
						log.Error(err.Error())
						failed++
						continue
					}
					if !yield(d, nil) {
						return
					}
				}
			}
			if err := to.write(cmd, docs, byOrigin); err != nil {
				return err
			}
			if failed > 0 {
				return failure{code: exitSome}
			}
			return nil
		},
	}
	how.flags(c.Flags())
	how.split.flag(c.Flags())
	to.flags(c.Flags(), "json")
	c.Flags().StringSliceVar(&with, "with", nil, `add "lines": where each printed line stands on its page`)
	return c
}

// named asks for at least one argument, and shows the first example when there
// is none.
func named(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return nil
		}
		example, _, _ := strings.Cut(strings.TrimSpace(cmd.Example), "\n")
		return fmt.Errorf("name %s, as in '%s'", what, example)
	}
}

// one asks for exactly one argument, in the same way.
func one(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return fmt.Errorf("name %s, one and not %d", what, len(args))
		}
		return named(what)(cmd, args)
	}
}
