import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { links } from "./links.mjs";

const UNDER = "/some/where/";
const anywhere = links();
const below = links({ under: UNDER, notFound: false });
const swap = (from, to) => (html) => html.replace(from, to);

silentWhenSound(anywhere);
silentWhenSound(below);
notices("a link to nothing", anywhere, { "index.html": swap("help/#call", "helps/") }, /^\/: .*leads to nothing/);
notices("an anchor that is not there", anywhere, { "index.html": swap("#call", "#cal") }, /no such anchor/);
notices("a style sheet that is not there", anywhere, { "assets/site.css": null }, /<link> .*leads to nothing/);
notices("an id that is used twice", anywhere, { "help/index.html": swap("<p>", '<p id="call">') }, /id "call" is used more than once/);
notices("a link from the host's root in a site under a sub-path", below, { "index.html": swap("help/#call", "/help/#call") }, /leaves the site's own folder/);
notices("a page that nothing links to", anywhere, { "plans/example/index.html": swap("calendar/fair/", "./") }, /calendar\/fair\/: no page links here/);
notices("a new tab", anywhere, { "index.html": swap('<a href="help/#call"', '<a target="_blank" href="help/#call"') }, /opens a new tab/);
notices("a link without encryption", anywhere, { "index.html": swap("help/#call", "http://plain.example/") }, /is not https/);
notices("a script for an address", anywhere, { "index.html": swap("help/#call", "javascript:alert(1)") }, /is not https/);
notices("a folder link in a site for a memory stick", links({ folders: false }), { "index.html": (html) => html + " " }, /leads to nothing/);
notices("an anchor inside the page that is not there", anywhere, { "help/index.html": (html) => html.replace("</main>", '<a href="#gone">Gone</a></main>') }, /#gone": no such anchor/);
notices(
  "a page for wrong addresses whose links break at depth",
  links({ deepNotFound: true }),
  { "404.html": (html) => html.replaceAll('href="/', 'href="./') },
  /^\/404\.html: .*from \/no\/such\/page\//,
);

holds("no dead link or anchor at the root of a host", anywhere);
holds("no dead link or anchor under a sub-path", below);
holds("no dead link or anchor when built for a sub-path", links({ under: UNDER, host: "https://plan.example", deepNotFound: true }), { built: "below" });
holds("no folder link when built for a memory stick", links({ folders: false }), { built: "portable" });
