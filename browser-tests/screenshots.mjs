// Pictures of the pages, for looking at: node screenshots.mjs FOLDER

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { firstResult, startBrowser, startDemo } from "./demo.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("say which folder the pictures go to");
await mkdir(folder, { recursive: true });

const demo = await startDemo();
const browser = await startBrowser();
try {
  for (const [name, address] of await pages()) {
    for (const [width, colorScheme] of [[320, "light"], [768, "light"], [1280, "light"], [320, "dark"], [1280, "dark"]]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, deviceScaleFactor: 2 });
      await page.goto(address);
      const mark = colorScheme === "dark" ? "-dark" : "";
      await page.screenshot({ path: join(folder, `${name}-${width}${mark}.png`), fullPage: true });
      await page.close();
    }
    // A4 without its margins, as wide as it is printed.
    const page = await browser.newPage({ viewport: { width: 718, height: 1000 }, deviceScaleFactor: 2 });
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
    await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4" });
    await page.close();
    console.log(`${name}: ${address.slice(demo.address.length)}`);
  }
} finally {
  await browser.close();
  await demo.stop();
}

async function pages() {
  const person = await firstResult(demo.address, "Kaliolla Tursynuli");
  const found = [
    ["home", `${demo.address}/`],
    ["search", `${demo.address}/search?q=Kudaibergen+Seric`],
    ["person", person],
    ["map", `${demo.address}/map/xinjiang`],
    ["map-ug", `${demo.address}/ug/map/xinjiang`],
    ["place", `${demo.address}/place/emin_county`],
    ["statistics", `${demo.address}/statistics`],
    ["changes", `${demo.address}/changes`],
    ["method", `${demo.address}/method`],
    ["help", `${demo.address}/help`],
  ];
  for (const [name, from, link] of [
    ["source", person, /href="(\/s\/[^"#]*)/],
    ["about", demo.address, /href="(\/about)/],
  ]) {
    const path = link.exec(await (await fetch(from)).text())?.[1];
    if (path) found.push([name, demo.address + path]);
    else console.log(`${name}: no link to one, so no picture`);
  }
  return found;
}
