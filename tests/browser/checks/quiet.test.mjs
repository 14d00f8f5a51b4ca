import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { quiet } from "./quiet.mjs";

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

holds("no foreign request, nothing kept, no complaint", quiet);
