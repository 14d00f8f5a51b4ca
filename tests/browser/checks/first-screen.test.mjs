import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { firstScreen, helpLength, menu } from "./first-screen.mjs";

const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(firstScreen);
silentWhenSound(helpLength);
silentWhenSound(menu);
notices("a page that begins far down", firstScreen, css("header { block-size: 200px; }"), /begins at \d+px/);
notices("a help page that is too long", helpLength, css("main { block-size: 4000px; }"), /is \d+px long/);
notices("a menu that is open", menu, { "help/index.html": (html) => html.replace('<details class="pp-menu"', '<details open class="pp-menu"') }, /open before/);
notices("a menu without its fold", menu, { "help/index.html": (html) => html.replace(/<summary>Menu<[/]summary>/, "") }, /no menu that folds/);
notices("a menu that does not open", menu, css(".pp-menu nav { display: none; }"), /does not open by keyboard/);
notices("a menu that folds on a desk", menu, css(".pp-menu summary { display: block !important; }"), /folds on a desk/);

for (const built of ["site", "ebbsworth", "llr", "warwickshire", "borough"]) {
  holds(`${built}: a phone's first screen shows what a page is for`, firstScreen, { built });
  holds(`${built}: the help page is at most six screens of a phone`, helpLength, { built });
  holds(`${built}: the menu folds on a phone alone`, menu, { built });
}
