// What every page says of itself: its language, that it is a demonstration, that it is not to be indexed,
// and the policy that keeps foreign code out.
import { attribute, find, meta, text } from "../stand/document.mjs";

export function head(site) {
  const faults = site.pages.flatMap((page) => pageFaults(page).map((it) => `${page.address}: ${it}`));
  return [...faults, ...sameTitles(site), ...robots(site)];
}

function pageFaults(page) {
  const [html] = find(page.document, "html");
  const words = text(find(page.document, "body")[0]);
  const index = meta(page.document, "robots") ?? "";
  const faults = [];
  const must = (holds, fault) => holds || faults.push(fault);
  must(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(attribute(html, "lang") ?? ""), "has no lang");
  must(["ltr", "rtl"].includes(attribute(html, "dir")), "has no dir");
  must(text(find(page.document, "title")[0] ?? html).trim() && find(page.document, "title").length, "has no title");
  must(find(page.document, "h1").length === 1, `has ${find(page.document, "h1").length} h1, not one`);
  must(find(page.document, "main").length === 1 && attribute(find(page.document, "main")[0], "id") === "main", "has no main#main");
  must(/\bnoindex\b/.test(index), `may be indexed (robots: "${index}")`);
  must(/demonstration/i.test(words) && /\bnot\b[^.]*\bcouncil['’]s (own )?website/i.test(words), "does not say that it is a demonstration and not the council’s website");
  for (const fault of policyFaults(meta(page.document, "content-security-policy"))) faults.push(fault);
  return faults;
}

function policyFaults(policy) {
  if (!policy) return ["has no Content-Security-Policy"];
  const directives = new Map(policy.split(";").map((it) => it.trim().split(/\s+/)).map(([name, ...values]) => [name, values.join(" ")]));
  const faults = [];
  if (directives.get("default-src") !== "'none'") faults.push("Content-Security-Policy: default-src is not 'none'");
  for (const name of ["base-uri", "form-action"]) {
    if (!["'none'", "'self'"].includes(directives.get(name))) faults.push(`Content-Security-Policy: ${name} is open`);
  }
  for (const [name, values] of directives) {
    for (const value of values.split(" ").filter(Boolean)) {
      const strict = ["'none'", "'self'"].includes(value) || /^'sha(256|384|512)-/.test(value);
      if (!strict) faults.push(`Content-Security-Policy: ${name} allows ${value}`);
    }
  }
  return faults;
}

/** Two pages with one title cannot be told apart in a row of tabs. */
function sameTitles(site) {
  const seen = new Map();
  return site.pages.flatMap((page) => {
    const title = text(find(page.document, "title")[0] ?? page.document).trim();
    const first = seen.get(title);
    seen.set(title, first ?? page.address);
    return first ? [`${page.address}: has the same title as ${first}: "${title}"`] : [];
  });
}

function robots(site) {
  if (!site.has("robots.txt")) return ["robots.txt is missing"];
  const lines = site.read("robots.txt").toString().split(/\r?\n/).map((it) => it.trim());
  const all = lines.findIndex((it) => /^user-agent:\s*\*$/i.test(it));
  const closed = all >= 0 && lines.slice(all + 1).some((it) => /^disallow:\s*\/$/i.test(it));
  return closed ? [] : ["robots.txt lets a demonstration be indexed"];
}
