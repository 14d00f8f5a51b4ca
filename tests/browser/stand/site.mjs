// A built site on disk: every page and file that is in its folder, found by walking it.
// No list of addresses is written down here, so a page that is added is checked from its first day.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { attribute, elements, read } from "./document.mjs";
import { serve } from "./server.mjs";

export class Site {
  #server;

  /** `under` is the folder of the host that the site is served from, such as `/some/where/`. */
  constructor(folder, under = "/") {
    this.folder = folder;
    this.under = under;
    this.files = walk(folder);
    const all = this.files.filter((file) => file.endsWith(".html")).map((file) => new Page(folder, file));
    // A page that only redirects is gone before anything can look at it, and nothing has to link to it.
    this.pages = all.filter((page) => !/<meta http-equiv="refresh"/.test(page.html));
    if (this.pages.length === 0) throw new Error(`no page stands in ${folder}: build the site first (make site)`);
  }

  /** The page at an address such as `/help/`, or undefined. */
  page(address) {
    return this.pages.find((page) => page.address === address);
  }

  /**
   * Pages that together have all markup of the site: every kind of element within every kind of parent, at least once.
   * What depends on markup and style, and on no words, is looked at on these: a browser takes a second for a page.
   */
  get representatives() {
    const known = new Set();
    const richestFirst = [...this.pages].sort((a, b) => b.markup.size - a.markup.size);
    return richestFirst.filter((page) => {
      const fresh = [...page.markup].filter((it) => !known.has(it));
      fresh.forEach((it) => known.add(it));
      return fresh.length > 0;
    });
  }

  read(file) {
    return readFileSync(join(this.folder, file));
  }

  has(file) {
    return this.files.includes(file);
  }

  /** The address in full of a page on our own server, which starts when it is first asked. */
  async url(address) {
    this.#server ??= await serve(this.folder, this.under);
    return this.#server.origin + this.under + address.slice(1);
  }

  async close() {
    await this.#server?.close();
    this.#server = undefined;
  }
}

class Page {
  #document;
  #markup;

  constructor(folder, file) {
    this.file = file;
    this.address = "/" + file.replace(/(^|\/)index\.html$/, "$1");
    this.html = readFileSync(join(folder, file), "utf8");
    this.bytes = statSync(join(folder, file)).size;
  }

  get document() {
    this.#document ??= read(this.html);
    return this.#document;
  }

  /** The kinds of its elements, each with that of its parent. */
  get markup() {
    this.#markup ??= new Set([...elements(this.document)].map((it) => `${kind(it.parentNode)} > ${kind(it)}`));
    return this.#markup;
  }
}

const kind = (it) => [it.tagName, ...["class", "role", "type", "tabindex"].map((name) => (it.attrs ? attribute(it, name) : ""))].join(" ");

function walk(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}
