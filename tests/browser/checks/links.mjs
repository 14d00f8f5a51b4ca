// Every link of every page leads to a file that is there and to an anchor that is in it.
// It reads files only, so it sees also what no browser test clicks. Other hosts are never asked.
import { attribute, elements } from "../stand/document.mjs";

const HOST = "https://site.example";

/**
 * `under` is the folder of the host that the site will live in, `host` the origin it was built for if any.
 * With `folders: false` a link must name a file, as a site needs that is opened from a memory stick.
 * With `notFound: false` the page for wrong addresses is left out: it is shown at any depth, so its links start at the
 * host's root, and a site that was not told its address cannot know that it is in a folder (README, `--base-url`).
 */
export const links = ({ under = "/", host = HOST, folders = true, deepNotFound = false, notFound = true } = {}) => (site) => {
  const known = addresses(site, under, folders);
  const reached = new Set([under, under + "index.html"]);
  const faults = site.pages.filter((page) => notFound || page.file !== "404.html").flatMap((page) => {
    const faults = duplicates(page).map((id) => `the id "${id}" is used more than once`);
    const own = new Set([...elements(page.document)].map((it) => attribute(it, "id")).filter(Boolean));
    for (const from of standpoints(page, { under, folders, deepNotFound })) {
      for (const link of linksOf(page)) {
        // A link inside the page holds wherever the page is shown.
        if (link.value.startsWith("#")) {
          if (!own.has(decodeURIComponent(link.value.slice(1)))) faults.push(`<a> to "${link.value}": no such anchor (from ${from})`);
          continue;
        }
        const fault = follow(link, new URL(from, host), { known, reached, under, host });
        if (fault) faults.push(`${fault} (from ${from})`);
      }
    }
    return faults.map((it) => `${page.address}: ${it}`);
  });
  for (const page of site.pages) {
    const names = [under + page.address.slice(1), under + page.file];
    if (page.file !== "404.html" && !names.some((it) => reached.has(it))) faults.push(`${page.address}: no page links here`);
  }
  return faults;
};

/** A page for wrong addresses is shown at any depth: with an address of its own, its links must work from there too. */
function standpoints(page, { under, folders, deepNotFound }) {
  const own = under + (folders ? page.address.slice(1) : page.file);
  return page.file === "404.html" && deepNotFound ? [own, under + "no/such/page/"] : [own];
}

function addresses(site, under, folders) {
  const known = new Map(site.files.map((file) => [under + file, null]));
  for (const page of site.pages) {
    const ids = new Set([...elements(page.document)].map((it) => attribute(it, "id")).filter(Boolean));
    known.set(under + page.file, ids);
    if (folders) known.set(under + page.address.slice(1), ids);
  }
  return known;
}

function linksOf(page) {
  const found = [];
  for (const element of elements(page.document)) {
    for (const name of ["href", "src", "xlink:href", "data", "poster", "cite", "action"]) {
      const value = attribute(element, name);
      if (value !== undefined) found.push({ value, element });
    }
    const several = attribute(element, "srcset");
    for (const part of several?.split(",") ?? []) found.push({ value: part.trim().split(/\s+/)[0], element });
  }
  return found;
}

function follow({ value, element }, from, { known, reached, under, host }) {
  const shown = `<${element.tagName}> to "${value}"`;
  if (attribute(element, "target") === "_blank") return `${shown} opens a new tab`;
  let to;
  try {
    to = new URL(value, from);
  } catch {
    return `${shown} is no address`;
  }
  if (["tel:", "mailto:", "sms:"].includes(to.protocol)) return undefined;
  if (to.origin !== new URL(host).origin) {
    return to.protocol === "https:" ? undefined : `${shown} is not https`;
  }
  const path = decodeURIComponent(to.pathname);
  if (!path.startsWith(under)) return `${shown} leaves the site's own folder ${under}`;
  if (!known.has(path)) return `${shown} leads to nothing`;
  if (path !== from.pathname) reached.add(path);
  const anchor = decodeURIComponent(to.hash.slice(1));
  if (anchor && !known.get(path)?.has(anchor)) return `${shown}: no such anchor`;
  return undefined;
}

function duplicates(page) {
  const ids = [...elements(page.document)].map((it) => attribute(it, "id")).filter((it) => it !== undefined);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
