// The HTML is what the standard says it should be.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { languageOf } from "../crawl.mjs";
import { none } from "../objections.mjs";
import { site } from "../site.mjs";

/** Rules that are not kept, each with its reason. */
const NOT_KEPT = {
  // Both cases mean the same to every browser.
  "doctype-style": "off",
};
/** And in the workspace: the page of a preview that is being made asks again after some seconds, since no script may. */
const NOT_KEPT_BY_THE_TEAM = { ...NOT_KEPT, "meta-refresh": "off" };

/** Pages that no link leads to: what is said where there is nothing, and what the team alone is shown. */
const UNLINKED = ["/nowhere", "/p/nobody", "/s/nothing", "/search?q=Nobody+Whom+Anybody+Knows", "/search?page=99999"];
const OF_THE_TEAM = ["/", "/search?q=Kudaibergen", "/publish"];

test("html-validate has no objection to any kind of page", async () => {
  // Templates are the same in every language: beside English one that runs from the right and one without spaces.
  const paths = [...site.paths.filter((path) => ["en", "ug", "zh"].includes(languageOf(path)[0])), ...UNLINKED];
  assert.ok(paths.length > 60, `only ${paths.length} pages`);
  none(await objections(site.demo.address, paths, NOT_KEPT));
});

test("html-validate has no objection to the pages of the workspace", async () => {
  none(await objections(site.demo.workspace, OF_THE_TEAM, NOT_KEPT_BY_THE_TEAM));
});

/** What is wrong with the pages of a site, each thing once: the rule, what it says, and the first page where it is so. */
async function objections(address, paths, rules) {
  const html = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:standard"], rules });
  const found = new Map();
  for (const path of paths) {
    const text = await (await fetch(address + path)).text();
    const { results } = html.validateStringSync(text, path);
    for (const { ruleId, message, selector, offset } of results.flatMap(({ messages }) => messages)) {
      const what = `${ruleId}: ${message} (${selector ?? text.slice(offset, offset + 60)})`;
      if (!found.has(what)) found.set(what, path);
    }
  }
  return [...found].map(([what, path]) => `${path}: ${what}`);
}
