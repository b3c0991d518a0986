// Makes the outlines that maps are drawn on: node outlines.mjs countries-50m.json > outlines.txt
//
// Reads the countries of the npm package world-atlas (TopoJSON of Natural Earth's data, public domain): lines that two
// countries share are borders, and land is a ring. Lines are simplified (Douglas and Peucker), so that borders and
// coasts still meet, and written in hundredths of a degree.

import { readFileSync } from "node:fs";

/** How far a simplified line may lie from the true one, in degrees: about 3 km. */
const TOLERANCE = 0.03;
/** Islands smaller than this many square degrees are left out: about 500 km². */
const LEAST_AREA = 0.05;
/** Nothing south of this latitude: nobody is held in Antarctica. */
const SOUTHERNMOST = -60;

const topology = JSON.parse(readFileSync(process.argv[2], "utf8"));
const arcs = topology.arcs.map(decoded).map((line) => (isRing(line) ? line : simplified(line)));

const HEADER = `# Outlines of land and borders for maps, made by xtask/outlines.mjs; do not edit.
# Source: Natural Earth 1:50 million (public domain, https://www.naturalearthdata.com) by way of the npm package
# world-atlas 2.0.2 (countries-50m.json), simplified to ${TOLERANCE} degrees; islands below ${LEAST_AREA} square degrees left out.
# Each line is a ring of land or a border: longitude and latitude of its first point, then the steps to the next ones,
# all in hundredths of a degree. Where countries dispute a border this is Natural Earth's; drawing it takes no side.`;
console.log(HEADER);
for (const ring of rings()) console.log(written("land", ring));
for (const border of borders()) console.log(written("border", border));

function decoded(arc) {
  const { scale, translate } = topology.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function isRing(line) {
  const [first, last] = [line[0], line.at(-1)];
  return first[0] === last[0] && first[1] === last[1];
}

/** A ring has no ends to keep: it is cut in two at its furthest point. */
function simplifiedRing(line) {
  let far = 0;
  line.forEach((point, at) => {
    if (distance(point, line[0]) > distance(line[far], line[0])) far = at;
  });
  return [...simplified(line.slice(0, far + 1)).slice(0, -1), ...simplified(line.slice(far))];
}

function simplified(line) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  let furthest = 0;
  let at = 0;
  for (let index = 1; index < line.length - 1; index += 1) {
    const away = fromSegment(line[index], first, last);
    if (away > furthest) [furthest, at] = [away, index];
  }
  if (furthest <= TOLERANCE) return [first, last];
  return [...simplified(line.slice(0, at + 1)).slice(0, -1), ...simplified(line.slice(at))];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function fromSegment(point, from, to) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const at = Math.max(0, Math.min(1, along));
  return distance(point, [from[0] + at * dx, from[1] + at * dy]);
}

function lineOf(index) {
  return index < 0 ? [...arcs[~index]].reverse() : arcs[index];
}

function rings() {
  const found = [];
  for (const land of topology.objects.land.geometries) {
    const polygons = land.type === "Polygon" ? [land.arcs] : land.arcs;
    for (const ring of polygons.flat()) {
      const points = ring.flatMap((index, nth) => lineOf(index).slice(nth === 0 ? 0 : 1));
      const whole = unbroken(ring.length === 1 ? simplifiedRing(points) : points);
      if (area(whole) >= LEAST_AREA && whole.some(([, latitude]) => latitude > SOUTHERNMOST)) found.push(whole);
    }
  }
  return found;
}

/** Where a line crosses from 180° east to 180° west it goes on beyond 180°, as on a globe. */
function unbroken(line) {
  let turns = 0;
  return line.map(([longitude, latitude], nth) => {
    const step = nth === 0 ? 0 : longitude - line[nth - 1][0];
    if (Math.abs(step) > 180) turns -= Math.sign(step) * 360;
    return [longitude + turns, latitude];
  });
}

function area(ring) {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    twice += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return Math.abs(twice / 2);
}

function borders() {
  const users = new Map();
  topology.objects.countries.geometries.forEach((country, number) => {
    for (const index of country.arcs?.flat(3) ?? []) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, (users.get(arc) ?? new Set()).add(number));
    }
  });
  return [...users].filter(([, countries]) => countries.size > 1).map(([arc]) => arcs[arc]);
}

function written(kind, points) {
  const whole = points.map((point) => point.map((degrees) => Math.round(degrees * 100)));
  let [x, y] = [0, 0];
  const steps = whole.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `${kind} ${steps.join(" ")}`;
}
