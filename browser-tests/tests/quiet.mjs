// No page speaks to another host, complains, or leaves anything behind on the reader's device.

import { everyKindOfPage, site } from "../site.mjs";

for (const javaScript of [false, true]) {
  everyKindOfPage(`every kind of page is quiet, ${javaScript ? "with" : "without"} JavaScript`, {
    javaScript,
    listen: (page, object) => {
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== site.demo.address && protocol !== "data:") object(`asks ${request.url()}`);
      });
      page.on("requestfailed", (request) => {
        // Going on to the next page ends what the last one still asked for.
        if (request.failure()?.errorText === "net::ERR_ABORTED") return;
        object(`no answer for ${request.url()}`);
      });
      page.on("response", (answer) => {
        if (answer.status() >= 400) object(`${answer.status()} for ${answer.url()}`);
      });
      // A violation of the content security policy is reported on the console.
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) object(message.text());
      });
      page.on("pageerror", (error) => object(String(error)));
    },
    atTheEnd: async (page) => {
      const cookies = await page.context().cookies();
      const kept = javaScript ? await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]) : [];
      return [...cookies.map((cookie) => `a cookie named ${cookie.name}`), ...kept.map((key) => `“${key}” is kept in the browser`)];
    },
  });
}
