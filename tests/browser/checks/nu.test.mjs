import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { nuErrors, nuStyle, nuWarnings } from "./nu.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });

silentWhenSound(nuErrors);
silentWhenSound(nuWarnings);
silentWhenSound(nuStyle);
notices("an element that is not closed", nuErrors, help("</h2>", ""), /^help\/index\.html:\d+: .*h2/);
notices("an attribute that does not exist", nuErrors, help("<p>", '<p wobbly="yes">'), /wobbly/);
notices("a section without a heading", nuWarnings, help("<h2", "<section><p>x</p></section><h2"), /Section lacks heading/);
notices("a style that does not exist", nuStyle, { "assets/site.css": (text) => text + "p { colour: red; }" }, /^assets\/site\.css:\d+: .*colour/);

holds("the Nu HTML checker finds no error", nuErrors);
holds("the Nu HTML checker has no warning", nuWarnings);
holds("the Nu HTML checker finds no error in the style sheets", nuStyle);
