import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { head } from "./head.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replaceAll(from, to) });

silentWhenSound(head);
notices("a page without language", head, help(' lang="en-GB"', ""), /^\/help\/: has no lang/);
notices("a page without direction", head, help(' dir="ltr"', ""), /^\/help\/: has no dir/);
notices("a page without title", head, help("<title>Get help and support</title>", ""), /^\/help\/: has no title/);
notices("two pages with one title", head, help("<title>Get help and support</title>", "<title>The plan</title>"), /has the same title as/);
notices("two main headings", head, help("h2", "h1"), /has 2 h1/);
notices("a main part without its id", head, help('id="main"', 'id="content"'), /has no main#main/);
notices("a page that may be indexed", head, help("noindex", "index"), /may be indexed/);
notices("a page that does not say what it is", head, help("Demonstration", "Site"), /does not say that it is a demonstration/);
notices("a page that does not say what it is not", head, help(", not the council’s website", ""), /does not say that it is a demonstration/);
notices("a page without a policy", head, help("Content-Security-Policy", "X-Policy"), /has no Content-Security-Policy/);
notices("a policy that is open by default", head, help("default-src 'none'", "default-src 'self'"), /default-src is not 'none'/);
notices("a policy that allows inline style", head, help("style-src 'self'", "style-src 'self' 'unsafe-inline'"), /style-src allows 'unsafe-inline'/);
notices("a policy that allows another host", head, help("img-src 'self'", "img-src https://pictures.example"), /img-src allows https/);
notices("a policy without a base", head, help("base-uri 'none'; ", ""), /base-uri is open/);
notices("a robots.txt that invites", head, { "robots.txt": "User-agent: *\nDisallow:\n" }, /lets a demonstration be indexed/);
notices("a robots.txt that is missing", head, { "robots.txt": null }, /robots.txt is missing/);

holds("every page says what it is", head);
