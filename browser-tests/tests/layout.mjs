// Pages fit every screen, the dark and the paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { none } from "../objections.mjs";
import { firstResult } from "../program.mjs";
import { everyKindOfPage, site } from "../site.mjs";

/** The page of a man of whom two voices say different things. */
const kaliolla = () => firstResult(site.demo.address, "Kaliolla Tursynuli");

for (const javaScriptEnabled of [false, true]) {
  const script = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  for (const width of [320, 768, 1280]) {
    everyKindOfPage(`no page of any kind scrolls sideways at ${width} px, ${script}`, {
      javaScript: javaScriptEnabled,
      form: { width, colorScheme: "light" },
      ask: async (page) => {
        const [needed, given, widest] = await page.evaluate(widths);
        return needed > given ? [`${needed} px in ${given} px, ${widest}`] : [];
      },
    });
  }

  test(`both voices are in sight on a phone, ${script}`, async () => {
    const page = await site.browser.newPage({ javaScriptEnabled, viewport: { width: 360, height: 1000 } });
    await page.goto(await kaliolla());
    const ends = await page.evaluate(endsOf, ["20 years", "consulate", "contested", "his son", "fear"]);
    const low = ends.filter(([, end]) => end === null || end > 1000);
    none(low.map(([word, end]) => `“${word}” ends at ${end ?? "no"} px`));
    await page.close();
  });

  everyKindOfPage(`the dark is dark, ${script}`, {
    javaScript: javaScriptEnabled,
    form: { width: 1280, colorScheme: "dark" },
    ask: async (page) => {
      const [background, text] = await page.evaluate(lightness);
      return background < 0.25 && text > 0.6 ? [] : [`text of ${text} on ${background}`];
    },
  });

  test(`a person's page prints on one to three sheets, ${script}`, async () => {
    const page = await site.browser.newPage({ javaScriptEnabled });
    await page.goto(await kaliolla());
    const pdf = await page.pdf({ format: "A4" });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sheets >= 1 && sheets <= 3, `${sheets} sheets`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("nav:visible, form:visible").count(), 0, "navigation and search are not printed");
    assert.match(await page.locator("main").innerText(), /20 years/);
    await page.close();
  });
}

/** Runs in the page: the width it needs, the width it has, and what sticks out furthest. */
function widths() {
  const { scrollWidth, clientWidth } = document.documentElement;
  let widest = document.body;
  for (const element of document.body.querySelectorAll("*")) {
    if (element.getBoundingClientRect().right > widest.getBoundingClientRect().right) widest = element;
  }
  return [scrollWidth, clientWidth, widest.outerHTML.slice(0, 120)];
}

/** Runs in the page: for each word, where the first visible piece of text with it ends, in px from the top. */
function endsOf(sought) {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const ends = new Map(sought.map((word) => [word, null]));
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const word of sought) {
      const at = node.data.toLowerCase().indexOf(word);
      if (at < 0 || ends.get(word) !== null) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      const box = range.getBoundingClientRect();
      if (box.height > 1) ends.set(word, Math.round(box.bottom + scrollY));
    }
  }
  return [...ends];
}

/** Runs in the page: how light its ground and its text are, from 0 to 1. */
function lightness() {
  const ofColour = (colour) => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, opacity] = pen.getImageData(0, 0, 1, 1).data;
    return opacity === 0 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const ground = ofColour(getComputedStyle(document.body).backgroundColor)
    ?? ofColour(getComputedStyle(document.documentElement).backgroundColor) ?? 1;
  return [ground, ofColour(getComputedStyle(document.querySelector("h1") ?? document.body).color)];
}
