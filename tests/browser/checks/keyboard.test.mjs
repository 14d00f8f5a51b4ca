import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { keyboard, keyboardBelowTheWayOut } from "./keyboard.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });
const css = (rules) => ({ "assets/site.css": (text) => text + rules });
const script = (text) => ({ "assets/exit.js": (before) => before + text });
const SKIP = '<a class="pp-skip-link" href="#main">Skip to main content</a>';

silentWhenSound(keyboard);
silentWhenSound(keyboardBelowTheWayOut);
notices("a page without a skip link", keyboard, help(SKIP, ""), /^\/help\/: the first Tab reaches/);
notices("a skip link to nowhere", keyboard, help('class="pp-skip-link" href="#main"', 'class="pp-skip-link" href="#mian"'), /does not move the focus/);
notices("a skip link that stays out of sight", keyboard, css(".pp-skip-link:focus { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }"), /hidden or covered/);
notices("a way out that does not come second", keyboard, help(/(<aside[^]*?<\/aside>)([^]*?<\/main>)/, "$2$1"), /the second Tab reaches/);
notices("a focus that cannot be seen", keyboard, css("main a:focus-visible { outline: none; }"), /focus cannot be seen at <a> "01632 960 001"/);
notices("a focus that something covers", keyboard, css("header::before { content: ''; position: fixed; inset: 0; background: white; }"), /is hidden or covered/);
notices("an order that is set by hand", keyboard, help("<h2", '<p tabindex="2">x</p><h2'), /tabindex above 0/);
notices("a trap", keyboard, script('addEventListener("keydown", (event) => { if (event.key === "Tab" && document.activeElement.href?.startsWith("tel:")) event.preventDefault(); });'), /trapped at <a> "01632 960 001"/);
notices("a control that is passed over", keyboard, script('addEventListener("focusin", (event) => { if (event.target.href?.startsWith("tel:")) document.querySelector("footer a").focus(); });'), /never reaches <a> "01632 960 001"/);

notices("a focus that the way out covers", keyboardBelowTheWayOut, { ...css("html { scroll-padding: 0 !important; } .pp-exit-this-page { padding-block: 20px; }"), "help/index.html": (html) => html.replace("</main>", '<p><a href="#call">Back to the call</a></p>'.repeat(30) + "</main>") }, /Shift\+Tab: <a> "Back to the call" is hidden or covered/);

holds("pages can be walked with the keyboard", keyboard);
holds("nothing with the focus is below the way out in a small window", keyboardBelowTheWayOut);
