// Which addresses of two sites are compared, in step.

import { languageOf } from "./crawl.mjs";

/** The most addresses of one kind that are compared: in English and of what has no language, and in each other language. */
const MOST_OF_A_KIND = { english: 400, other: 3 };
/** What else is known of a record that a link leads to. */
const BESIDE = [
  [/^\/p\/[^/?]+$/, (path) => [
    ...["/receipt.json", "/card.svg", "/person.jsonld", "/feed.atom", "/person.bib", "/more/claims"].map((file) => path + file),
    path.replace("/p/", "/api/v1/persons/"),
  ]],
  [/^\/s\/[^/?]+$/, (path) => [`${path}/feed.atom`, path.replace("/s/", "/api/v1/sources/")]],
  [/^\/facility\/[^/?]+$/, (path) => [path.replace("/facility/", "/api/v1/facilities/")]],
  [/^\/organisation\/[^/?]+$/, (path) => [path.replace("/organisation/", "/api/v1/organisations/")]],
];

/** Which addresses are still to be asked for: pairs of one of the old site and its twin of the new one. */
export class Road {
  constructor(twins, paths) {
    this.twins = twins;
    this.waiting = [];
    this.known = new Set();
    this.lonely = new Map();
    this.counts = new Map();
    this.leftOut = new Map();
    for (const path of paths) this.add(0, path);
  }

  /** The next pairs; what had no twin before may have one now. */
  next(count) {
    if (this.waiting.length === 0) {
      const lonely = [...this.lonely.values()];
      this.lonely.clear();
      for (const [side, path] of lonely) this.add(side, path);
    }
    return this.waiting.splice(0, count);
  }

  /** How many addresses of each kind were not compared, those of all other languages than English together. */
  leftOutInAll() {
    const sums = new Map();
    for (const [kind, count] of this.leftOut) {
      const name = kind.replace(/^(?!en:)[^:]*/, "other languages");
      sums.set(name, (sums.get(name) ?? 0) + count);
    }
    return [...sums].sort();
  }

  /** What one side alone leads to, with the side. */
  withoutTwin() {
    return this.lonely.values();
  }

  /**
   * Takes in the links out of an address. Links out of an address with a query are followed only to addresses without one:
   * narrowing what was narrowed has no end. The API's pages that follow one another are followed.
   */
  found(side, from, links) {
    for (const path of links) {
      if (path.includes("?") && from.includes("?") && !path.startsWith("/api/")) continue;
      this.add(side, path);
      for (const [pattern, more] of BESIDE) {
        if (pattern.test(path)) for (const beside of more(path)) this.add(side, beside);
      }
    }
  }

  add(side, path) {
    const twin = this.twins.of(side, path);
    if (twin === null) {
      this.lonely.set(`${side} ${path}`, [side, path]);
      return;
    }
    const pair = side === 0 ? [path, twin] : [twin, path];
    if (this.known.has(pair[0])) return;
    this.known.add(pair[0]);
    const kind = kindOf(pair[0]);
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const most = languageOf(path)[0] === "en" ? MOST_OF_A_KIND.english : MOST_OF_A_KIND.other;
    if (count <= most) this.waiting.push(pair);
    else this.leftOut.set(kind, count - most);
  }
}

/** What kind of address it is: its parts without what names one record, place or act, and the names of what is asked. */
function kindOf(path) {
  const [language, plain] = languageOf(path);
  const [place, query] = plain.split("?");
  const [, first, ...more] = place.split("/");
  const parts = more.map((part, nth) => (nth === 0 && first !== "api" && first !== "downloads" || /[0-9]{2}/.test(part) ? "…" : part));
  const asked = query === undefined ? "" : `?${[...new URLSearchParams(query).keys()].sort().join("&")}`;
  return `${language}: /${[first, ...parts].join("/")}${asked}`;
}
