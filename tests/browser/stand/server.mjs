// Serves one folder to the browser as a plain static host would: nothing is rewritten, nothing is guessed.
// It answers on 127.0.0.1 only, on a port that the system chooses.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};

/** Unless a check says otherwise, no file is kept from one test to the next. */
const FRESH = () => ({ "cache-control": "no-store" });

/**
 * Serves `folder` at `under` (begins and ends with a slash) until it is closed.
 * `headers` says what is sent with an address, `answered` is given each file's bytes and returns what is sent.
 */
export async function serve(folder, under = "/", { headers = FRESH, answered = (file, bytes) => bytes } = {}) {
  const server = createServer(async (request, response) => {
    // A browser asks for this by itself, now and then, whether or not a page names it.
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    const answer = await find(folder, under, request.url).catch(() => undefined);
    if (answer?.location) return response.writeHead(301, { location: answer.location }).end();
    const [status, file] = answer ? [200, answer.file] : [404, join(folder, "404.html")];
    const bytes = await readFile(file).catch(() => Buffer.from("not found"));
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const sent = await answered(file, bytes);
    response.writeHead(status, { "content-type": type, ...headers(request.url) }).end(sent);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function find(folder, under, url) {
  const path = decodeURIComponent(new URL(url, "http://host").pathname);
  if (!path.startsWith(under)) return undefined;
  const inside = normalize(path.slice(under.length)).replace(/^[/\\]+/, "");
  if (inside.split(sep).includes("..")) return undefined;
  const file = join(folder, inside);
  if (!(await stat(file)).isDirectory()) return { file };
  if (!path.endsWith("/")) return { location: path + "/" };
  const index = join(file, "index.html");
  await stat(index);
  return { file: index };
}
