// No page speaks to another host, complains, or leaves anything behind on the reader's device.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { crawl, kinds } from "../crawl.mjs";
import { startBrowser, startDemo } from "../demo.mjs";
import { none } from "../objections.mjs";

let demo, browser, paths;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  paths = kinds(await crawl(demo.address));
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const javaScriptEnabled of [false, true]) {
  test(`every kind of page is quiet, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const complaints = [];
    let path;
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== demo.address && protocol !== "data:") complaints.push(`${path}: asks ${request.url()}`);
    });
    page.on("requestfailed", (request) => {
      // Going on to the next page ends what the last one still asked for.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      complaints.push(`${path}: no answer for ${request.url()}`);
    });
    page.on("response", (answer) => {
      if (answer.status() >= 400) complaints.push(`${path}: ${answer.status()} for ${answer.url()}`);
    });
    // A violation of the content security policy is reported on the console.
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${path}: ${error}`));
    for (path of paths) {
      await page.goto(demo.address + path, { waitUntil: "networkidle" });
    }
    none(complaints);
    none((await context.cookies()).map((cookie) => `a cookie named ${cookie.name}`));
    if (javaScriptEnabled) {
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    }
    await context.close();
  });
}
