// A page speaks the language of its address. What is in another is marked as such.

import { languageOf } from "../crawl.mjs";
import { everyKindOfPage } from "../site.mjs";

/** Languages of which English can be told by its letters alone. */
const LANGUAGES = ["kk", "ug", "zh", "ru", "kk-arab"];

/** Names that are written in Latin letters everywhere: of formats, programs, standards and bodies. */
const NAMES = new RegExp([
  "Guwah", "CSV", "XLSX", "Excel", "JSON", "Lines", "LibreOffice", "SQLite", "UTF", "SHA", "UTC", "OpenAPI", "EDTF", "ISO",
  "Frictionless Data Package", "schema\\.org", "Tor Browser", "BibTeX", "RIS", "CSL", "GeoNames", "Natural Earth", "CC BY",
  // The id of a record, whole or by its first digits: at least one of them is no letter.
  "[0-9a-f]{32}", "\\b(?=[a-f]*[0-9])[0-9a-f]{8}\\b", "cookie", "Atom", "CERD", "CAT", "CEDAW", "JPEG", "PNG", "WebP", "rollback", "fork",
].join("|"), "g");

everyKindOfPage("no page in another script speaks English unmarked", {
  javaScript: true,
  form: { width: 1280, colorScheme: "light" },
  only: (path) => LANGUAGES.includes(languageOf(path)[0]),
  ask: async (page) => {
    const texts = await page.evaluate(ownTexts);
    // Two letters or fewer are a mark, a unit or an initial.
    return texts.filter((text) => /[A-Za-z]{3,}/.test(text.replaceAll(NAMES, "")));
  },
});

/** Runs in the page: every piece of text, and every label, that is in the language of the page. A title has no parts. */
function ownTexts() {
  const { lang } = document.documentElement;
  const isOwn = (element) => element.closest("[lang]")?.lang === lang && !element.closest("title, code, bdi, style, svg text");
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (isOwn(walker.currentNode.parentElement)) found.push(walker.currentNode.data.trim());
  }
  for (const element of document.querySelectorAll("[aria-label], [alt], [placeholder], [title]")) {
    if (!isOwn(element)) continue;
    for (const name of ["aria-label", "alt", "placeholder", "title"]) found.push(element.getAttribute(name) ?? "");
  }
  return found;
}
