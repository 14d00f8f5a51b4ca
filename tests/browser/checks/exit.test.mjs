import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { exitHead, exitOfMissingPage, exitPlaces, exitWorks } from "./exit.mjs";

const places = exitPlaces(["/404.html", "/help/", "/report/", "/search/"]);
const help = (from, to) => ({ "help/index.html": (html) => html.replaceAll(from, to) });
const script = (from, to) => ({ "assets/exit.js": (text) => text.replace(from, to) });

for (const check of [places, exitHead, exitWorks(), exitOfMissingPage]) silentWhenSound(check);
notices("a help page without a way out", places, help(/pp-exit-this-page/g, "gone"), /^\/help\/: has no way out/);
notices("a way out on a page of the plan", places, { "plans/example/index.html": (html) => html.replace("<p>", '<p class="pp-exit-this-page">') }, /^\/plans\/example\/: has a way out/);
notices("a search without a way out", places, { "search/index.html": (html) => html.replaceAll("pp-exit-this-page", "gone") }, /^\/search\/: has no way out/);
notices("a page for missing addresses that leads out of itself only where it stands", exitOfMissingPage, { "404.html": (html) => html.replaceAll('href="https://exit.example/"', 'href="exit/"') }, /^\/no\/such\/page\/: links without script: link 1/);
notices("a title that tells", exitHead, help("<title>Get help", "<title>Hate crime: get help"), /^\/help\/: its title/);
notices("a header that tells", exitHead, help(">Example plan<", ">Hate crime plan<"), /^\/help\/: its header, menu or footer tells what was read: ".*Hate crime plan/);
notices("a heading that tells", exitHead, help("<h1>", "<h1>Hate crime: "), /^\/help\/: its heading tells/);
notices("a footer that tells", exitHead, help("<footer>", "<footer>Police "), /footer tells what was read: ".*Police Tell/);
notices("a menu that tells", exitHead, help(">The plan<", ">Crime plan<"), /menu or footer tells/);
notices("a referrer", exitHead, help("no-referrer", "origin"), /tells the next host/);
notices("a referrer that is sent", exitWorks("links without script"), help("no-referrer", "unsafe-url"), /links without script: it tells the next host: http/);
notices("a way out that needs script", exitWorks("links without script"), help('href="https://exit.example/"', 'href="#"'), /links without script: link 1 of 2 does not leave/);
notices("a Back button that returns", exitWorks("links with script"), script("location.replace(links[0].href)", "location.assign(links[0].href)"), /Back returns to the page after link 1/);
notices("Shift that does nothing", exitWorks("Shift three times"), script("presses.length === 3", "presses.length === 4"), /Shift three times: does not leave/);
notices("Shift that never forgets", exitWorks("Shift after more than 5 seconds"), script("< 5000", "< 50000"), /5 seconds: leaves although/);
notices("Shift that minds capital letters", exitWorks("Shift for capital letters"), script("!alone", "false"), /capital letters: leaves although/);
notices("a page that stays readable", exitWorks("Shift and a slow network"), script("document.body.hidden = true;", ""), /can still be read/);

const always = ["/404.html", "/help/", "/search/"];
holds("the way out is on the pages of help, the search and the page for a missing address", exitPlaces([...always, "/for-someone-else/", "/immigration-status/", "/languages-and-formats/", "/report/", "/stay-safe-online/", "/what-happens-next/", "/what-to-do-first/"]));
holds("a page with a way out does not tell what was read", exitHead);
for (const built of ["ebbsworth", "llr", "warwickshire", "borough"]) holds(`${built}: a page with a way out does not tell what was read`, exitHead, { built });
holds("the way out works, with and without script", exitWorks());
holds("the way out of a missing page works below a folder of a host", exitOfMissingPage, { built: "below", under: "/some/where/" });
