// The Nu HTML checker over all pages in one run, since starting Java costs more than reading a page.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const runs = new Map();

/** Errors of the pages. */
export const nuErrors = (site) => said(site, "html", (it) => it.type !== "info");
/** What is allowed but looks like a slip. */
export const nuWarnings = (site) => said(site, "html", (it) => it.type === "info" && it.subType === "warning");
/** Errors of the style sheets. */
export const nuStyle = (site) => said(site, "css", (it) => it.type !== "info");

async function said(site, kind, which) {
  const key = `${kind} ${site.folder}`;
  if (!runs.has(key)) runs.set(key, run(site, kind));
  return (await runs.get(key)).filter(which).map(
    (it) => `${it.url ? place(site, it) : "the checker"}: ${it.message}${it.extract ? ` [${it.extract.trim().slice(0, 120)}]` : ""}`,
  );
}

const place = (site, it) => `${decodeURIComponent(new URL(it.url).pathname).slice(site.under.length)}:${it.lastLine ?? "?"}`;

async function run(site, kind) {
  // Asked for over our own server: a file: address would be no part of 'self' in the pages' policy, which is checked too.
  const wanted = site.files.filter((file) => file.endsWith(`.${kind}`));
  const files = await Promise.all(wanted.map((file) => site.url("/" + file)));
  if (files.length === 0) throw new Error(`no ${kind} file to check`);
  const options = ["-Xss1m", "-jar", JAR, "--stdout", "--format", "json", "--exit-zero-always"];
  const { stdout } = await promisify(execFile)("java", [...options, ...files], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages;
}
