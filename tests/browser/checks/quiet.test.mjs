import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { quiet, quietOnTheWay } from "./quiet.mjs";

const script = (text) => ({ "assets/exit.js": (before) => before + text });
const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });

silentWhenSound(quiet);
notices(
  "a picture from another host",
  quiet,
  help(/img-src 'self'([^]*?)<p>/, `img-src *$1<p><img alt="" src="https://pictures.example/x.png">`),
  /^\/help\/: asks another host: https:\/\/pictures.example/,
);
notices("a cookie", quiet, script('document.cookie = "seen=yes";'), /keeps the cookie seen/);
notices("local storage", quiet, script('localStorage.setItem("seen", "yes");'), /localStorage/);
notices("session storage", quiet, script('sessionStorage.setItem("seen", "yes");'), /sessionStorage/);
notices("a database", quiet, script('indexedDB.open("seen");'), /keeps a database/);
notices("a cache", quiet, script('caches.open("seen");'), /keeps a cache/);
notices("a script error", quiet, script("nothing.at.all;"), /script error: nothing is not defined/);
notices("a complaint on the console", quiet, script('console.error("oh");'), /console error: oh/);
notices("style that the policy refuses", quiet, help("<p>", '<p style="color: red">'), /the policy refuses style-src-attr/);
notices("a file that is not there", quiet, { "assets/exit.js": null }, /404 for .*exit\.js/);

const onTheWay = quietOnTheWay({ by: ["/help/", "/report/", "/search/"], typed: "call" });
const searching = (text) => ({ "assets/search.js": (before) => before.replace("event.preventDefault();", `event.preventDefault(); ${text}`) });
const leaving = (text) => ({ "assets/exit.js": (before) => before.replace("const leave = () => {", `const leave = () => { ${text}`) });
silentWhenSound(onTheWay);
notices("a cookie after a search", onTheWay, searching('document.cookie = "asked=yes";'), /^\/search\/: keeps the cookie asked/);
notices("a search that is kept", onTheWay, searching('sessionStorage.setItem("asked", field.value);'), /^\/search\/: .*sessionStorage/);
notices("something that is kept on leaving", onTheWay, leaving('localStorage.setItem("left", "yes");'), /^\/: .*localStorage/);
notices("a host that is told what was typed", onTheWay, searching('new Image().src = "seen.png?" + field.value;'), /tells what was typed: .*seen\.png\?call/);
notices("words in the address", onTheWay, searching("location.hash = field.value;"), /what was typed is in its address/);

holds("no foreign request, nothing kept, no complaint", quiet);
holds("on the way through help, reporting, the search and out, nothing is kept and no one is told", quietOnTheWay({ by: ["/help/", "/report/", "/stay-safe-online/", "/search/"], typed: "frightened" }));
