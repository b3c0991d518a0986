// Every page that can be reached from the home page by links alone.

/** Enough for the demo many times over. A crawl that comes to it fails: nothing is left out silently. */
const MOST_PAGES = 3_000;

/**
 * Follows every internal link from the home page. Gives, by path: status, headers, text, and the links out of it.
 *
 * Links out of an address with a query are followed only to addresses without one: narrowing what was narrowed
 * leads to more pages than there are persons.
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
      if (known.has(next) || (path.includes("?") && next.includes("?"))) continue;
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

/** What kind of page lies at a path: its first part, how many parts follow, and whether something is asked. */
export function kindOf(path) {
  const [place, query] = path.split("?");
  const [, first, ...more] = place.split("/");
  return [first, ...more.map(() => "…")].join("/") + (query === undefined ? "" : "?");
}

/** Up to `each` paths of every kind of page. */
export function kinds(pages, each = 2) {
  const counted = new Map();
  return [...pages].filter(([path, page]) => {
    const kind = kindOf(path);
    const count = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, count);
    return page.isPage && page.status === 200 && count <= each;
  }).map(([path]) => path);
}
