// What a page costs on a slow telephone: bytes of HTML, and compressed bytes of style and script.
import { gzipSync } from "node:zlib";

const HTML_LIMIT = 100_000;
const GZIP_LIMIT = 10_000;
// The index of the search is not a script: it is loaded only when someone searches.
const INDEX = "search/index.js";
const INDEX_LIMIT = 80_000;
const SEARCH = "assets/search.js";
const SEARCH_LIMIT = 6_000;

export function weights(site) {
  // The whole plan on one page is as long as the plan.
  const heavy = site.pages.filter((page) => page.bytes >= HTML_LIMIT && !page.address.endsWith("/print/"));
  const faults = heavy.map((page) => `${page.address}: ${page.bytes} bytes of HTML, the limit is ${HTML_LIMIT}`);
  for (const ending of [".css", ".js"]) {
    const bytes = site.files.filter((file) => file.endsWith(ending) && file !== INDEX).reduce((sum, file) => sum + gzipSync(site.read(file)).length, 0);
    if (bytes >= GZIP_LIMIT) faults.push(`${ending}: ${bytes} bytes compressed in all, the limit is ${GZIP_LIMIT}`);
  }
  if (site.has(INDEX) && site.read(INDEX).length >= INDEX_LIMIT) faults.push(`${INDEX}: ${site.read(INDEX).length} bytes, the limit is ${INDEX_LIMIT}`);
  const search = site.has(SEARCH) ? gzipSync(site.read(SEARCH)).length : 0;
  if (search >= SEARCH_LIMIT) faults.push(`${SEARCH}: ${search} bytes compressed, the limit is ${SEARCH_LIMIT}`);
  return faults;
}
