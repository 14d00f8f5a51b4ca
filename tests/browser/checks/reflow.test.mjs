import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { largeText, narrow } from "./reflow.mjs";

const css = (rules) => ({ "assets/site.css": (text) => text + rules });

silentWhenSound(narrow);
silentWhenSound(largeText);
notices("a wide part at 320 px", narrow, css("h1 { inline-size: 400px; }"), /scrolls sideways: \d+px in 320px/);
notices("a long word at 320 px", narrow, { "help/index.html": (html) => html.replace("<p>", `<p>${"communication".repeat(8)}`) }, /^\/help\/: scrolls sideways/);
notices("a page that cuts off what is too wide", narrow, css("body { overflow-x: hidden; }"), /<body> cuts off/);
notices("a part that grows too wide with the text", largeText, css("h1 { inline-size: 60rem; }"), /scrolls sideways/);
notices("text that ignores the reader's size", largeText, css("main { font-size: 19px; }"), /does not follow/);

holds("no sideways scroll at 320 px", narrow);
holds("no sideways scroll at 1280 px with text at 200%", largeText);
