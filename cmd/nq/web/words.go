package web

import (
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

//go:embed lang/*.json
var catalogues embed.FS

// Languages are those of the pages; the first is that of who names none.
var Languages = []string{"vi", "en"}

// words are the words of the pages by language, then by key.
var words = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, lang := range Languages {
		data, err := catalogues.ReadFile("lang/" + lang + ".json")
		w := map[string]string{}
		if err == nil {
			err = json.Unmarshal(data, &w)
		}
		if err != nil { // of a file of the program
			panic("web: lang/" + lang + ".json: " + err.Error())
		}
		all[lang] = w
	}
	return all
})

// word is the word, or sentence, of a key in a language, with args in it.
func word(lang, key string, args ...any) string {
	w, ok := words()[lang][key]
	if !ok {
		return key
	}
	if len(args) > 0 {
		return fmt.Sprintf(w, args...)
	}
	return w
}

// many is a number of things in words: the value of the key is "%d task|%d
// tasks", or one form for all numbers.
func many(lang, key string, n int) string {
	one, more, two := strings.Cut(word(lang, key), "|")
	if two && n != 1 {
		one = more
	}
	return fmt.Sprintf(one, n)
}

var matcher = language.NewMatcher([]language.Tag{language.Vietnamese, language.English})

// langCookie remembers the language that a reader chose.
const langCookie = "nq-lang"

// chosen is the language of a request: that of its address, of an earlier
// choice, or of the browser.
func chosen(w http.ResponseWriter, r *http.Request) string {
	asked := r.URL.Query().Get("lang")
	for _, l := range Languages {
		if asked == l {
			http.SetCookie(w, &http.Cookie{Name: langCookie, Value: l, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
			return l
		}
	}
	kept := ""
	if c, err := r.Cookie(langCookie); err == nil {
		kept = c.Value
	}
	for _, l := range Languages {
		if kept == l {
			return l
		}
	}
	tags, _, err := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	if err != nil || len(tags) == 0 {
		return Languages[0]
	}
	_, i, _ := matcher.Match(tags...)
	return Languages[i]
}
