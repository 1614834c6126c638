package web

import (
	"crypto/subtle"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"
)

// policy lets a page load from this server alone: no script in the page, no
// style attribute, nothing from elsewhere. data: is for the signs that the style
// sheet draws.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// headers are those of every answer.
var headers = map[string]string{
	"Content-Security-Policy":      policy,
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
}

// maxBody is the longest request that is read, in bytes: a pasted text.
const maxBody = 2 << 20

// guard stands before everything: whoever asks by a name that is none of ours,
// from a page of elsewhere or without the token is sent away, and every answer
// has its headers.
func (s *Server) guard(next http.Handler) http.Handler {
	next = http.MaxBytesHandler(next, maxBody)
	if s.Token != "" {
		next = s.admit(next)
	}
	next = http.NewCrossOriginProtection().Handler(next)
	pack, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.ContentTypes([]string{"text/html", "text/css", "text/javascript", "text/plain", "text/csv", "application/json", "application/problem+json", "application/openapi+json", "application/xml", "application/atom+xml", "image/svg+xml"}))
	if err != nil { // of options that are fixed
		panic("web: " + err.Error())
	}
	packed := pack(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		if !s.ours(r.Host) {
			http.Error(w, "this server is not called "+r.Host+"; nq serve --host names it so", http.StatusMisdirectedRequest)
			return
		}
		packed.ServeHTTP(w, r)
	})
}

// ours reports that a request was sent to one of our names.
//
//	"127.0.0.1:8080", "localhost:8080", "[::1]:8080" → yes; "evil.example" → no
func (s *Server) ours(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if ip := net.ParseIP(name); name == "localhost" || ip != nil && ip.IsLoopback() {
		return true
	}
	return slices.Contains(s.Hosts, name)
}

// cookie is the name of the cookie that shows that its owner had the token.
const cookie = "nq-token"

// admit lets those in who show the token: in an Authorization header, in the
// cookie, or once in the form that others get.
func (s *Server) admit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		bearer, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		held, err := r.Cookie(cookie)
		switch {
		case s.isToken(bearer), err == nil && s.isToken(held.Value), strings.HasPrefix(r.URL.Path, "/static/"):
			next.ServeHTTP(w, r)
		case r.URL.Path == "/enter" && r.Method == http.MethodPost && s.isToken(r.PostFormValue("token")):
			http.SetCookie(w, &http.Cookie{Name: cookie, Value: s.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil})
			http.Redirect(w, r, "/", http.StatusSeeOther)
		default:
			if r.Method == http.MethodPost { // guesses are slow
				time.Sleep(time.Second)
			}
			w.Header().Set("WWW-Authenticate", "Bearer")
			s.page(func(v *view) error {
				v.status = http.StatusUnauthorized
				return v.show("enter", v.T("enter.title"), nil)
			})(w, r)
		}
	})
}

func (s *Server) isToken(shown string) bool {
	return shown != "" && subtle.ConstantTimeCompare([]byte(shown), []byte(s.Token)) == 1
}
