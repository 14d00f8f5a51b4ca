// The Nu HTML checker over all pages in one run, since starting Java costs more than reading a page.
import { execFile } from "node:child_process";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
/**
 * A policy's 'self' covers no file: address, and the checker refuses to ask this machine's own server.
 * What the policy refuses of our own files, the browser tells (quiet.mjs); of other addresses, the checker still does.
 */
const SELF_IN_A_FILE = /^Resource violates Content Security Policy .*: (?:external \S+|image) “(?![a-z]+:|\/\/)[^”]*” blocked by/;

const runs = new Map();

/** Errors of the pages. */
export const nuErrors = (site) => said(site, "html", (it) => it.type !== "info");
/** What is allowed but looks like a slip. */
export const nuWarnings = (site) => said(site, "html", (it) => it.type === "info" && it.subType === "warning");
/** SVG 2, 13.8: every browser knows it since 2017, the checker does not. */
const UNKNOWN_TO_THE_CHECKER = /“paint-order”: Property “paint-order” doesn't exist/;
/** Errors of the style sheets. */
export const nuStyle = (site) => said(site, "css", (it) => it.type !== "info" && !UNKNOWN_TO_THE_CHECKER.test(it.message));

async function said(site, kind, which) {
  const key = `${kind} ${site.folder}`;
  if (!runs.has(key)) runs.set(key, run(site, kind));
  return (await runs.get(key)).filter(which).map(
    (it) => `${it.url ? place(site, it) : "the checker"}: ${it.message}${it.extract ? ` [${it.extract.trim().slice(0, 120)}]` : ""}`,
  );
}

const place = (site, it) => `${relative(site.folder, fileURLToPath(it.url))}:${it.lastLine ?? "?"}`;

async function run(site, kind) {
  const files = site.files.filter((file) => file.endsWith(`.${kind}`)).map((file) => join(site.folder, file));
  if (files.length === 0) throw new Error(`no ${kind} file to check`);
  // Half the time of the usual settings, which are for programs that run for hours. Such code needs more stack.
  const short = ["-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
  const options = [...short, "-jar", JAR, "--stdout", "--format", "json", "--exit-zero-always", `--${kind}`];
  const { stdout } = await promisify(execFile)("java", [...options, ...files], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages.filter((it) => !SELF_IN_A_FILE.test(it.message));
}
