import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { axe, MODES } from "./axe.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });
const css = (rules) => ({ "assets/site.css": (text) => text + rules });

for (const mode of Object.keys(MODES)) silentWhenSound(axe(mode));
notices("a picture without words", axe("light"), help("<p>", '<p><img src="../x.png">'), /^\/help\/: image-alt/);
notices("pale text in light", axe("light"), css("p { color: light-dark(#aaa, #eee); }"), /color-contrast/);
notices("dark text in dark", axe("dark"), css("p { color: light-dark(#111, #444); }"), /color-contrast/);
notices("text that keeps a pale colour in forced colours", axe("forced colours"), css("p { forced-color-adjust: none; color: #333; background: #000; }"), /color-contrast/);
notices("small targets side by side", axe("320 px"), { ...help("<p>", `<nav aria-label="Letters">${[1, 2, 3].map((it) => `<a href="#${it}">x</a>`).join("")}</nav><p>`), ...css("a { font-size: 8px; padding: 0; line-height: 1; }") }, /target-size/);
notices("a heading level that is left out (best practice)", axe("light"), help(/h2/g, "h4"), /heading-order/);

for (const mode of Object.keys(MODES)) holds(`axe finds no violation: ${mode}`, axe(mode));
