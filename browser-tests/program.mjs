// The program, started as a demo or on an edition, in a folder that goes away.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.GUWAH ?? fileURLToPath(new URL("../target/release/guwah", import.meta.url));
const READY_WITHIN_MS = 60_000;

/** Starts `guwah demo`; gives its address, that of the workspace, its folder, and a way to stop it. */
export async function startDemo(program = PROGRAM) {
  const folder = await mkdtemp(join(tmpdir(), "guwah-demo-"));
  const port = await freePort();
  const served = await start(program, ["demo", "--listen", `127.0.0.1:${port}`], folder, port).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const stop = async () => {
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address: served.address, workspace: `http://127.0.0.1:${port + 1}`, folder: join(folder, "guwah-demo"), stop };
}

/** Publishes an edition of a demo that runs, and serves it; it goes away with the demo's folder. */
export async function startEdition(demo) {
  const edition = join(demo.folder, "..", "edition");
  await run(PROGRAM, ["publish", demo.folder, edition]);
  const port = await freePort();
  return start(PROGRAM, ["serve", edition, "--listen", `127.0.0.1:${port}`], demo.folder, port);
}

/**
 * Makes a register of invented persons, the same at each time: a first release of a list and its edition, then a second
 * with some persons more. Serves the newer edition as the public site (`address`), the earlier one beside it, and the
 * register as the `workspace`.
 */
export async function startInvented(program, persons) {
  const folder = await mkdtemp(join(tmpdir(), "guwah-invented-"));
  const [sheet, register, earlier, edition] = ["invented.csv", "register", "edition-1", "edition-2"].map((name) => join(folder, name));
  const release = async (count, to) => {
    await run(program, ["synth", "--persons", String(count), "--seed", "7", "--to", sheet]);
    await run(program, ["import", register, sheet, "--publishable", "--disclosure", "public"]);
    await run(program, ["publish", register, to]);
  };
  const served = [];
  const stop = async () => {
    for (const site of served) await site.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await run(program, ["init", register]);
    await release(Math.floor(persons * 0.95), earlier);
    await release(persons, edition);
    const port = await freePort();
    const site = ["serve", edition, "--earlier", earlier, "--listen", `127.0.0.1:${port}`];
    served.push(await start(program, site, folder, port));
    const other = await freePort();
    const workspace = `127.0.0.1:${other + 1}`;
    served.push(await start(program, ["serve", register, "--listen", `127.0.0.1:${other}`, "--workspace", workspace], folder, other));
    return { address: served[0].address, workspace: `http://${workspace}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs the program to its end. */
async function run(program, args) {
  const [code] = await once(spawn(program, args, { stdio: "ignore" }), "exit");
  if (code !== 0) throw new Error(`guwah ${args[0]} ended with ${code}`);
}

/** Starts the program; gives its address once it answers, and a way to stop it. */
async function start(path, args, cwd, port) {
  const log = [];
  const program = spawn(path, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  program.stdout.on("data", (text) => log.push(text));
  program.stderr.on("data", (text) => log.push(text));
  program.on("error", (error) => log.push(String(error)));
  const end = () => program.kill();
  process.once("exit", end);

  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    process.removeListener("exit", end);
    if (program.pid !== undefined && program.exitCode === null && program.signalCode === null) {
      const ended = once(program, "exit");
      program.kill();
      await ended;
    }
  };
  try {
    await untilReady(address, program, log, path);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function untilReady(address, program, log, path) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && program.exitCode === null && program.pid !== undefined) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no home page from ${path}: ${log.join("")}`);
}

/** A free port whose neighbour is free too: the demo's workspace takes the next one. */
async function freePort() {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error("no two free ports side by side");
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The address of the first result for a query. */
export async function firstResult(address, query) {
  const found = await (await fetch(`${address}/search?q=${encodeURIComponent(query)}`)).text();
  const path = /<main[\s\S]*?href="(\/p\/[^"#]*)"/.exec(found)?.[1];
  if (!path) throw new Error(`no person found for ${query}`);
  return address + path.replaceAll("&amp;", "&");
}
