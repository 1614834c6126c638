package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"syscall"
	"time"

	"golang.org/x/net/html/charset"

	"nghiquyet/extract/source/text"
	"nghiquyet/index"
)

// Web says how addresses are fetched.
type Web struct {
	Private bool          // redirects may lead to addresses that are not public
	Time    time.Duration // for one address; 2 minutes when 0
	Size    int64         // most bytes of one answer; 200 MiB when 0
}

// maxHops is how many redirects are followed.
const maxHops = 10

// address sends what an address gives.
func (w *walker) address(p string) bool {
	p = strings.TrimSpace(p)
	shown := Redacted(p)
	in := input{name: shown, spot: index.Spot{Path: shown}, listed: true}
	u, err := url.Parse(p)
	if err == nil && u.Host == "" {
		err = errors.New("no host in it")
	}
	if err != nil {
		var bad *url.Error
		if errors.As(err, &bad) { // it repeats the address
			err = errors.New("it cannot be read as one")
		}
		in.err, in.aside = fmt.Errorf("%s is no address: %w", shown, err), true
		return w.send(in)
	}
	if w.DryRun {
		return true // nothing is fetched
	}
	ctx, cancel := context.WithCancel(w.ctx)
	defer cancel()
	go func() {
		select {
		case <-w.Stop:
			cancel()
		case <-ctx.Done():
		}
	}()
	in.at, in.release, in.err = w.fetch(ctx, u, in.name)
	if in.err != nil {
		in.err = discreet{in.err}
	}
	select {
	case <-w.Stop:
		if in.err != nil { // what came of it is dropped: the next run asks again
			w.stopped = true
			in.release()
			return false
		}
	default:
	}
	if in.err == nil && looksZip(in.at) {
		return w.archive(in, in.at)
	}
	return w.send(in)
}

// fetch puts what u gives into a file. The address as typed may lead anywhere;
// a redirect from it leads to public addresses only, so that a page cannot
// make nq ask the machines around it.
func (w *walker) fetch(whole context.Context, u *url.URL, name string) (at string, release func(), err error) {
	release = func() {}
	ctx, cancel := context.WithTimeout(whole, cmp.Or(w.Web.Time, 2*time.Minute))
	defer cancel()
	for hop := 0; ; hop++ {
		res, err := w.get(ctx, u, hop > 0 && !w.Web.Private)
		if err != nil {
			if ctx.Err() != nil && whole.Err() == nil {
				err = errors.New("it took too long")
			}
			var of *url.Error
			if errors.As(err, &of) { // it repeats the address
				err = of.Err
			}
			return "", release, fmt.Errorf("read %s: %w", name, err)
		}
		if to := res.Header.Get("Location"); res.StatusCode/100 == 3 && to != "" {
			res.Body.Close()
			next, err := u.Parse(to)
			switch {
			case err != nil:
			case next.Scheme != "http" && next.Scheme != "https":
				err = fmt.Errorf("it leads to %s, which is no web address", Redacted(next.String()))
			case hop == maxHops:
				err = errors.New("it leads from address to address without end")
			}
			if err != nil {
				return "", release, fmt.Errorf("read %s: %w", name, err)
			}
			u = next
			continue
		}
		defer res.Body.Close()
		if res.StatusCode != http.StatusOK {
			return "", release, fmt.Errorf("read %s: the server answers %.200s", name, res.Status)
		}
		at, release, err = w.spool(res.Body, cmp.Or(w.Web.Size, 200<<20), name)
		if err == nil {
			err = recode(at, res.Header.Get("Content-Type"))
		}
		return at, release, err
	}
}

// get asks for one address.
func (w *walker) get(ctx context.Context, u *url.URL, publicOnly bool) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", "nq")
	dial := net.Dialer{Timeout: 15 * time.Second}
	proxy, err := http.ProxyFromEnvironment(req)
	if err != nil {
		return nil, err
	}
	switch {
	case publicOnly && proxy != nil: // the proxy connects; all that can be looked at is the name
		if err := resolvesPublic(ctx, u.Hostname()); err != nil {
			return nil, err
		}
	case publicOnly:
		dial.Control = func(_, address string, _ syscall.RawConn) error {
			to, err := netip.ParseAddrPort(address)
			if err == nil && !public(to.Addr()) {
				err = notPublic(to.Addr())
			}
			return err
		}
	}
	c := http.Client{
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dial.DialContext, DisableKeepAlives: true,
			TLSHandshakeTimeout: 15 * time.Second, ResponseHeaderTimeout: time.Minute, MaxResponseHeaderBytes: 1 << 20,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c.Do(req)
}

func notPublic(a netip.Addr) error {
	return fmt.Errorf("it leads to %s, which is not a public address; --allow-private follows it", a)
}

// resolvesPublic reports as an error that a host is not surely a public one.
func resolvesPublic(ctx context.Context, host string) error {
	addrs, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return fmt.Errorf("it leads to %s, which may not be a public address (%w); --allow-private follows it", host, err)
	}
	for _, a := range addrs {
		if !public(a) {
			return notPublic(a)
		}
	}
	return nil
}

// special are ranges that are no public addresses besides those that netip
// knows: shared, documentation, benchmarks, reserved.
var special = func() (all []netip.Prefix) {
	for _, p := range []string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
		"::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fec0::/10"} {
		all = append(all, netip.MustParsePrefix(p))
	}
	return all
}()

// public reports that an address is one of the open network.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// maxText is how much of a text is recoded, in bytes.
const maxText = 64 << 20

// recode makes a text UTF-8 whose charset only the server tells: the pages of
// old sites say nothing themselves. What the bytes show counts more: many servers say
// ISO-8859-1 of every page, and send UTF-8.
func recode(at, contentType string) error {
	kind, params, err := mime.ParseMediaType(contentType)
	label := params["charset"]
	if err != nil || label == "" || !strings.HasPrefix(kind, "text/") && kind != "application/xhtml+xml" {
		return nil
	}
	enc, name := charset.Lookup(label)
	if enc == nil || name == "utf-8" {
		return nil
	}
	info, err := os.Stat(at)
	if err != nil || info.Size() > maxText {
		return err
	}
	data, err := os.ReadFile(at)
	if err != nil {
		return err
	}
	for _, mark := range []string{"\xef\xbb\xbf", "\xfe\xff", "\xff\xfe", "%PDF-", "PK\x03\x04", "\xd0\xcf\x11\xe0", "\xff\xd8\xff", "\x89PNG", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return nil
		}
	}
	page, err := text.Decode(data, name)
	if err != nil {
		return nil // as it is, then
	}
	return os.WriteFile(at, []byte("\xef\xbb\xbf"+page), 0o600)
}
