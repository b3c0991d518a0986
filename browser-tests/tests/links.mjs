// Every page answers, is light, and sets no cookie; every link leads somewhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { none } from "../objections.mjs";
import { site } from "../site.mjs";

const MOST_BYTES = 30 * 1024;

const objections = (of) => [...site.pages].flatMap(([path, page]) => of(path, page) ?? []);

test("every internal link answers", () => {
  assert.ok(site.pages.size >= 9, `only ${site.pages.size} pages were found`);
  none(objections((path, page) => (page.status < 400 ? null : `${path}: ${page.status}`)));
});

test("every link within a page leads to something on it", () => {
  const lost = objections((from, page) => page.links.filter(({ path, fragment }) => {
    const target = site.pages.get(path);
    return fragment !== "" && target?.isPage && !target.text.includes(`id="${fragment}"`);
  }).map(({ path, fragment }) => `${from}: ${path}#${fragment}`));
  none(lost);
});

test("every page is light", () => {
  const heaviest = [...site.pages].filter(([, page]) => page.isPage).sort((a, b) => b[1].bytes - a[1].bytes)[0];
  console.log(`${site.pages.size} addresses; the heaviest page is ${heaviest[0]}, ${heaviest[1].bytes} bytes`);
  none(objections((path, page) => (page.isPage && page.bytes > MOST_BYTES ? `${path}: ${page.bytes} bytes` : null)));
});

test("no answer sets a cookie", () => {
  none(objections((path, page) => (page.headers.has("set-cookie") ? path : null)));
});

test("every page has the headers that keep its readers safe", () => {
  const lacking = objections((path, { isPage, headers }) => {
    if (!isPage) return null;
    const policy = headers.get("content-security-policy") ?? "";
    const missing = [];
    if (!policy.includes("default-src 'none'") && !policy.includes("default-src 'self'")) missing.push("a strict default-src");
    if (policy.includes("unsafe")) missing.push("a policy without 'unsafe'");
    if (headers.get("referrer-policy") !== "no-referrer") missing.push("Referrer-Policy: no-referrer");
    if (headers.get("x-content-type-options") !== "nosniff") missing.push("X-Content-Type-Options: nosniff");
    return missing.map((what) => `${path}: ${what}`);
  });
  none(lacking);
});

test("no page holds a script, or anything that is only there without one", () => {
  none(objections((path, { isPage, text, headers }) => {
    if (!isPage) return null;
    const found = [...text.matchAll(/<(?:no)?script\b|\son[a-z]+\s*=|javascript:/gi)].map((match) => `${path}: ${match[0].trim()}`);
    const policy = headers.get("content-security-policy") ?? "";
    if (!policy.includes("default-src 'none'") || policy.includes("script-src")) found.push(`${path}: a policy that lets scripts run`);
    return found;
  }));
});

test("a page that is not there says so", async () => {
  for (const path of ["/p/999999999", "/p/nobody", "/s/nothing", "/nowhere"]) {
    const answer = await fetch(site.demo.address + path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /<h1/, path);
  }
});
