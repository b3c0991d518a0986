// Where equals stand in an order that is drawn by lot, since nothing else decides: put in an order that both sides share.

import { LOT } from "./twins.mjs";

/** Lists and tables that lead to sources, or to the persons whom one names: those with the same numbers are equals. */
const ITEMS = [/(?:<li>(?:(?!<\/li>).)*<\/li>)+/gs, /(?:<tr>(?:(?!<\/tr>).)*<\/tr>)+/gs];
const OF_SOURCES = /href="[^"]*(?:list=|\/s\/)[0-9a-f]{32}"/;

/** What one entry changed, in the history of a record: words between an hour and a name, parted by semicolons. */
const HISTORY = /(?<=UTC<\/span>)[^<]*(?=<span class="soft">)/g;

/** A page in an order that no lot decides. */
export function pageInOrder(html) {
  let text = html.replace(HISTORY, (words) => words.split(/[;；؛]/).map((part) => part.trim()).sort().join("; "));
  for (const items of ITEMS) text = text.replace(items, equalsInOrder);
  return text;
}

function equalsInOrder(run) {
  if (!OF_SOURCES.test(run)) return run;
  const end = run.startsWith("<li>") ? "</li>" : "</tr>";
  const items = run.split(end).slice(0, -1).map((item) => item + end);
  const groups = [];
  for (const item of items) {
    const numbers = [...item.matchAll(/>([\d.,\s]+)</g)].map((match) => match[1]).join(" ");
    const last = groups.at(-1);
    if (numbers !== "" && last?.numbers === numbers) last.items.push(item);
    else groups.push({ numbers, items: [item] });
  }
  return groups.flatMap((group) => group.items.sort(byContent)).join("");
}

/** JSON, a value a line: the sources, which an export tells before all else, and what stands in each line, in such an order. */
export function linesInOrder(text) {
  const lines = text.split("\n").map(jsonInOrder);
  const sources = lines.filter((line) => line.startsWith(SOURCE)).sort(byContent);
  return lines.map((line) => (line.startsWith(SOURCE) ? sources.shift() : line)).join("\n");
}

const SOURCE = '{"source":';

/** JSON whose members named by an identifier stand in such an order. */
function jsonInOrder(line) {
  let changed = false;
  const ordered = (value) => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== "object") return value;
    let members = Object.entries(value).map(([name, member]) => [name, ordered(member)]);
    if (members.length > 1 && members.every(([name]) => name.length >= 32 && withoutLot(name) === "")) {
      members = members.sort((a, b) => byContent(JSON.stringify(a[1]), JSON.stringify(b[1])));
      changed = true;
    }
    return Object.fromEntries(members);
  };
  try {
    const value = ordered(JSON.parse(line));
    return changed ? JSON.stringify(value) : line;
  } catch {
    return line;
  }
}

function byContent(one, other) {
  const [a, b] = [one, other].map(withoutLot);
  return a < b ? -1 : Number(a > b);
}

function withoutLot(text) {
  return text.replace(LOT, "");
}
