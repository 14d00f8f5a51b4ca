import { holds, notices } from "../stand/prove.mjs";
import { kinds } from "./kinds.mjs";

const PLAN = "/plans/hate-crime-2023-2026/";
const at = (address) => new RegExp(`^${address.replaceAll(".", "\\.")}$`);

const BROXTOWE = [
  ...["/", "/help/", "/report/", "/what-happens-next/", "/stay-safe-online/", "/about-this-plan/"].map((it) => [it, at(it), 1]),
  ...["/data/", "/accessibility/", "/privacy/", "/glossary/", "/a-z/", "/search/", "/plans/"].map((it) => [it, at(it), 1]),
  ...["", "objectives/", "actions/", "calendar/", "who/", "progress/", "by-year/", "by-place/", "print/", "data/"].map((it) => [PLAN + it, at(PLAN + it), 1]),
  ["objectives", at(PLAN + "objectives/[^/]+/"), 12],
  ["actions", at(PLAN + "actions/[^/]+/"), 28],
  ["years of the calendar", at(PLAN + "calendar/\\d{4}/"), 3],
  ["events", at(PLAN + "calendar/(?!\\d{4}/)[^/]+/"), 17],
  ["calendar files of events", new RegExp(`^${PLAN}calendar/[^/]+\\.ics$`), 17],
  ["leads", at(PLAN + "who/[^/]+/"), { atLeast: 10 }],
  ...["data/plan.csv", "data/plan.csv-metadata.json", "data/plan.xlsx", "data/plan.json", "data/plan.stratml.xml", "data/events.jsonld"].map((it) => [it, at(PLAN + it), 1]),
  ...["actions.csv", "actions.csv-metadata.json", "plans.xlsx", "plans.json", "services.json", "services.jsonld", "plan.schema.json", "plans.schema.json"].map((it) => [it, at("/data/" + it), 1]),
  // All its times have passed, and none has a day.
  ["calendar files without an event", /calendar(-months)?\.ics$/, 0],
  // It counts once as a page and once as a file.
  ["the page for a wrong address", /^\/404\.html$/, 2],
  ...["/sitemap.xml", "/robots.txt"].map((it) => [it, at(it), 1]),
  ["style sheets", /^\/assets\/.*\.css$/, { atLeast: 1 }],
];

notices("a kind of page that is missing", kinds([["events", /^\/plans\/example\/calendar\/[^/]+\/$/, 1]]), { "plans/example/calendar/fair/index.html": null }, /events: 0 found/);

holds("has every kind of page and file", kinds(BROXTOWE));
