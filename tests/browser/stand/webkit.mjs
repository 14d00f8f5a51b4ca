// WebKit as Debian has it (WebKitGTK), the nearest to Safari that runs here. It does what `engines.mjs` lists,
// by the W3C's WebDriver protocol, on a screen that no one sees.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DRIVER = "/usr/bin/WebKitWebDriver", SCREEN = "/usr/bin/Xvfb";
const KEYS = { Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Escape: "\uE00C" };
/** The frame of the window is narrower than a phone only where its buttons take no room. */
const NO_FRAME = "* { padding: 0; margin: 0; min-width: 0; border-width: 0; font-size: 1px; }";
/** Everything but this machine is asked for at a door that nobody opens. */
const ALONE = ["--proxy=http://127.0.0.1:9", "--ignore-host=127.0.0.1"];
const LONGEST_START = 20_000;

/** Starts it, with folders of its own so that nothing is left and nobody's settings count. */
export async function webkit() {
  for (const [needed, from] of [[DRIVER, "webkit2gtk-driver"], [SCREEN, "xvfb"]]) {
    if (!existsSync(needed)) throw new Error(`no ${needed}: install ${from} (tests/browser/set-up.sh does)`);
  }
  const home = mkdtempSync(join(tmpdir(), "planpress-webkit-"));
  mkdirSync(join(home, "gtk-3.0"));
  writeFileSync(join(home, "gtk-3.0/gtk.css"), NO_FRAME);
  const started = [];
  const start = (...args) => {
    started.push(spawn(...args));
    return started.at(-1);
  };
  const stop = () => {
    for (const it of started.reverse()) it.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once("exit", stop);
  try {
    const screen = await firstLine(start(SCREEN, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] }));
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${screen}`, GDK_BACKEND: "x11", HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
    start(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
    return await session(`http://127.0.0.1:${port}`, stop);
  } catch (fault) {
    stop();
    throw fault;
  }
}

async function session(driver, stop) {
  const options = { binary: miniBrowser(), args: ["--automation", ...ALONE] };
  const { sessionId } = await patiently(() => call("POST", `${driver}/session`, { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } }));
  const base = `${driver}/session/${sessionId}`;
  const post = (path, body = {}) => call("POST", base + path, body);
  const keys = (all) => post("/actions", { actions: [{ type: "key", id: "keys", actions: all.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }] });
  const read = (what, ...args) => post("/execute/sync", { script: `return (${what}).apply(null, arguments)`, args });
  return {
    open: (url) => post("/url", { url }),
    read,
    press: (key) => keys([KEYS[key] ?? key]),
    type: (text) => keys([...text]),
    back: () => post("/back"),
    async size(width, height) {
      // The window's frame counts as part of it, so what it takes is added.
      await post("/window/rect", { width, height });
      const [inner, tall] = await read(() => [innerWidth, innerHeight]);
      await post("/window/rect", { width: 2 * width - inner, height: 2 * height - tall });
    },
    close: () => call("DELETE", base).finally(stop),
  };
}

/** Debian keeps it in a folder of the machine's own kind. */
function miniBrowser() {
  const named = process.env.PLANPRESS_MINIBROWSER;
  const kinds = readdirSync("/usr/lib").flatMap((kind) => ["4.1", "4.0"].map((it) => `/usr/lib/${kind}/webkit2gtk-${it}/MiniBrowser`));
  const found = named ? [named] : kinds;
  const there = found.find((it) => existsSync(it));
  if (!there) throw new Error("no MiniBrowser of WebKitGTK: install webkit2gtk-driver (tests/browser/set-up.sh does), or name it in PLANPRESS_MINIBROWSER");
  return there;
}

async function call(method, url, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKit: ${method} ${new URL(url).pathname.split("/").pop()}: ${value.error}: ${value.message}`);
  return value;
}

/** The driver answers a moment after it was started. */
async function patiently(ask) {
  const end = Date.now() + LONGEST_START;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (Date.now() > end || fault.cause?.code !== "ECONNREFUSED") throw fault;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

const firstLine = (child) =>
  new Promise((done, fail) => {
    child.stdout.once("data", (bytes) => done(bytes.toString().trim()));
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`${SCREEN} ended with ${code} before it was ready`)));
  });

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
