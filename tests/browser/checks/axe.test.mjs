import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { axe } from "./axe.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });
const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(axe());
notices("a picture without words", axe({ modes: ["light"] }), help("<p>", '<p><img src="../x.png">'), /^\/help\/: light: image-alt/);
notices("pale text in light", axe({ modes: ["light"] }), css("p { color: light-dark(#aaa, #eee); }"), /color-contrast/);
notices("dark text in dark", axe({ modes: ["dark"] }), css("p { color: light-dark(#111, #444); }"), /color-contrast/);
notices("text that keeps a pale colour in forced colours", axe({ modes: ["forced colours"] }), css("p { forced-color-adjust: none; color: #333; background: #000; }"), /color-contrast/);
notices("small targets side by side", axe({ modes: ["320 px"] }), { ...help("<p>", `<nav aria-label="Letters">${[1, 2, 3].map((it) => `<a href="#${it}">x</a>`).join("")}</nav><p>`), ...css("a { font-size: 8px; padding: 0; line-height: 1; }") }, /target-size/);
notices("a heading level that is left out (best practice)", axe({ modes: ["light"] }), help(/h2/g, "h4"), /heading-order/);

holds("axe finds no violation in any mode", axe());
