import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { oneSheet } from "./one-sheet.mjs";

const help = oneSheet("/help/");
const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(help);
notices("a help page of two sheets", help, css("@media print { main { block-size: 40cm; } }"), /prints on 2 sheets/);
notices("a sheet that is larger than A4", help, css("@page { size: A3; }"), /not A4/);
notices("print that is too small to read", help, css("@media print { main { font-size: 6pt; } }"), /smaller than/);

holds("the help page prints on one sheet of A4", help);
