// Whether two programs make the same pages: node same-pages.mjs OLD NEW
//
// Each program makes the demo and a register of invented persons. Every address that can be reached from the home pages
// is asked of both, in step, and the answers are compared. What is drawn by lot or by the clock is made equal first
// (answers.mjs, twins.mjs). English is compared in full and the other languages by some pages of each kind; what is left
// out is told.

import { differences, linksOf, read } from "./answers.mjs";
import { startDemo, startInvented } from "./program.mjs";
import { Road } from "./road.mjs";
import { Twins } from "./twins.mjs";

const INVENTED_PERSONS = 300;
/** How many addresses are asked for at once. */
const AT_ONCE = 8;
/** Addresses that no link leads to. */
const UNLINKED = [
  "/", "/robots.txt", "/sitemap.xml", "/publish", "/two", "/api/v1/", "/api/v1/openapi.json", "/api/v1/persons",
  "/api/v1/sources", "/api/v1/facilities", "/api/v1/organisations", "/api/v1/terms", "/api/v1/places", "/api/v1/edition",
  "/api/v1/changes", "/downloads/tables.sql", "/downloads/datapackage.json", "/downloads/dictionary.json", "/edition/signature",
  "/edition/manifest.json", "/nowhere", "/p/nobody", "/p/999999999", "/s/nothing", "/search?page=nowhere", "/search?q=has:nothing",
  "/search?q=colour:red", "/search?q=Kudaibergen+Seric", "/search?q=detained+in+2018+in+Tacheng", "/api/v1/persons/nobody",
  "/search.csv?q=Kudaibergen", "/search.xlsx?sex=female", "/search.jsonl?status=camp", "/search.atom?q=has:testimony",
  "/ru/search?q=Kudaibergen+Seric", "/ug/search?q=Kaliolla+Tursynuli", "/kk/nowhere", "/zh/p/nobody",
];

const [oldProgram, newProgram] = process.argv.slice(2);
if (!newProgram) throw new Error("say which two programs are compared: OLD NEW");

let same = 0;
let differ = 0;
for (const [name, start] of [["demo", startDemo], ["invented persons", (program) => startInvented(program, INVENTED_PERSONS)]]) {
  const sites = [];
  try {
    sites.push(await start(oldProgram), await start(newProgram));
    const twins = new Twins();
    for (const [part, of] of [["public", "address"], ["workspace", "workspace"]]) {
      await compareSites(`${name}, ${part}`, sites.map((site) => site[of]), twins);
    }
  } finally {
    for (const site of sites) await site.stop();
  }
}
console.log(`${same} addresses the same, ${differ} differ`);
process.exit(differ > 0 ? 1 : 0);

/** Compares everything that can be reached on two sites. */
async function compareSites(name, addresses, twins) {
  const began = performance.now();
  const before = same + differ;
  const road = new Road(twins, UNLINKED);
  const types = new Map();
  for (let step = road.next(AT_ONCE); step.length > 0; step = road.next(AT_ONCE)) {
    const answers = await Promise.all(step.map((pair) => Promise.all(addresses.map((address, side) => read(address, pair[side])))));
    answers.forEach((pair, nth) => {
      const found = differences(pair, twins);
      report(name, step[nth], found);
      const type = `${pair[0].status} ${pair[0].type.split(";")[0]}`;
      types.set(type, (types.get(type) ?? 0) + 1);
      pair.forEach((answer, side) => road.found(side, step[nth][side], linksOf(answer)));
    });
  }
  for (const [side, path] of road.withoutTwin()) report(name, [path, path], [[`is in ${side === 0 ? "OLD" : "NEW"} only`, "", ""]]);
  for (const [kind, count] of road.leftOutInAll()) console.log(`${name}: left out ${count} more like ${kind}`);
  console.log(`${name}: ${same + differ - before} addresses compared in ${Math.round((performance.now() - began) / 1000)} s:`);
  for (const [type, count] of [...types].sort()) console.log(`${name}:   ${count} ${type}`);
}

function report(name, [path], found) {
  if (found.length === 0) {
    same += 1;
    return;
  }
  differ += 1;
  for (const [what, old, now] of found) console.log(`${name}: ${path}: ${what}\n  - ${old}\n  + ${now}`);
}
