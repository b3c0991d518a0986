// Every page that can be reached from the home page by links alone.

/** Enough for the demo several times over. A crawl that comes to it fails: nothing is left out silently. */
const MOST_PAGES = 8_000;

/** The languages that have a prefix; English has none. */
const LANGUAGES = ["kk", "ug", "zh", "ru", "tr", "kk-arab"];

/** The language of a path, and the path without it. */
export function languageOf(path) {
  const first = path.split(/[/?]/)[1];
  return LANGUAGES.includes(first) ? [first, path.slice(first.length + 1) || "/"] : ["en", path];
}

/**
 * Follows every internal link from the home page. Gives, by path: status, headers, text, and the links out of it.
 *
 * Links out of an address with a query are followed only to addresses without one: narrowing what was narrowed
 * leads to more pages than there are persons. What is narrowed is followed in English alone: it is the same page.
 */
export async function crawl(address) {
  const pages = new Map();
  const waiting = ["/"];
  const known = new Set(waiting);
  while (waiting.length > 0) {
    const path = waiting.shift();
    const page = await visit(address, path);
    pages.set(path, page);
    if (pages.size > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
    for (const link of page.links) {
      const next = link.path;
      const narrowed = next.includes("?");
      if (known.has(next) || (narrowed && (path.includes("?") || languageOf(next)[0] !== "en"))) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return pages;
}

async function visit(address, path) {
  const answer = await fetch(address + path, { redirect: "manual" });
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get("content-type") ?? "";
  const isPage = type.startsWith("text/html");
  const text = isPage ? body.toString("utf8") : "";
  const links = isPage ? linksIn(text, address + path, address) : [];
  const location = answer.headers.get("location");
  if (location) links.push(...internal([location], address + path, address));
  return { status: answer.status, headers: answer.headers, isPage, text, bytes: body.length, links };
}

function linksIn(text, from, address) {
  const found = [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) => match[1].replaceAll("&amp;", "&"));
  return internal(found, from, address);
}

function internal(links, from, address) {
  return links
    .map((link) => new URL(link, from))
    .filter((url) => url.origin === address)
    .map((url) => ({ path: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }));
}

/** Parts behind a record's own that name a kind of page. */
const NAMED = ["act", "intervention", "more"];

/** What kind of page lies at a path: its language, its first part, what parts follow, and whether something is asked. */
export function kindOf(path) {
  const [language, plain] = languageOf(path);
  const [place, query] = plain.split("?");
  const [, first, ...more] = place.split("/");
  return [language, first, ...more.map((part) => (NAMED.includes(part) ? part : "…"))].join("/") + (query === undefined ? "" : "?");
}

/** Up to `each` paths of every kind of page in English, and one in every other language. */
export function kinds(pages, each = 2) {
  const counted = new Map();
  return [...pages].filter(([path, page]) => {
    const kind = kindOf(path);
    const count = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, count);
    return page.isPage && page.status === 200 && count <= (kind.startsWith("en/") ? each : 1);
  }).map(([path]) => path);
}
