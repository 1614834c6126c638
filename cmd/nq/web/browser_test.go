package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"nghiquyet/cmd/nq/web"
)

// seen are the pages that a browser looks at.
var seen = []string{
	"/", "/search", "/search?q=quy+hoach", "/search?q=lead:BXD&kind=task", "/find?q=41/NQ-CP", "/find?q=zzz", "/find?q=66.7/2025/NQ-CP", "/documents", "/tasks", "/tasks?lead=BTC&by=lead",
	"/bodies", "/bodies/bo-tai-chinh", "/bodies/bo-giao-thong-van-tai", "/wanted", "/quality", "/compare", "/compare?a=nq-cp/2024-03-11/41&b=nq-cp/2021-04-01/41", "/check", "/help", "/nowhere", "/search?q=lead:(",
	"/d/nq-cp/2025-01-10/7", "/d/nq-cp/2025-01-10/7/u/II.3", "/d/nq-cp/2025-01-10/7/u/annex/row:II.2", "/d/nq-cp/2024-03-11/41/u/1.1", "/d/nq-cp/2025-01-10/7/tasks", "/d/nq-tw/2019-01-24/45/refs",
	"/d/nq-cp/2025-01-10/7/related", "/d/nq-cp/2025-01-10/7/about", "/d/nq-cp/2025-01-10/7/downloads", "/d/kl-tw/2024-09-30/96/pages/1", "/d/nq-cp/2024-03-11/41/pages",
	"/d/ct-tw/2019-12-05/52",
}

// browser is a Chromium for all tests, started once.
var browser = sync.OnceValues(func() (context.Context, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		return nil, exec.ErrNotFound
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		// A page that Back shows as it was kept gives no sign that it is there.
		chromedp.Flag("disable-features", "Translate,BackForwardCache"))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(alloc)
	before := cleanup
	cleanup = func() {
		end()
		stop()
		before()
	}
	return ctx, chromedp.Do(ctx)
})

// tab is a new tab of the browser, in a language, with the messages of its
// console.
func tab(t *testing.T) (ctx context.Context, said func() []string) {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	main, err := browser()
	if err != nil {
		t.Skipf("no Chromium here (%v): pages are not looked at in a browser", err)
	}
	ctx, end := chromedp.NewContext(main)
	t.Cleanup(end)
	ctx, late := context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(late)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var all []string
	messages := chromedp.Console(ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			mu.Lock()
			all = append(all, m.String())
			mu.Unlock()
		}
	}()
	return ctx, func() []string {
		mu.Lock()
		defer mu.Unlock()
		some := all
		all = nil
		return some
	}
}

// eval is the value of an expression in the page.
func eval[T any](t *testing.T, ctx context.Context, js string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%.80s: %v", js, err)
	}
	return v
}

// axe runs the rules of accessibility over the page as it is shown now.
func axe(t *testing.T, ctx context.Context) []string {
	t.Helper()
	script, err := os.ReadFile("testdata/axe/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](string(script)+";true")); err != nil {
		t.Fatal(err)
	}
	found := eval[string](t, ctx, `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
		.then(r => JSON.stringify(r.violations.map(v => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " " + (n.any[0] || {message: ""}).message).join(" | "))))`)
	var all []string
	if err := json.Unmarshal([]byte(found), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func size(t *testing.T, ctx context.Context, w, h int64) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(w, h)); err != nil {
		t.Fatal(err)
	}
}

// dark shows pages in dark colours, or in light ones.
func dark(t *testing.T, ctx context.Context, on bool) {
	t.Helper()
	value := map[bool]string{true: "dark", false: "light"}[on]
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}}}); err != nil {
		t.Fatal(err)
	}
}

