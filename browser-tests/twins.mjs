// What two registers draw by lot, paired: where a page of one has an identifier, its twin has another.

/** What is drawn by lot. */
const LOTS = [
  // Identifiers and digests, and the short forms that pages show of them.
  "[0-9a-f]{64}", "[0-9a-f]{40}", "[0-9a-f]{32}", "[0-9a-f]{12}(?=…)", "[0-9a-f]{8}",
  // The name of a key, and the key.
  "guwah/[0-9a-f]{16}(?:\\+[0-9a-f]{8}\\+[0-9A-Za-z+/=]+)?",
  // Roots, proofs and signatures.
  "[0-9A-Za-z+/]{43}=", "[0-9A-Za-z+/]{60,}={1,2}",
];
export const LOT = new RegExp(`(?<![0-9A-Za-z])(?:${LOTS.join("|")})(?![0-9A-Za-z])`, "g");

const SHORT = 8;
const IDENTIFIER = /^[0-9a-f]{32}$/;

/** Which identifier of the old register is which of the new one. */
export class Twins {
  constructor() {
    /** By side: the other side's identifier. */
    this.other = [new Map(), new Map()];
  }

  /** Learns that two stand at the same place. False when one of them is the twin of something else. */
  pair(old, now) {
    // Eight digits may be a day or a number too: they are a short form only where the long one is known.
    if (old.length === SHORT || now.length === SHORT) return old === now || this.other[0].get(old) === now;
    const known = [this.other[0].get(old), this.other[1].get(now)];
    if (known[0] === undefined && known[1] === undefined) {
      this.other[0].set(old, now);
      this.other[1].set(now, old);
      if (old.length === now.length && IDENTIFIER.test(old)) {
        this.other[0].set(old.slice(0, SHORT), now.slice(0, SHORT));
        this.other[1].set(now.slice(0, SHORT), old.slice(0, SHORT));
      }
      return true;
    }
    return known[0] === now;
  }

  /** A text of one side with the identifiers of the other; null when one of them is not known there. */
  of(side, text) {
    let whole = true;
    const other = text.replace(LOT, (one) => {
      const twin = this.other[side].get(one);
      whole &&= twin !== undefined || one.length === SHORT;
      return twin ?? one;
    });
    return whole ? other : null;
  }

  /**
   * The first place where two texts differ otherwise than by lot: what stands there on either side. Null where they do not.
   * Pairs what stands at the same places, as far as the texts agree from their beginning or from their end.
   */
  firstDifference(old, now) {
    const sides = [old, now].map(split);
    const [a, b] = sides;
    const least = Math.min(a.length, b.length);
    let first = 0;
    while (first < least && this.alike(a[first], b[first])) first += 1;
    if (first === a.length && first === b.length) return null;
    for (let last = 1; last < least - first && this.alike(a.at(-last), b.at(-last)); last += 1);
    return sides.map((pieces) => pieces.slice(Math.max(0, first - BEFORE), first + AFTER).map(({ text }) => text).join("").slice(0, MOST_SHOWN));
  }

  alike(one, other) {
    return one.isLot && other.isLot ? this.pair(one.text, other.text) : one.text === other.text;
  }
}

const BEFORE = 6;
const AFTER = 8;
const MOST_SHOWN = 500;

/** A text in pieces: what is drawn by lot, tags, and the words between them. */
function split(text) {
  const pieces = [];
  let end = 0;
  for (const { 0: lot, index } of text.matchAll(LOT)) {
    pieces.push(...plain(text.slice(end, index)), { text: lot, isLot: true });
    end = index + lot.length;
  }
  pieces.push(...plain(text.slice(end)));
  return pieces;
}

function plain(text) {
  return (text.match(/[^<>,\s]*[<>,\s]?/g) ?? []).filter((piece) => piece !== "").map((piece) => ({ text: piece, isLot: false }));
}
