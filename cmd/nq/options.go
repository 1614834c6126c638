package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// options are the flags that several commands share.
type options struct {
	data  string
	json  bool
	limit int
	after string

	logFormat string
}

func (o *options) flags(fs *pflag.FlagSet) {
	fs.StringVar(&o.data, "data", defaultData(), "folder of the collection (or NQ_DATA)")
	fs.BoolVar(&o.json, "json", false, "print JSON")
	fs.StringVar(&o.logFormat, "log-format", "text", "messages on standard error: text or json")
}

// pageFlags are those of the commands whose answers have pages.
func (o *options) pageFlags(fs *pflag.FlagSet) {
	fs.IntVar(&o.limit, "limit", 20, "print at most this many results; 0 for all")
	fs.StringVar(&o.after, "after", "", `go on behind a page: its "next" token`)
}

// check looks whether the flags can be understood.
func (o *options) check() error {
	if o.logFormat != "text" && o.logFormat != "json" {
		return failure{exitUsage, fmt.Errorf("--log-format takes text or json, not %q", o.logFormat)}
	}
	if o.limit < 0 {
		return failure{exitUsage, fmt.Errorf("--limit takes how many results to print, not %d", o.limit)}
	}
	return nil
}

// flagFailure says in plain words what is wrong with a flag.
func flagFailure(_ *cobra.Command, err error) error {
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return err
	}
	wants := bad.GetFlag().Value.Type()
	switch wants {
	case "int":
		wants = "a whole number"
	case "duration":
		wants = "a time such as 2s or 5m"
	case "bool":
		wants = "true or false"
	case "string", "stringArray", "stringSlice":
		wants = "a value"
	}
	return failure{exitUsage, fmt.Errorf("--%s takes %s, not %q", bad.GetFlag().Name, wants, bad.GetValue())}
}

// defaultData is NQ_DATA, or a folder of the user's own.
func defaultData() string {
	if dir := os.Getenv("NQ_DATA"); dir != "" {
		return dir
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "nq")
	}
	if home, err := os.UserHomeDir(); err == nil {
		return filepath.Join(home, ".local", "share", "nq")
	}
	return "nq-data"
}
