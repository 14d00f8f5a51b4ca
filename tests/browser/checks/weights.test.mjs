import { randomBytes } from "node:crypto";
import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { weights } from "./weights.mjs";

// Bytes without a pattern do not get smaller when they are compressed.
const ballast = randomBytes(20_000).toString("hex");

silentWhenSound(weights);
notices("a heavy page", weights, { "help/index.html": (html) => html + " ".repeat(100_000) }, /^\/help\/: \d+ bytes of HTML/);
notices("heavy style sheets", weights, { "assets/more.css": `/*${ballast}*/` }, /^\.css: /);
notices("heavy scripts", weights, { "assets/more.js": `/*${ballast}*/` }, /^\.js: /);
notices("a heavy index", weights, { "search/index.js": (text) => text + " ".repeat(80_000) }, /^search\/index\.js: \d+ bytes, the limit/);
notices("a heavy script of the search", weights, { "assets/search.js": (text) => `${text}/*${ballast.slice(0, 14_000)}*/` }, /^assets\/search\.js: \d+ bytes compressed/);

holds("pages, style and script are light", weights);
