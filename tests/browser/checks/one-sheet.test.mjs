import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { oneSheet } from "./one-sheet.mjs";

const help = oneSheet("/help/");
const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(help);
notices("a help page of three sides", help, css("@media print { main { block-size: 70cm; } }"), /prints on 3 sides/);
notices("a sheet that is larger than A4", help, css("@page { size: A3; }"), /not A4/);
notices("print that is too small to read", help, css("@media print { main { font-size: 11pt; } }"), /smaller than/);

for (const built of ["site", "ebbsworth", "llr", "warwickshire", "borough"]) {
  holds(`${built}: the help page prints on the two sides of a sheet of A4`, help, { built });
}
