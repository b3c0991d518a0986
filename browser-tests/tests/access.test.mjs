// Pages can be read by those who hear them, enlarge them, or read from the right.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { crawl, kinds, languageOf } from "../crawl.mjs";
import { startBrowser, startDemo } from "../demo.mjs";
import { none } from "../objections.mjs";

let demo, browser, paths, axe;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  paths = kinds(await crawl(demo.address));
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The pages of one language that runs from the left and of one that runs from the right. */
const eitherWay = (path) => ["en", "ug"].includes(languageOf(path)[0]);

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    // Every language on both widths and in both schemes; the other two forms in one language of each direction.
    const every = (colorScheme === "light") === (width === 320);
    test(`axe has no objection to any kind of page, ${colorScheme}, ${width} px`, async () => {
      // The only context in which the pages' own policy is lifted: axe comes from outside of them.
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const objections = [];
      for (const path of every ? paths : paths.filter(eitherWay)) {
        await page.goto(demo.address + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document));
        for (const { id, help, nodes } of violations) {
          objections.push(`${path}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
        }
      }
      none(objections);
      await context.close();
    });
  }
}

for (const javaScriptEnabled of [false, true]) {
  test(`foreign text says its language and runs its own way, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    const unmarked = [];
    let foreign = 0;
    for (const path of [...paths, "/search?q=Kaliolla+Tursynuli"]) {
      await page.goto(demo.address + path);
      const found = await page.evaluate(foreignTexts);
      foreign += found.length;
      unmarked.push(...found.filter((text) => !text.right).map((text) => `${path}: ${text.text} (lang ${text.lang}, ${text.direction})`));
    }
    assert.ok(foreign > 0, "the demo shows names in other scripts");
    none(unmarked);
    await page.close();
  });
}

/** Runs in the page: each piece of text in another script than Latin, and whether it is marked as such. */
function foreignTexts() {
  const scripts = [
    [/\p{Script=Arabic}/u, /^(ug|kk-Arab|ky-Arab|uz-Arab|ar|fa|ur|und-Arab)/, "rtl"],
    [/\p{Script=Cyrillic}/u, /^(kk|ru|ky|uz-Cyrl|mn|tg|tt|und-Cyrl|ug-Cyrl)/, "ltr"],
    [/\p{Script=Han}/u, /^(zh|und-Han|ja)/, "ltr"],
  ];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.closest("script, style, svg title")) continue;
    const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
    const { direction } = getComputedStyle(element);
    for (const [script, langs, way] of scripts) {
      if (script.test(walker.currentNode.data)) {
        const text = walker.currentNode.data.trim().slice(0, 60);
        found.push({ text, lang, direction, right: langs.test(lang) && direction === way });
        break;
      }
    }
  }
  return found;
}
