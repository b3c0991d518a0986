// A relative looks for someone by the spelling they know: with the mouse and with the keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { none } from "../objections.mjs";
import { site } from "../site.mjs";

for (const javaScriptEnabled of [false, true]) {
  const script = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`home, search, person, ${script}`, async () => {
    const page = await site.browser.newPage({ javaScriptEnabled });
    await page.goto(site.demo.address);
    await page.locator("main input[type=search], input[type=search]").first().fill("Kudaibergen Seric");
    await page.keyboard.press("Enter");
    await page.waitForURL(/[?&]q=Kudaibergen/);
    await page.locator("main a", { hasText: "Kudaybergen Serik" }).first().click();
    await page.waitForURL(/\/p\//);
    assert.equal((await page.locator("h1").innerText()).trim(), "Kudaybergen Serik");
    await page.close();
  });

  test(`the keyboard reaches everything needed to find a person, ${script}`, async () => {
    const page = await site.browser.newPage({ javaScriptEnabled });
    await page.goto(`${site.demo.address}/search?q=Kudaibergen+Seric`);
    const stops = [];
    for (let tab = 0; tab < 80; tab += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(focused);
      stops.push(stop);
      if (stop.text === "Kudaybergen Serik") break;
    }
    assert.match(stops[0].href ?? "", /#/, "the first stop skips to the content");
    assert.ok(stops.some((stop) => stop.type === "search"), "the search box is a stop");
    assert.equal(stops.at(-1).text, "Kudaybergen Serik", "the first result is a stop");
    none(stops.filter((stop) => !stop.visible).map((stop) => `the focus cannot be seen on ${stop.text ?? stop.href}`));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/p\//);
    await page.close();
  });
}

test("the skip link leads past the head of the page", async () => {
  const page = await site.browser.newPage();
  await page.goto(site.demo.address);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.querySelector(location.hash)?.tagName), "MAIN");
  await page.close();
});

/** Runs in the page: what has the focus, and whether that shows. */
function focused() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {
    text: element.innerText?.trim(),
    type: element.getAttribute("type"),
    href: element.getAttribute("href"),
    visible: box.width > 1 && box.height > 1 && (outlined || style.boxShadow !== "none"),
  };
}
