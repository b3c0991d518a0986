// The demo and a browser to look at it with. Each test file has its own of both, in a folder that goes away.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const PROGRAM = process.env.GUWAH ?? fileURLToPath(new URL("../target/release/guwah", import.meta.url));
const BROWSERS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const READY_WITHIN_MS = 60_000;

/** Starts `guwah demo`; gives its address, that of the workspace, its folder, and a way to stop it. */
export async function startDemo() {
  const folder = await mkdtemp(join(tmpdir(), "guwah-demo-"));
  const port = await freePort();
  const program = await start(["demo", "--listen", `127.0.0.1:${port}`], folder, port).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address: program.address, workspace: `http://127.0.0.1:${port + 1}`, folder: join(folder, "guwah-demo"), stop };
}

/** Publishes an edition of a demo that runs, and serves it; it goes away with the demo's folder. */
export async function startEdition(demo) {
  const edition = join(demo.folder, "..", "edition");
  const published = spawn(PROGRAM, ["publish", demo.folder, edition], { stdio: "ignore" });
  const [code] = await once(published, "exit");
  if (code !== 0) throw new Error(`guwah publish ended with ${code}`);
  const port = await freePort();
  return start(["serve", edition, "--listen", `127.0.0.1:${port}`], demo.folder, port);
}

/** Starts the program; gives its address once it answers, and a way to stop it. */
async function start(args, cwd, port) {
  const log = [];
  const program = spawn(PROGRAM, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
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
    await untilReady(address, program, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function untilReady(address, program, log) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && program.exitCode === null && program.pid !== undefined) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no home page from ${PROGRAM}: ${log.join("")}`);
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

/** Debian's own browser, told to ask nothing of anybody. */
export async function startBrowser() {
  const executablePath = BROWSERS.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("no Chromium: name one in the variable CHROMIUM");
  return chromium.launch({ executablePath, args: QUIET });
}

/** The address of the first result for a query. */
export async function firstResult(address, query) {
  const found = await (await fetch(`${address}/search?q=${encodeURIComponent(query)}`)).text();
  const path = /<main[\s\S]*?href="(\/p\/[^"#]*)"/.exec(found)?.[1];
  if (!path) throw new Error(`no person found for ${query}`);
  return address + path.replaceAll("&amp;", "&");
}
