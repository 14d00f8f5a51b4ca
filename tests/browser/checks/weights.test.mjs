import { randomBytes } from "node:crypto";
import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { weights } from "./weights.mjs";

// Bytes without a pattern do not get smaller when they are compressed.
const ballast = randomBytes(20_000).toString("hex");

silentWhenSound(weights);
notices("a heavy page", weights, { "help/index.html": (html) => html + " ".repeat(100_000) }, /^\/help\/: \d+ bytes of HTML/);
notices("heavy style sheets", weights, { "assets/more.css": `/*${ballast}*/` }, /^\.css: /);
notices("heavy scripts", weights, { "assets/more.js": `/*${ballast}*/` }, /^\.js: /);

holds("pages, style and script are light", weights);