// Every page in both languages: nothing on the console, nothing that axe
// objects to in light and dark, nothing wider than a telephone.
func TestPagesInABrowser(t *testing.T) {
	for _, lang := range web.Languages {
		t.Run(lang, func(t *testing.T) {
			ctx, said := tab(t)
			ts := serve(t)
			for i, path := range seen {
				join := "?"
				if strings.Contains(path, "?") {
					join = "&"
				}
				size(t, ctx, 1200, 900)
				dark(t, ctx, i%2 == 1)
				res, err := chromedp.Run(ctx, chromedp.NavigateResponse(ts.URL+path+join+"lang="+lang))
				if err != nil {
					t.Fatalf("%s: %v", path, err)
				}
				if missing := path == "/nowhere" || path == "/find?q=zzz" || path == "/search?q=lead:("; res.Status >= 400 != missing {
					t.Errorf("%s: %d", path, res.Status)
				} else if missing {
					said() // the browser itself says that there is no such page
				}
				for _, v := range axe(t, ctx) {
					t.Errorf("%s: axe: %s", path, v)
				}
				if got := eval[string](t, ctx, "document.documentElement.lang"); got != lang {
					t.Errorf("%s is in %q", path, got)
				}
				if dir := os.Getenv("NQ_SCREENSHOTS"); dir != "" {
					shoot(t, ctx, dir, fmt.Sprintf("%s-%02d", lang, i))
				}
				size(t, ctx, 360, 740)
				if wide := eval[float64](t, ctx, "document.documentElement.scrollWidth"); wide > 360 {
					who := eval[string](t, ctx, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 361 && !e.closest(".scroll, svg")).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" | ")`)
					t.Errorf("%s is %v wide on a telephone: %s", path, wide, who)
				}
				if dir := os.Getenv("NQ_SCREENSHOTS"); dir != "" {
					shoot(t, ctx, dir, fmt.Sprintf("%s-%02d-360", lang, i))
				}
				for _, m := range said() {
					t.Errorf("%s says %s", path, m)
				}
			}
		})
	}
}

// shoot keeps a picture of what is shown, for people to look at.
func shoot(t *testing.T, ctx context.Context, dir, name string) {
	t.Helper()
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// From the search box to the fact on the page, and back, as a reader goes; with
// script and without.
func TestFromSearchToThePage(t *testing.T) {
	for _, script := range []bool{true, false} {
		t.Run(fmt.Sprintf("script %v", script), func(t *testing.T) {
			ctx, _ := tab(t)
			ts := serve(t)
			if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !script}); err != nil {
				t.Fatal(err)
			}
			walk(t, ctx, ts)
		})
	}
}

func walk(t *testing.T, ctx context.Context, ts *httptest.Server) {
	t.Helper()
	step := func(what string, steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		soon, stop := context.WithTimeout(ctx, 40*time.Second)
		defer stop()
		if err := chromedp.Do(soon, steps...); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	at := func() string {
		t.Helper()
		for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
			u, err := chromedp.Run(ctx, chromedp.Location())
			if err == nil {
				return strings.TrimPrefix(u, ts.URL)
			}
			if time.Now().After(end) { // a page that is being left cannot tell where it is
				t.Fatal(err)
			}
		}
	}
	// leads waits until the browser is at an address with that part.
	leads := func(part string) {
		t.Helper()
		for end := time.Now().Add(30 * time.Second); !strings.Contains(at(), part); time.Sleep(50 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("it leads to %s, not to …%s…", at(), part)
			}
		}
	}
	step("start", chromedp.Navigate(ts.URL+"/?lang=vi"))
	step("search", chromedp.SendKeys("#q", "xây dựng Hải Phòng"+kb.Enter))
	leads("/search?q=")
	step("a hit", chromedp.Click("ol.hits .hit a"))
	leads("/d/")
	step("a document", chromedp.Navigate(ts.URL+"/d/kl-tw/2024-09-30/96"), chromedp.Click(".paper a.self"))
	leads("/u/")
	step("on its page", chromedp.Click(`h2 a[href*="/pages/"]`))
	leads("/pages/")
	step("a fact", chromedp.WaitReady(".sheet image"), chromedp.Click(".on-page li a"))
	for end := time.Now().Add(30 * time.Second); strings.Contains(at(), "/pages/") && time.Now().Before(end); {
		time.Sleep(50 * time.Millisecond)
	}
	step("ready", chromedp.WaitReady("footer"))
	step("back", chromedp.NavigateBack())
	leads("/pages/")
	step("as it was", chromedp.WaitReady(".sheet image"))
}

// The Tab key reaches, in this order: the link to the content, the search box,
// the menu; and on the picture of a page every fact.
func TestTabOrder(t *testing.T) {
	ctx, _ := tab(t)
	ts := serve(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(ts.URL+"/d/kl-tw/2024-09-30/96/pages/1?lang=vi"), chromedp.WaitReady(".sheet image")); err != nil {
		t.Fatal(err)
	}
	want := eval[int](t, ctx, `document.querySelectorAll(".sheet a").length`)
	var order []string
	boxes := 0
	for range 200 {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		on := eval[string](t, ctx, `(e => e.closest(".sheet") ? "box" : e.id || e.className.toString() || e.tagName)(document.activeElement)`)
		if on == "BODY" {
			break
		}
		if on == "box" {
			boxes++
		}
		order = append(order, on)
	}
	if len(order) < 8 || order[0] != "skip" || order[1] != "brand" || order[2] != "q" {
		t.Errorf("Tab goes to %v", order)
	}
	if boxes != want || want == 0 {
		t.Errorf("Tab reaches %d of %d facts", boxes, want)
	}
}

// The pointer on one side of a fact lights the other; text of the picture can be
// found and copied.
func TestFactLights(t *testing.T) {
	ctx, _ := tab(t)
	ts := serve(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(ts.URL+"/d/kl-tw/2024-09-30/96/pages/1?lang=vi"), chromedp.WaitReady(".sheet image")); err != nil {
		t.Fatal(err)
	}
	lit := eval[int](t, ctx, `(() => { document.querySelector(".on-page li[data-fact]").dispatchEvent(new MouseEvent("mouseover", {bubbles: true})); return document.querySelectorAll(".sheet .lit").length })()`)
	if lit != 1 {
		t.Errorf("%d facts are lit", lit)
	}
	if !eval[bool](t, ctx, `window.find("Bộ Chính trị")`) {
		t.Error("the text of the picture is not found")
	}
	if got := eval[string](t, ctx, `getSelection().toString()`); got != "Bộ Chính trị" {
		t.Errorf("copied is %q", got)
	}
}
