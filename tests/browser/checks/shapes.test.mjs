import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { shapes } from "./shapes.mjs";

const PAGE = "plans/example/index.html";
const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(shapes);
notices("two statuses that differ by colour alone", shapes, { [PAGE]: (html) => html.replace('<path d="M3 3L17 17M17 3L3 17"/>', '<circle cx="10" cy="10" r="7"/>') }, /print: done and dropped look alike: \d+ of \d+ dots differ/);
notices("a shape that no paper shows", shapes, css("@media print { .pp-status--done svg { opacity: 0; } }"), /^black and white print: done has no shape/);
notices("a shape that forced colours do not show", shapes, css("@media (forced-colors: active) { .pp-status svg { opacity: 0; } }"), /^forced colours: done has no shape/);

holds("the shapes of the statuses differ without colour", shapes, { built: "ebbsworth" });
holds("the shapes of all statuses of the theme differ without colour", shapes, { built: "components" });
