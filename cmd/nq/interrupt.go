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
func untilStopped[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type outcome struct {
		v   T
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		v, err := f()
		done <- outcome{v, err}
	}()
	select {
	case o := <-done:
		return o.v, o.err
	case <-ctx.Done():
		var none T
		return none, errStopped
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
