// The one demo, crawl and browser that all tests share, and the one round through every kind of page.
//
// Opening a page takes longer than asking something of it. So each page is opened once, and goes through every form
// (width and colour scheme) in which a test asks something of it. Pages are laid out by style sheets alone: one that is
// resized looks as one that was opened at that size. They hold no script, which a test of its own sees to on every
// address (links.mjs); so without JavaScript it is enough to look at the languages of `eitherWay`.

import { availableParallelism } from "node:os";
import { after, before, test } from "node:test";
import { startBrowser } from "./browser.mjs";
import { crawl, kinds, languageOf } from "./crawl.mjs";
import { none } from "./objections.mjs";
import { startDemo } from "./program.mjs";

/** How many pages are open side by side: one more than there are cores, so that none is idle while a tab waits. */
const TABS = availableParallelism() + 1;

/** The forms in which a page is looked at, in an order that changes one thing at a time. */
const FORMS = [
  { width: 320, colorScheme: "light" },
  { width: 768, colorScheme: "light" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 320, colorScheme: "dark" },
];

/** The pages of one language that runs from the left and of one that runs from the right. */
export const eitherWay = (path) => ["en", "ug"].includes(languageOf(path)[0]);

/** Kept in the round although no link leads there: a name in every script. */
const UNLINKED = ["/search?q=Kaliolla+Tursynuli"];

/**
 * What the tests share: the demo, the browser, every address of the crawl with its answer
 * (`pages`), and of every kind of page two in English and one in every other language (`paths`).
 */
export const site = {};

/** What is asked of every kind of page. */
const questions = [];

let round;

before(async () => {
  site.demo = await startDemo();
  site.browser = await startBrowser();
  site.pages = await crawl(site.demo.address);
  site.paths = kinds(site.pages);
  round = goRound([...site.paths, ...UNLINKED]);
  // It goes on beside the first tests. Whoever awaits it is told of its failure.
  round.catch(() => {});
});

after(async () => {
  await round?.catch(() => {});
  await site.browser?.close();
  await site.demo?.stop();
});

/**
 * A test that asks something of every kind of page. A question says:
 *
 * - `javaScript`: whether scripts may run;
 * - `form`: the width and the colour scheme; without one, the page is listened to from its opening to its end;
 * - `only` (where not of every page): which paths it is asked of;
 * - `ask(page, path)`: gives the objections to a page in that form;
 * - `listen(page, object)`: begins to listen to a tab, and hands what it hears to `object`;
 * - `atTheEnd(page)`: gives the objections to what is left in a tab after all pages;
 * - `afterwards()`: fails if what was seen in all of the round is not enough.
 */
export function everyKindOfPage(name, question) {
  if (round) throw new Error(`${name}: the round has begun`);
  const asked = { objections: [], count: 0, ...question };
  if (asked.form && !FORMS.some((form) => isForm(asked, form))) throw new Error(`${name}: add its form to FORMS`);
  questions.push(asked);
  test(name, async () => {
    await round;
    if (asked.count === 0) throw new Error("asked of no page");
    none(asked.objections);
    asked.afterwards?.();
  });
}

function isForm({ form }, { width, colorScheme }) {
  return form?.width === width && form.colorScheme === colorScheme;
}

/** Opens the pages with JavaScript and without, several side by side. */
async function goRound(paths) {
  const began = performance.now();
  for (const javaScript of [true, false]) {
    const waiting = javaScript ? [...paths] : paths.filter(eitherWay);
    await Promise.all(Array.from({ length: TABS }, () => inOneTab(javaScript, waiting)));
  }
  console.log(`${paths.length} pages were looked at in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** Takes one path after another from those that wait, until none is left. */
async function inOneTab(javaScript, waiting) {
  const context = await site.browser.newContext({ javaScriptEnabled: javaScript });
  const page = await context.newPage();
  const asked = questions.filter((question) => question.javaScript === javaScript);
  let path;
  for (const { listen, objections } of asked) listen?.(page, (objection) => objections.push(`${path}: ${objection}`));
  while (waiting.length > 0) {
    path = waiting.shift();
    await visit(page, path, asked);
  }
  for (const { atTheEnd, objections } of asked) objections.push(...((await atTheEnd?.(page)) ?? []));
  await context.close();
}

/** Opens a page and asks everything that is to be asked of it. */
async function visit(page, path, asked) {
  await page.goto(site.demo.address + path);
  const here = asked.filter(({ only }) => only === undefined || only(path));
  for (const form of FORMS) {
    const now = here.filter((question) => isForm(question, form));
    if (now.length === 0) continue;
    await page.setViewportSize({ width: form.width, height: 900 });
    await page.emulateMedia({ colorScheme: form.colorScheme });
    for (const question of now) {
      const objections = await question.ask(page, path);
      question.objections.push(...objections.map((objection) => `${path}: ${objection}`));
    }
  }
  // What a page asks for late is heard too.
  await page.waitForLoadState("networkidle");
  for (const question of here) question.count += 1;
}
