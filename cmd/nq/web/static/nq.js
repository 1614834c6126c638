// Pages work without this. It adds Ctrl+K for the search box, closes drawers on
// a narrow screen, and lights all sides of one fact.
"use strict";

document.addEventListener("keydown", (e) => {
  const box = document.getElementById("q");
  if (box && e.key === "k" && (e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    box.focus();
    box.select();
  }
});

if (matchMedia("(max-width: 48rem)").matches) {
  for (const drawer of document.querySelectorAll("details.drawer")) drawer.open = false;
}

// What shows one fact carries its name in data-fact; the pointer, or the focus,
// on one lights them all.
const light = (lit) => (e) => {
  const at = e.target.closest && e.target.closest("[data-fact]");
  if (!at) return;
  const same = [...document.querySelectorAll("[data-fact]")].filter((x) => x.dataset.fact === at.dataset.fact);
  if (same.length > 1) for (const x of same) x.classList.toggle("lit", lit);
};
for (const on of ["mouseover", "focusin"]) document.addEventListener(on, light(true));
for (const off of ["mouseout", "focusout"]) document.addEventListener(off, light(false));
