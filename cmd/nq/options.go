package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"
)

// options are the flags that several commands share.
type options struct {
	data  string
	json  bool
	limit int

	logFormat string
}

func (o *options) flags(fs *pflag.FlagSet) {
	fs.StringVar(&o.data, "data", defaultData(), "folder of the collection (or NQ_DATA)")
	fs.BoolVar(&o.json, "json", false, "print JSON")
	fs.StringVar(&o.logFormat, "log-format", "text", "messages on standard error: text or json")
	fs.IntVar(&o.limit, "limit", 20, "print at most this many results")
}

// check looks whether the flags can be understood.
func (o *options) check() error {
	if o.logFormat != "text" && o.logFormat != "json" {
		return failure{exitUsage, fmt.Errorf("--log-format takes text or json, not %q", o.logFormat)}
	}
	return nil
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
