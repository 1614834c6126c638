package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"strings"
	"sync"
	"time"
)

//go:embed static
var files embed.FS

// fingerprints are the hashes of the embedded files by name, for addresses that
// change with their content.
var fingerprints = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	err := fs.WalkDir(files, "static", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := files.ReadFile(name)
		sum := sha256.Sum256(data)
		all[strings.TrimPrefix(name, "static/")] = hex.EncodeToString(sum[:6])
		return err
	})
	if err != nil { // of files of the program
		panic("web: " + err.Error())
	}
	return all
})

// asset is the address of an embedded file.
//
//	"nq.css" → "/static/nq.css?v=3fa2…"
func asset(name string) string { return "/static/" + name + "?v=" + fingerprints()[name] }

// statics serves the embedded files; an address with the fingerprint may be kept
// for ever.
func statics() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		print, ok := fingerprints()[name]
		data, err := files.ReadFile("static/" + name)
		if !ok || err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("ETag", `W/"`+print+`"`)
		if r.URL.Query().Get("v") == print {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}
