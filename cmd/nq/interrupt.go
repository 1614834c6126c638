package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// untilStopped runs f, and returns without it at the end of ctx: f may wait for a
// pipe or a terminal for ever, or have a long text in hand. What it has begun ends with
// the process.
func untilStopped(ctx context.Context, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return errStopped
	}
}

// errStopped is the error of a command that was stopped by Ctrl-C or SIGTERM.
var errStopped = failure{exitSome, errors.New("stopped")}

// interrupted parts the end of ctx, which a first Ctrl-C brings, in two: stop
// is closed then, and says that nothing new is to be begun; work ends only at
// the second, and drops what is in hand. told is called at the first. free
// gives all of it back.
func interrupted(ctx context.Context, told func()) (stop <-chan struct{}, work context.Context, free func()) {
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	first := make(chan struct{})
	over := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
		case <-over:
			return
		}
		second := make(chan os.Signal, 1)
		signal.Notify(second, os.Interrupt, syscall.SIGTERM)
		defer signal.Stop(second)
		close(first)
		told()
		select {
		case <-second:
			cancel()
		case <-over:
		}
	}()
	return first, work, func() { close(over); cancel() }
}
