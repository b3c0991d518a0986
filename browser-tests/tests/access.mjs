// Pages can be read by those who hear them, enlarge them, or read from the right.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { eitherWay, everyKindOfPage } from "../site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What of axe depends on colours. In the dark a page is the same but for them: its style sheet changes nothing else. */
const OF_COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

for (const colorScheme of ["light", "dark"]) {
  const run = { resultTypes: ["violations"], ...(colorScheme === "dark" && { runOnly: OF_COLOURS }) };
  for (const width of [320, 1280]) {
    // Every language on both widths and in both schemes; the other two forms in one language of each direction.
    const every = (colorScheme === "light") === (width === 320);
    everyKindOfPage(`axe has no objection to any kind of page, ${colorScheme}, ${width} px`, {
      javaScript: true,
      form: { width, colorScheme },
      only: every ? undefined : eitherWay,
      ask: async (page) => {
        if (!(await page.evaluate(() => "axe" in window))) await bringIn(page, AXE);
        const { violations } = await page.evaluate((run) => window.axe.run(document, run), run);
        return violations.map(({ id, help, nodes }) => {
          const where = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
          return `${id}: ${help}: ${where.join(" | ")}`;
        });
      },
    });
  }
}

/** Runs a script in a page by way of the debugger: the page's own policy, which forbids it, stays in force. */
async function bringIn(page, script) {
  const debug = await page.context().newCDPSession(page);
  const { exceptionDetails } = await debug.send("Runtime.evaluate", { expression: script });
  await debug.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

for (const javaScript of [false, true]) {
  let foreign = 0;
  everyKindOfPage(`foreign text says its language and runs its own way, ${javaScript ? "with" : "without"} JavaScript`, {
    javaScript,
    form: { width: 1280, colorScheme: "light" },
    ask: async (page) => {
      const found = await page.evaluate(foreignTexts);
      foreign += found.length;
      return found.filter(({ right }) => !right).map(({ text, lang, direction }) => `${text} (lang ${lang}, ${direction})`);
    },
    afterwards: () => assert.ok(foreign > 0, "the demo shows names in other scripts"),
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
