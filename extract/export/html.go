package export

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"iter"

	"nghiquyet/extract"
)

// HTML writes a page for reading: contents, the text with an anchor at every
// unit and links where it refers to others, the tasks, the documents cited. It
// needs no network and no script. Several documents become one page, written
// one after another.
var HTML = Format{
	Name: "html", Extension: "html", About: "a page for reading, with anchors and linked references",
	Write: writeHTML,
}

//go:embed page/document.html
var pages embed.FS

var documentPage = template.Must(template.ParseFS(pages, "page/document.html"))

func writeHTML(w io.Writer, docs Docs, o Options) error {
	out := bufio.NewWriter(w)
	begun := false
	err := eachPage(docs, o, func(p *page) error {
		if !begun {
			begun = true
			if err := documentPage.ExecuteTemplate(out, "begin", map[string]string{"Lang": p.f.d.Lang, "Title": p.Title}); err != nil {
				return err
			}
		}
		return documentPage.ExecuteTemplate(out, "document", p)
	})
	if err != nil {
		return err
	}
	if !begun {
		if err := documentPage.ExecuteTemplate(out, "begin", map[string]string{"Lang": o.pick("vi", "en"), "Title": "nq"}); err != nil {
			return err
		}
	}
	if err := documentPage.ExecuteTemplate(out, "end", nil); err != nil {
		return err
	}
	return out.Flush()
}

// eachPage lays out each document; it looks one ahead, to know whether there
// are several.
func eachPage(docs Docs, o Options, write func(*page) error) error {
	next, stop := iter.Pull2(docs)
	defer stop()
	var held *extract.Document
	several := false
	seen := map[string]int{} // documents of one id, as two editions of one paper
	for {
		d, err, ok := next()
		if err != nil {
			return err
		}
		several = several || ok && held != nil
		if held != nil {
			prefix := ""
			if seen[held.ID]++; several {
				prefix = held.ID
			}
			if n := seen[held.ID]; n > 1 {
				prefix += "~" + itoa(n)
			}
			if err := write(newPage(held, o, prefix)); err != nil {
				return err
			}
		}
		if !ok {
			return nil
		}
		held = d
	}
}
