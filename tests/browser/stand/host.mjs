// Reads `_headers` as hosts of static sites do: rules for addresses, each with the headers below it.

/** What the text of a `_headers` file has a host send with an address, as a function of the address. */
export function headersOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter(Boolean)) {
    const [, name, value] = line.match(/^\s+([\w-]+): (.*)$/) ?? [];
    if (name) rules.at(-1).headers.push([name, value]);
    else rules.push({ fits: pattern(line), headers: [] });
  }
  return (url) => {
    const sent = {};
    const { pathname } = new URL(url, "http://host");
    // Where two rules say the same header, hosts send the values of both.
    for (const [name, value] of rules.filter((it) => it.fits.test(pathname)).flatMap((it) => it.headers)) (sent[name] ??= []).push(value);
    return sent;
  };
}

/** A star stands for anything. */
const pattern = (line) => new RegExp("^" + line.split("*").map((it) => it.replace(/[\\^$.+?()[\]{}|]/g, "\\$&")).join(".*") + "$");
