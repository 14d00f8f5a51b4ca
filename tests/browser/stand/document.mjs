// Reads a page as a tree, for the checks that need no browser.
import { parse } from "parse5";

/** The parsed page: call `elements` on it. */
export const read = (html) => parse(html, { sourceCodeLocationInfo: false });

/** Every element below `node`, in the order of the page. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/** The elements that carry all of these names and, if given, this class. */
export function find(node, tagName, className) {
  return [...elements(node)].filter(
    (it) => (!tagName || it.tagName === tagName) && (!className || classes(it).includes(className)),
  );
}

/** An attribute's value, or undefined. */
export const attribute = (element, name) => element?.attrs.find((it) => it.name === name)?.value;

export const classes = (element) => (attribute(element, "class") ?? "").split(/\s+/);

/** All the words below a node, with runs of white space as one space. */
export function text(node) {
  if (["script", "style", "template"].includes(node.tagName)) return "";
  const own = node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(text).join(" ");
  return own.replace(/\s+/g, " ");
}

/** What `<meta name=… content=…>` or `<meta http-equiv=… content=…>` says. */
export function meta(document, name) {
  const it = find(document, "meta").find((it) =>
    [attribute(it, "name"), attribute(it, "http-equiv")].some((n) => n?.toLowerCase() === name),
  );
  return attribute(it, "content");
}
