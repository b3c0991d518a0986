// What a site answers, made comparable.

import { isUtf8 } from "node:buffer";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { linesInOrder, pageInOrder } from "./order.mjs";

/** Headers that follow from the moment, or from bytes that are compared themselves. */
const NOT_COMPARED = new Set(["date", "etag", "content-length", "last-modified", "connection", "keep-alive", "transfer-encoding"]);

/** What the clock tells. */
const CLOCK = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?/g, "INSTANT"],
  [/\b\d\d:\d\d(:\d\d)? ?UTC/g, "HOUR UTC"],
  [/UTC \d\d:\d\d/g, "UTC HOUR"],
];

/** An identifier as feeds write it. */
const UUID = /(?<=urn:uuid:)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A preview is made beside the page that shows it. Until it is there, the page asks again. */
const BEING_MADE = /http-equiv="?refresh/;
const ASK_AGAIN_MS = 500;
const ASK_AGAIN_TIMES = 240;

/** Asks for an address; gives its status, headers and body, the site's own address left out of both. */
export async function read(address, path) {
  const { host } = new URL(address);
  for (let time = 0; ; time += 1) {
    const answer = await fetch(address + path, { redirect: "manual" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    const body = textOf(bytes, type).replaceAll(host, "HOST");
    if (BEING_MADE.test(body) && time < ASK_AGAIN_TIMES) {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      continue;
    }
    const headers = [...answer.headers].filter(([name]) => !NOT_COMPARED.has(name)).map(([name, value]) => `${name}: ${value.replaceAll(host, "HOST")}`);
    for (const name of ["etag", "last-modified"]) if (answer.headers.has(name)) headers.push(`${name}: (some)`);
    return { path, status: answer.status, type, headers: headers.sort().join("\n"), location: answer.headers.get("location"), body };
  }
}

/** How two answers differ: in what, and the first piece that differs on either side. */
export function differences([old, now], twins) {
  const found = [];
  if (old.status !== now.status) found.push(["status", old.status, now.status]);
  for (const [what, of] of [["headers", (answer) => answer.headers], ["body", (answer) => folded(answer)]]) {
    const pieces = twins.firstDifference(of(old), of(now));
    if (pieces) found.push([what, ...pieces]);
  }
  return found;
}

/** A body without what the clock tells, and without the space between elements that is nobody's. */
function folded({ body, type }) {
  let text = body;
  for (const [pattern, word] of CLOCK) text = text.replace(pattern, word);
  text = text.replace(UUID, (uuid) => uuid.replaceAll("-", ""));
  if (/json/.test(type) || text.startsWith("{")) return linesInOrder(text).replaceAll("\\n", "\n");
  if (!/html|xml/.test(type)) return text;
  return pageInOrder(text.replace(/\s+/g, " ").replaceAll("> <", "><").replace(BESIDE_BLOCKS, "$1").trim());
}

/** Space beside the tags of blocks, at the beginning and the end of their text: a browser shows none there. */
const BLOCKS = "address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|nav|ol|option|p|section|select|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|text|tspan|desc";
const BESIDE_BLOCKS = new RegExp(` ?(</?(?:${BLOCKS})(?: [^>]*)?>) ?`, "g");

/** The addresses of the same site that an answer names. */
export function linksOf({ path, type, body, location }) {
  const named = location ? [location] : [];
  const patterns = /html|xml|svg/.test(type)
    ? [/\s(?:href|src|action)="([^"]*)"/g, /<loc>([^<]*)<\/loc>/g]
    : /json/.test(type) ? [/"(http:\/\/HOST\/[^"\s{}]*|\/[a-z][^"\s{}=+]*(?:\?[^"\s{}]*)?)"/g] : type.startsWith("text/css") ? [/url\("?([^)"]*)"?\)/g] : [];
  for (const pattern of patterns) named.push(...[...body.matchAll(pattern)].map((match) => match[1].replaceAll("&amp;", "&")));
  const base = new URL(path, "http://host");
  return named
    .map((link) => (URL.canParse?.(link.replace("http://HOST", "http://host"), base) ?? true) && new URL(link.replace("http://HOST", "http://host"), base))
    .filter((url) => url && url.host === "host" && url.protocol === "http:")
    .map((url) => url.pathname + url.search);
}

/** A body as text: workbooks and databases by what they hold, pictures and letters as they are. */
function textOf(bytes, type) {
  if (bytes.subarray(0, 16).toString("latin1") === "SQLite format 3\0") return databaseText(bytes);
  if (bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04") return archiveText(bytes);
  return /^(text\/|image\/svg)|json|xml|bibtex|research-info/.test(type) ? bytes.toString("utf8") : binaryText(bytes, type);
}

/** Files of numbers and digests hold nothing but what is drawn by lot or stands in the tables; their lengths are compared. */
function binaryText(bytes, type) {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return type === "application/octet-stream" ? `${bytes.length} bytes` : bytes.toString("latin1");
}

/** The files in a zip archive, each with its name. Reads the directory at its end (APPNOTE 4.3.12 and 4.3.16). */
function archiveText(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  const texts = [];
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const [packed, nameLength, extra, comment] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((field) => bytes.readUInt16LE(at + field))];
    const file = bytes.readUInt32LE(at + 42);
    const start = file + 30 + bytes.readUInt16LE(file + 26) + bytes.readUInt16LE(file + 28);
    const content = bytes.subarray(start, start + packed);
    texts.push(`${bytes.toString("utf8", at + 46, at + 46 + nameLength)}: ${(method === 8 ? inflateRawSync(content) : content).toString("utf8")}`);
    at += 46 + nameLength + extra + comment;
  }
  return texts.join("\n");
}

/** The rows of a database, a line each, in an order that no lot decides. */
function databaseText(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "guwah-rows-"));
  try {
    const file = join(folder, "tables.sqlite");
    writeFileSync(file, bytes);
    return execFileSync("python3", ["-c", ROWS, file], { encoding: "utf8", maxBuffer: 1 << 30 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the schema and every row; node of the version that Debian has cannot read SQLite itself, Python can. */
const ROWS = `
import json, sqlite3, sys
base = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro&immutable=1", uri=True)
base.text_factory = lambda text: text.decode("utf-8", "replace")

def words(cell):
    if not isinstance(cell, bytes):
        return repr(cell)
    try:
        return json.dumps(json.loads(cell), ensure_ascii=False)
    except ValueError:
        return cell.hex()

for name, sql in base.execute("select name, sql from sqlite_schema order by name").fetchall():
    print(name, sql)
for (name,) in base.execute("select name from sqlite_schema where type = 'table' order by name").fetchall():
    for row in base.execute('select * from "%s"' % name):
        print(name, *map(words, row))
`;
