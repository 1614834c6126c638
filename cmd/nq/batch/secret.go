package batch

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// IsAddress reports that a path is an http or https address.
func IsAddress(p string) bool {
	p = strings.ToLower(strings.TrimSpace(p))
	return strings.HasPrefix(p, "http://") || strings.HasPrefix(p, "https://")
}

// What lets whoever has it in, by its name: a word of that name, or how the name ends.
//
//	"id_token", "refreshToken", "data[token]", "PHPSESSID" → secret
//	"monkey", "spin", "id"                                  → not
var (
	secretWord = regexp.MustCompile(`^(?:access|api|app|auth|authorization|bearer|code|cookie|credentials?|jwt|key|otp|pass|pin|pw|pwd|secret|session|sid|sig|sign|ticket|user|username)$`)
	secretEnd  = regexp.MustCompile(`(?:token|passw(?:or)?d|secret|signature|credentials?|sess(?:ion)?id|(?:access|api|app|auth|private|secret|session)key(?:id)?)$`)
)

func secret(name string) bool {
	if plain, err := url.QueryUnescape(name); err == nil {
		name = plain
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if secretWord.MatchString(word) || secretEnd.MatchString(word) {
			return true
		}
	}
	return false
}

// value is a name with its value, in a query or behind a part of a path, also where
// its signs are written as numbers.
var value = regexp.MustCompile(`([?&;]|%3[Ff]|%26|%3[Bb])([^=&;?#/\s]{1,80}?)(=|%3[Dd])[^&;?#\s"'<>]*`)

// withoutValues is an address, or a text that holds some, without the values of what is
// called a token, a key or the like.
func withoutValues(s string) string {
	return value.ReplaceAllStringFunc(s, func(m string) string {
		if g := value.FindStringSubmatch(m); secret(g[2]) {
			return g[1] + g[2] + g[3] + "…"
		}
		return m
	})
}

// Redacted is an address as it may be shown and kept: Discreet, and without the
// fragment. It does not have to be an address that can be parsed.
//
//	http://TOKEN@host/a?id=7&access_token=x#top → http://host/a?id=7&access_token=…
//	https://a:b/c@host/x, a password with a slash → https://host/x
func Redacted(address string) string {
	address, _, _ = strings.Cut(strings.TrimSpace(address), "#")
	return Discreet(slashed.ReplaceAllString(address, "$1"))
}

// slashed is a user whose password has a slash: what stands before it is no port.
var slashed = regexp.MustCompile(`^([^/]*//)[^/?@]*:(?:[^/?@]*[^/?@\d][^/?@]*)?/[^?]*@`)

// user is who asks, before the host of an address inside a text: behind the scheme,
// or with a password.
var user = regexp.MustCompile(`(?i)([a-z][a-z0-9+.-]*(?::|%3A)(?:/|%2F){1,3})[^\s/?#"'<>@]*(?:@|%40)|[^\s/?#"'<>@:=]+:[^\s/?#"'<>@]+@`)

func withoutUsers(s string) string { return user.ReplaceAllString(s, "$1") }

// Discreet is a text without the users, passwords and keys of the addresses in it.
//
//	`bad header "Location: http://u:secret@ho st/?token=x"` → `bad header "Location: http://ho st/?token=…"`
//	"ftp://u:p@host/a.pdf"                                   → "ftp://host/a.pdf"
func Discreet(s string) string { return withoutUsers(withoutValues(s)) }

// discreet is an error that may quote addresses, as servers and libraries word it.
type discreet struct{ error }

func (d discreet) Error() string { return Discreet(d.error.Error()) }
func (d discreet) Unwrap() error { return d.error }
