// What each kind of page weighs, and how long it takes on a slow line: node weight.mjs [ADDRESS]
//
// Without an address the demo is weighed. Every kind of page is fetched as a browser without a cache does, over a line
// like a bad mobile one; the script fails when a page is heavier than it may be.

import { startBrowser } from "./browser.mjs";
import { crawl, kindOf, kinds } from "./crawl.mjs";
import { startDemo } from "./program.mjs";

/** Bits a second, and the time to the server and back in milliseconds: 3G where the mast is far. */
const LINE = { download: 400_000 / 8, upload: 200_000 / 8, latency: 400 };
/** The most bytes: of the page itself by its kind, of the style sheet, of everything but photographs and letters. */
const MOST = {
  "p/…": 30_720, "p/…/act/…": 30_720, "p/…/intervention/…": 30_720, facilities: 30_720, "facility/…": 30_720,
  organisations: 30_720, "organisation/…": 30_720, map: 40_960, "map/…": 40_960, other: 61_440, style: 20_480,
};
/** The most requests: page, style sheet, icon, two weights of Arabic letters. */
const REQUESTS = 5;

const demo = process.argv[2] ? { address: process.argv[2], stop: async () => {} } : await startDemo();
const browser = await startBrowser();
const wrong = [];
try {
  const pages = await crawl(demo.address);
  console.log("bytes  requests  all bytes  first byte  shown after  page");
  const seen = new Set();
  for (const path of kinds(pages, 1)) {
    const kind = kindOf(path).replace("?", "");
    // The other languages have the same pages; one with letters of its own is weighed for all of them.
    const language = /^(kk|zh|ru|tr|kk-arab)$/.test(kind.split("/")[0]);
    if (language || seen.has(kind)) continue;
    seen.add(kind);
    const weighed = await weigh(demo.address + path);
    const { bytes, requests, all, first, shown } = weighed;
    console.log(`${pad(bytes)} ${pad(requests, 9)} ${pad(all, 10)} ${pad(first, 8)} ms ${pad(shown, 9)} ms  ${path}`);
    const most = MOST[kind.slice(kind.indexOf("/") + 1)] ?? MOST.other;
    if (bytes > most) wrong.push(`${path}: ${bytes} bytes, may have ${most}`);
    if (requests > REQUESTS) wrong.push(`${path}: ${requests} requests, may make ${REQUESTS}`);
    if (weighed.style > MOST.style) wrong.push(`${path}: a style sheet of ${weighed.style} bytes`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
for (const one of wrong) console.error(one);
process.exit(wrong.length > 0 ? 1 : 0);

/** Fetches a page over the slow line, photographs left out. */
async function weigh(address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: LINE.latency, downloadThroughput: LINE.download, uploadThroughput: LINE.upload,
  });
  await page.route("**/photo/**", (route) => route.abort());
  const sizes = [];
  page.on("response", (response) => {
    sizes.push(response.body().then((body) => [response.url(), body.length], () => [response.url(), 0]));
  });
  await page.goto(address, { waitUntil: "load" });
  const told = await Promise.all(sizes);
  const shown = await page.evaluate(() => Math.round(performance.getEntriesByType("navigation")[0].loadEventEnd));
  await context.close();
  const of = (test) => told.filter(([url]) => test(url)).reduce((sum, [, bytes]) => sum + bytes, 0);
  return {
    // The browser's own clock leaves the line's delay out: to connect and to ask are one way there and back each.
    first: 2 * LINE.latency + (await serverTime(address)),
    shown,
    bytes: of((url) => url === address),
    requests: told.length,
    all: of(() => true),
    style: of((url) => url.includes(".css")),
  };
}

/** How long the server itself takes to the first byte, the best of three. */
async function serverTime(address) {
  let best = Infinity;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const began = performance.now();
    await fetch(address);
    best = Math.min(best, performance.now() - began);
  }
  return Math.round(best);
}

function pad(number, width = 6) {
  return String(number).padStart(width);
}
