// Pictures of the pages, for looking at: node screenshots.mjs FOLDER [KIND…]
//
// Every kind of page on a phone, a tablet and a desk, in the dark, on paper, in languages that run from the right, and
// without JavaScript. With kinds named, only those.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { firstResult, startDemo, startEdition } from "./program.mjs";

/** The forms of a page: how wide, and what else is different. */
const FORMS = [
  ["320", 320, {}],
  ["768", 768, {}],
  ["1280", 1280, {}],
  ["320-dark", 320, { colorScheme: "dark" }],
  ["1280-dark", 1280, { colorScheme: "dark" }],
  ["320-no-script", 320, { javaScriptEnabled: false }],
  ["320-kk-arab", 320, { language: "/kk-arab" }],
  ["1280-ug", 1280, { language: "/ug" }],
];

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error("say which folder the pictures go to");
await mkdir(folder, { recursive: true });

const demo = await startDemo();
const edition = await startEdition(demo);
const browser = await startBrowser();
try {
  for (const [kind, site, path] of await pages()) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    for (const [mark, width, { language = "", ...context }] of FORMS) {
      const page = await browser.newPage({ ...context, viewport: { width, height: 900 } });
      await page.goto(site + language + path);
      await page.screenshot({ path: join(folder, `${kind}-${mark}.png`), fullPage: true });
      await page.close();
    }
    await print(kind, site + path);
    console.log(`${kind}: ${path}`);
  }
} finally {
  await browser.close();
  await edition.stop();
  await demo.stop();
}

/** A4 without its margins, as wide as it is printed; and the sheets themselves. */
async function print(kind, address) {
  const page = await browser.newPage({ viewport: { width: 718, height: 1000 } });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: join(folder, `${kind}-print.png`), fullPage: true });
  await page.pdf({ path: join(folder, `${kind}.pdf`), format: "A4" });
  await page.close();
}

/** Every kind of page: its name, the site that shows it, its path. */
async function pages() {
  const person = async (query) => (await firstResult(edition.address, query)).slice(edition.address.length);
  const link = async (from, pattern) => pattern.exec(await (await fetch(edition.address + from)).text())?.[1];
  const rich = await person("Kaliolla Tursynuli");
  const records = [...(await (await fetch(`${demo.workspace}/search`)).text()).matchAll(/href="\/p\/([^"#?]+)/g)];
  const [one, other] = [...new Set(records.map((match) => match[1]))];
  const published = [
    ["home", "/"],
    ["results", "/search?q=Kudaibergen+Seric"],
    ["sentence", "/search?q=detained+in+2018+in+Tacheng"],
    ["nobody", "/search?q=Somebody+Whom+Nobody+Knows&status=prison"],
    ["person", rich],
    ["person-thin", await person("has:testimony")],
    ["person-contested", await person("contested:yes")],
    ["act", await link(rich, /href="(\/p\/[^"]*\/act\/sentence[^"]*)/)],
    ["intervention", await link(rich, /href="(\/p\/[^"]*\/intervention\/[^"]*)/)],
    ["facilities", "/facilities"],
    ["facility", await link("/facilities", /href="(\/facility\/[^"]*)/)],
    ["organisations", "/organisations"],
    ["source", await link(rich, /href="(\/s\/[^"#]*)/)],
    ["sources", "/s"],
    ["place", "/place/emin_county"],
    ["places", "/places"],
    ["map", "/map/xinjiang"],
    ["statistics", "/statistics"],
    ["lists", "/lists"],
    ["list", await link("/lists", /href="(\/list\/[^"#]*)/)],
    ["changes", "/changes"],
    ["method", "/method"],
    ["glossary", "/glossary"],
    ["vocabulary", "/glossary/custody"],
    ["help", "/help"],
    ["about", "/about"],
    ["editions", "/editions"],
    ["verify", "/verify"],
    ["downloads", "/downloads"],
    ["dictionary", "/downloads/dictionary"],
    ["api", "/api"],
    ["not-found", "/p/999999999"],
    ["unusable", "/search?page=nowhere"],
  ];
  const workspace = [
    ["desk", `/p/${one}`],
    ["two", `/two?a=${one}&b=${other}`],
    ["preview", "/publish"],
  ];
  const lost = published.filter(([, path]) => !path).map(([kind]) => kind);
  if (lost.length > 0) console.log(`no link to ${lost.join(", ")}, so no picture`);
  return [
    ...published.filter(([, path]) => path).map(([kind, path]) => [kind, edition.address, path]),
    ...workspace.map(([kind, path]) => [kind, demo.workspace, path]),
  ];
}
