// Every kind of page and file that a visitor is promised is there, and as often as it should be.

/** `kinds` is a list of [what it is, pattern of its address or file, how many there must be]. */
export const kinds = (kinds) => (site) => {
  const found = [...site.pages.map((page) => page.address), ...site.files.map((file) => "/" + file)];
  return kinds.flatMap(([what, pattern, expected]) => {
    const count = found.filter((it) => pattern.test(it)).length;
    const enough = typeof expected === "number" ? count === expected : count >= expected.atLeast;
    return enough ? [] : [`${what}: ${count} found, expected ${JSON.stringify(expected)}`];
  });
};
