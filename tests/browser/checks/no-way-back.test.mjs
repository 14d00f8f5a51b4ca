import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { linksReplace, nothingToGoBackTo } from "./no-way-back.mjs";

const script = (from, to) => ({ "assets/exit.js": (text) => text.replace(from, to) });
const sound = nothingToGoBackTo({ by: ["/help/", "/", "/help/", "/report/", "/search/"], typed: "call" });

silentWhenSound(linksReplace);
notices("links that add to the history", linksReplace, script("location.replace(link.href)", "location.assign(link.href)"), /^\/help\/: the link to .* leaves this page in the history \(push\)/);
notices("links within the page that add to the history", linksReplace, script("if (!link", "if (link?.hash || !link"), /^\/help\/: the link to #main leaves this page/);
notices("links to pages without a way out that add to the history", linksReplace, script("if (!link", 'if (/plans/.test(link) || !link'), /^\/report\/: the link to \.\.\/plans/);
for (const key of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) notices(`a link that minds no ${key}`, linksReplace, script(`|| event.${key}`, ""), new RegExp(`pressed with ${key} is not left`));
notices("a link that minds no middle button", linksReplace, script("|| event.button", ""), /middle button is not left/);
notices("a link that minds no target", linksReplace, script("|| link.target", ""), /with target is not left/);
notices("a link that minds no download", linksReplace, script('|| link.hasAttribute("download")', ""), /with download is not left/);

silentWhenSound(sound);
notices("pages that stay behind the one that is left", sound, script("location.replace(link.href)", "location.assign(link.href)"), /the history holds .*\/report\//);
notices("a last page that stays", sound, script("location.replace(links[0].href)", "location.assign(links[0].href)"), /^Back shows .*\/help\//);

holds("every link of a page with a way out takes its place in the history", linksReplace);
holds("below a folder of a host, every link of a page with a way out takes its place in the history", linksReplace, { built: "below", under: "/some/where/" });
holds("after walking through help, reporting and the search, Back shows none of them", nothingToGoBackTo({ by: ["/help/", "/", "/help/", "/report/", "/stay-safe-online/", "/search/"], typed: "frightened" }));
