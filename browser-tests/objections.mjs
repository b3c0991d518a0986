// How a test says what it objects to: each objection once, on a line of its own.

import assert from "node:assert/strict";

const MOST_SHOWN = 30;
const LONGEST = 300;

/** Fails if there is any objection. */
export function none(objections) {
  const different = [...new Set(objections.map((objection) => objection.slice(0, LONGEST)))];
  if (different.length === 0) return;
  const rest = different.length > MOST_SHOWN ? `\n… and ${different.length - MOST_SHOWN} more` : "";
  assert.fail(`\n${different.slice(0, MOST_SHOWN).join("\n")}${rest}`);
}
