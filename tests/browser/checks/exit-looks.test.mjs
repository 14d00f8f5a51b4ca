import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { exitUnlikeCall } from "./exit-looks.mjs";

const more = (rules) => ({ "assets/site.css": (text) => text + rules });
const ALIKE = "background: #a1161f; color: #fff;";

silentWhenSound(exitUnlikeCall);
notices("a way out in the colour of the call", exitUnlikeCall, more(`.pp-exit-this-page-button { ${ALIKE} }`), /^\/help\/: light, 360 px: the way out and the call are filled alike/);
notices("one in another colour that is as dark", exitUnlikeCall, more(".pp-exit-this-page-button { background: #1d4f1d; }"), /^\/help\/: light, 1280 px: the way out and the call are filled alike/);
notices("one that is like the call where colours are forced", exitUnlikeCall, more("@media (forced-colors: active) { .pp-exit-this-page-button { forced-color-adjust: none; background: #a1161f; } }"), /forced colours, dark, 360 px: .* filled alike/);
notices("one that is as black as the call where colours are forced", exitUnlikeCall, more("@media (forced-colors: active) { .pp-exit-this-page-button, .call { forced-color-adjust: none; background: CanvasText; color: Canvas; } }"), /forced colours, light, 360 px: .* filled alike/);
notices("a way out with the edge of the call", exitUnlikeCall, more(".pp-exit-this-page-button { border: 0; border-radius: 0; }"), /the way out and the call have one edge/);
notices("nothing to be told apart from", exitUnlikeCall, more(".call { background: none; }"), /no page has a way out and a button that calls/);

for (const built of ["site", "ebbsworth", "llr", "warwickshire", "borough"]) {
  holds(`${built}: the way out does not look like a call for help`, exitUnlikeCall, { built });
}
