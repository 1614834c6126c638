package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/cmd/nq/web"
	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/index/answer"
)

// serving are the flags of nq serve.
type serving struct {
	listen    string
	hosts     []string
	tokenFile string
	open      bool
	browser   bool
}

func newServe(o *options) *cobra.Command {
	s := &serving{}
	c := &cobra.Command{
		Use:   "serve",
		Short: "The collection as pages in a browser, and as JSON for programs",
		Long: `Serves the collection: pages in Vietnamese and English that need neither script nor network, and
every question as JSON under /api/v1. It goes on while nq ingest and nq watch write, and writes
nothing into the collection itself.

It listens on this machine alone. To let others in, name an address with --listen and either a
token with --token-file, which everybody has to show once, or --open; and with --host the names by
which they call this machine.

Exit status: 0 stopped by Ctrl+C or a signal, 2 wrong usage, 4 the address cannot be listened on.`,
		Example: `  nq serve
  nq serve --open-browser
  nq serve --listen 0.0.0.0:8080 --host nq.example.vn --token-file token.txt`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.run(cmd, o)
		},
	}
	f := c.Flags()
	f.StringVar(&s.listen, "listen", "127.0.0.1:8080", "address and port; port 0 takes a free one")
	f.StringArrayVar(&s.hosts, "host", nil, "a name by which the server may be asked, beside this machine's own loopback names; repeated")
	f.StringVar(&s.tokenFile, "token-file", "", "a file with a token that everybody has to show once")
	f.BoolVar(&s.open, "open", false, "let everybody in who reaches the address")
	f.BoolVar(&s.browser, "open-browser", false, "open the first page in a browser")
	return c
}

// shutdown is how long a request may go on after the server was told to stop.
const shutdown = 5 * time.Second

func (s *serving) run(cmd *cobra.Command, o *options) error {
	set, err := s.settings(o, newLogger(cmd.ErrOrStderr(), o.logFormat, false))
	if err != nil {
		return err
	}
	pool := batch.NewPool(max(1, runtime.NumCPU()/2), batch.Limits{Time: 10 * time.Second})
	defer pool.Close()
	set.Draw, set.Originals = pool, o.originals()
	if dir, err := os.UserCacheDir(); err == nil {
		set.Pictures = filepath.Join(dir, "nq", "pages")
	}
	set.Open = func(ctx context.Context) (*answer.Collection, func(), error) {
		c, done, err := o.reader(ctx)
		if err == nil {
			c.Read = func(ctx context.Context, text string) (*extract.Document, error) {
				return pool.Extract(ctx, source.File{Name: "text.txt", Data: []byte(text)}, batch.Wish{OCR: source.OCROff})
			}
		}
		return c, done, err
	}
	server, err := web.New(set)
	if err != nil {
		return failure{exitStore, err}
	}
	defer server.Close()
	ln, err := net.Listen("tcp", s.listen)
	if err != nil {
		return failure{exitStore, fmt.Errorf("%w; take another address with --listen", err)}
	}
	address := "http://" + ln.Addr().String() + "/"
	fmt.Fprintf(cmd.OutOrStdout(), "%s shows %s; Ctrl+C stops it\n", address, o.data)
	if s.browser {
		if err := browse(address); err != nil {
			set.Log.Warn("no browser could be opened: " + err.Error())
		}
	}
	h := web.HTTP(server, set.Log)
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(ln) }()
	select {
	case err := <-ended:
		return failure{exitStore, err}
	case <-cmd.Context().Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(cmd.Context()), shutdown)
	defer cancel()
	if err := h.Shutdown(ctx); err != nil && !errors.Is(err, http.ErrServerClosed) {
		h.Close()
	}
	return nil
}

// settings are what the flags say. An address that others reach needs a token or
// the word that everybody may come in.
func (s *serving) settings(o *options, log *slog.Logger) (web.Settings, error) {
	set := web.Settings{Where: o.data, Version: moduleVersion(), Log: log}
	host, _, err := net.SplitHostPort(s.listen)
	if err != nil {
		return set, failure{exitUsage, fmt.Errorf("--listen takes an address and a port as 127.0.0.1:8080, not %q", s.listen)}
	}
	if s.tokenFile != "" {
		data, err := os.ReadFile(s.tokenFile)
		if err != nil {
			return set, failure{exitUsage, err}
		}
		if set.Token = strings.TrimSpace(string(data)); len(set.Token) < 16 {
			return set, failure{exitUsage, fmt.Errorf("%s holds no token of 16 or more characters", s.tokenFile)}
		}
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) && set.Token == "" && !s.open {
		return set, failure{exitUsage, fmt.Errorf("others reach %s: give them a token with --token-file, or let everybody in with --open", s.listen)}
	}
	for _, h := range append(s.hosts, host) {
		if h != "" {
			set.Hosts = append(set.Hosts, strings.ToLower(strings.Trim(h, "[]")))
		}
	}
	if abs, err := filepath.Abs(o.data); err == nil {
		set.Where = abs
	}
	return set, nil
}

// browse opens an address in the user's browser.
func browse(address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	return exec.Command(name, args...).Start()
}
