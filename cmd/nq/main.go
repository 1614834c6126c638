// Command nq takes resolutions apart and answers from a collection of them.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ignoreFileSize()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second Ctrl-C ends what the first does not; ingest and watch listen themselves
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	if isTerminal(out) {
		out = &visible{w: out}
	}
	said := &heard{w: out}
	root.SetOut(said)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if said.err != nil {
		err = failure{exitSome, fmt.Errorf("standard output cannot be written: %w", said.err)}
	}
	if err == nil {
		return exitDone
	}
	var f failure
	if !errors.As(err, &f) {
		f = failure{exitUsage, err} // of the command line itself
	}
	if f.err != nil {
		format, _ := root.PersistentFlags().GetString("log-format")
		newLogger(errs, format, false).Error(f.err.Error(), "exit", f.code)
	}
	return f.code
}

// newRoot is the command nq with all its subcommands.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "nq",
		Short: "Take Vietnamese resolutions apart: tasks, agencies, deadlines, citations",
		Long: `nq reads resolutions, decrees, decisions and programmes (PDF, web pages, text), takes
them apart by rules, and answers: what is to be done, by whom, by when, under which
document, and what else refers to it.`,
		Example: `  nq ingest resolutions/           read a folder into the collection
  nq search "chuyển đổi số"        find it, with or without diacritics
  nq refs 45-NQ/TW                 what it cites and what cites it
  nq tasks --lead "Bộ Tài chính"   who does what, by when`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	o := &options{}
	o.flags(root.PersistentFlags())
	root.SetFlagErrorFunc(flagFailure)
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return o.check() }
	root.AddCommand(
		newIngest(o),
		newExtract(o),
		newSearch(o),
		newFind(o),
		newRefs(o),
		newEffect(o),
		newTasks(o),
		newShow(o),
		newDocuments(o),
		newChanges(o),
		newExport(o),
		newRegister(o),
		newDiff(o),
		newServe(o),
		newPin(o),
		newWatch(o),
		newVerify(o),
		newReindex(o),
		newBackup(o),
		newDoctor(o),
		newSchema(o),
		newVersion(o),
		newLines(o),
		newOutline(o),
		newExplain(o),
		newWorker(),
	)
	return root
}
