import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { exitInView, exitInViewWithLargeText } from "./exit-in-view.mjs";

const css = (from, to) => ({ "assets/site.css": (text) => text.replace(from, to) });
const more = (rules) => ({ "assets/site.css": (text) => text + rules });
/** Long enough to scroll at every size. */
const long = { "help/index.html": (html) => html.replace("</main>", "<p>More.</p>".repeat(99) + "</main>") };

silentWhenSound(exitInView);
notices("a way out that scrolls away", exitInView, { ...long, ...css("sticky", "static") }, /^\/help\/: 320 by 256, 10% down: it is not in view/);
notices("one that stays within the main part and leaves at the foot", exitInView, { ...long, "help/index.html": (html) => inMain(long["help/index.html"](html)), ...more("footer { padding-block: 400px; }") }, /^\/help\/: 1280 by 800, 100% down: it is not in view/);
notices("one that begins below the header", exitInView, { ...long, ...more("header { block-size: 300px; } body { display: flex; flex-direction: column; } .pp-exit-this-page { order: 1; } main, footer { order: 2; }") }, /^\/help\/: 320 by 256, 0% down: it is not in view/);
notices("one that something covers", exitInView, more("header { position: fixed; inset: 0 0 auto; z-index: 9; block-size: 60px; background: white; }"), /something covers it/);
notices("one that is small", exitInView, css("min-height: 44px", "max-height: 30px"), /too small to be hit/);
notices("one that takes the window", exitInView, more(".pp-exit-this-page { padding-block: 30px; }"), /320 by 256, 0% down: it takes \d+% of the window/);
silentWhenSound(exitInViewWithLargeText);
notices("one that large text makes too wide", exitInViewWithLargeText, more(".pp-exit-this-page-button { inline-size: 16rem; }"), /320 by 256, 0% down: it is not in view/);

for (const built of ["site", "ebbsworth", "llr", "warwickshire", "borough"]) {
  holds(`${built}: the way out is in view wherever one has scrolled to`, exitInView, { built });
}
holds("the way out is in view with text at 200%", exitInViewWithLargeText);

/** The way out as a child of the main part, which ends before the page does. */
function inMain(html) {
  const [way] = html.match(/<aside[^]*?<\/aside>\n/);
  return html.replace(way, "").replace("<h1>", `${way}<h1>`);
}
