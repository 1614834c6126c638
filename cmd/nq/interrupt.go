package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

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
