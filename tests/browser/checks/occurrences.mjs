// The days and hours that the calendar pages list, against every calendar file, whose repetitions a parser that is not
// ours (ical.js) works out.
import ICAL from "ical.js";
import { attribute, classes, elements, find, text } from "../stand/document.mjs";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DATE = `(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4})`;
const DAY = `(?:[A-Z][a-z]+day) ${DATE}`;
const TIME = "(midnight|midday|\\d{1,2}(?::\\d{2})?[ap]m)";
const ONE = new RegExp(`^${DAY}(?:, ${TIME}(?: to ${TIME}( the next day)?)?)?$`);
const SEVERAL = new RegExp(`^${DAY}(?:, ${TIME})? to ${DAY}(?:, ${TIME})?$`);
// Days in the plan's words have no weekday: "4 May 2027", "27 to 29 January 2027".
const STATED = new RegExp(`^(?:(\\d{1,2})(?: (${MONTHS.join("|")}))?(?: (\\d{4}))? to )?${DATE}$`);
// Times without a day end with a month, a week or a year.
const WINDOW = new RegExp(`^(?:.*? )??(?:week beginning ${DATE}|(?:(${MONTHS.join("|")}) )?(\\d{4}))(?:, date to be confirmed)?$`);
const TITLE = new RegExp(`^(${MONTHS.join("|")}) (\\d{4})$`);

/** What the pages list and what the calendar files hold must be the same. `least` is how many pages of a year there must be. */
export const occurrences = ({ least = 0 } = {}) => (site) => {
  const faults = [];
  const years = parts(site);
  if (years.size < least) faults.push(`${years.size} pages of a year, expected ${least}`);
  const listed = new Map();
  for (const pages of years.values()) {
    for (const item of ofYear(pages, faults)) add(listed, `${item.plan}/${item.id}`, item);
  }
  const files = site.files.filter((file) => file.endsWith(".ics"));
  const made = new Map(files.map((file) => [file, inFile(site, file, faults)]));
  for (const [file, events] of made) {
    for (const event of events) compare(file, event, listed.get(`${event.plan}/${event.id}`) ?? [], faults);
  }
  complete(listed, made, faults);
  return faults;
};

/** One event of a file against what the pages list of it. */
function compare(file, event, items, faults) {
  const tell = (fault) => faults.push(`${file}: ${event.id}: ${fault}`);
  const times = items.map((it) => it.time).sort();
  if (!event.months) {
    if (/calendar-months\.ics$|\/months\//.test(file)) tell("has a day, and is among those without");
    const [only, more] = [without(event.times, times), without(times, event.times)];
    if (only.length > 0) tell(`the pages do not list ${only.join(" and ")}`);
    if (more.length > 0) tell(`the file does not hold ${more.join(" and ")}`);
    return;
  }
  // The file of the event itself is alone whichever it is.
  const alone = /\/calendar\/[^/]+\.ics$/.test(file);
  if (!alone && !/calendar-months\.ics$|\/months\//.test(file)) tell("has no day, and is among those that have one");
  if (items.length !== 1) return tell(`the pages list it ${items.length} times`);
  const [item] = items;
  const [first] = event.times[0].split("/");
  if (event.times.length !== 1 || event.times[0] !== `${first}/${first}`) tell("is on more than one day");
  if (!item.last) return tell(`the page says ${item.words}`);
  if (!first.startsWith(item.month)) tell(`is on ${first}, and under ${item.month} on the page`);
  if (!alone && item.last < event.made) tell("its time has passed");
}

/** What the pages list is in the calendar file of its plan. */
function complete(listed, made, faults) {
  for (const [name, items] of listed) {
    const [plan, id] = name.split("/");
    const own = made.get(`plans/${plan}/calendar/${id}.ics`)?.[0];
    if (!own) {
      faults.push(`${name}: has no calendar file`);
      continue;
    }
    if (own.months && items[0].last < own.made) continue;
    const file = `plans/${plan}/data/${own.months ? "calendar-months" : "calendar"}.ics`;
    if (!made.get(file)?.some((it) => it.id === id && it.plan === plan)) faults.push(`${file}: ${id} is missing`);
  }
}

const without = (all, others) => {
  const left = [...others];
  return all.filter((it) => {
    const at = left.indexOf(it);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const add = (map, name, item) => map.set(name, [...(map.get(name) ?? []), item]);

const YEAR = /^(\/plans\/([^/]+)\/calendar\/(\d{4})\/)(?:events_\d+\/)?$/;

/** The pages of each year: a long one is in numbered parts. */
function parts(site) {
  const years = new Map();
  for (const page of site.pages) {
    const [, year] = YEAR.exec(page.address) ?? [];
    if (year) years.set(year, [...(years.get(year) ?? []), page]);
  }
  return years;
}

/** The events of a year. Each of its parts must say how many the whole year has. */
function ofYear(pages, faults) {
  const items = pages.flatMap((page) => onPage(page, faults));
  for (const page of pages) {
    const lead = [...elements(page.document)].find((it) => classes(it).includes("pp-lead"));
    const said = /^(No|[\d,]+) events? in/.exec(text(lead).trim())?.[1].replace("No", "0").replace(",", "");
    if (Number(said) !== items.length) faults.push(`${page.address}: says ${said} events, and its year lists ${items.length}`);
  }
  return items;
}

/** The events of one page, each under its month. */
function onPage(page, faults) {
  const [, , plan, year] = YEAR.exec(page.address);
  const tell = (fault) => faults.push(`${page.address}: ${fault}`);
  const items = [];
  for (const section of find(page.document, "section", "pp-calendar")) {
    const title = text(find(section, "h2")[0]).trim();
    const [, name, of] = TITLE.exec(title) ?? tell(`"${title}" is no month`) ?? [];
    if (of !== year) tell(`"${title}" is of another year`);
    const month = `${of}-${two(MONTHS.indexOf(name) + 1)}`;
    for (const event of find(section, undefined, "pp-event")) {
      const id = attribute(find(event, "a")[0], "href").split("/").at(-2);
      const words = text(find(event, "p", "pp-event__when")[0]).trim();
      const item = { plan, id, month, words, ...read(words) };
      if (!item.time && !item.last) tell(`cannot read "${words}"`);
      if (item.time && !item.time.startsWith(month)) tell(`${id} is on ${item.time}, and under ${title}`);
      const badge = find(event, "span", "pp-event__number")[0];
      if (badge && item.time && two(text(badge).trim()) !== item.time.slice(8, 10)) tell(`${id}: its day is not that of "${words}"`);
      items.push(item);
    }
  }
  return items;
}

/** The words of a page: `time` of an event with a day, or the `last` day of one without. */
function read(words) {
  const one = ONE.exec(words.replace(", until ", ", "));
  if (one) {
    const day = date(one[1], one[2], one[3]);
    const [from, to] = [hour(one[4]), hour(one[5])];
    if (!from) return { time: `${day}/${day}` };
    if (words.includes(", until ")) return { time: `${day}/T${from}` };
    if (!to) return { time: `${day}T${from}/` };
    const next = one[6] || to === "00:00";
    return { time: `${day}T${from}/${next ? later(day, 1) : day}T${to}` };
  }
  const several = SEVERAL.exec(words);
  if (several) {
    const [first, last] = [date(several[1], several[2], several[3]), date(several[5], several[6], several[7])];
    const [from, to] = [hour(several[4]), hour(several[8])];
    return { time: from && to ? `${first}T${from}/${last}T${to}` : `${first}/${last}` };
  }
  const stated = STATED.exec(words);
  if (stated) {
    const last = date(stated[4], stated[5], stated[6]);
    const first = stated[1] ? date(stated[1], stated[2] ?? stated[5], stated[3] ?? stated[6]) : last;
    return { time: `${first}/${last}` };
  }
  const window = WINDOW.exec(words);
  if (window?.[1]) return { last: later(date(window[1], window[2], window[3]), 6) };
  if (window?.[5]) {
    const month = window[4] ? MONTHS.indexOf(window[4]) + 1 : 12;
    return { last: new Date(Date.UTC(Number(window[5]), month, 0)).toISOString().slice(0, 10) };
  }
  return {};
}

const two = (number) => String(number).padStart(2, "0");
const date = (day, month, year) => `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(day)}`;

function later(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function hour(words) {
  if (!words) return undefined;
  if (words === "midnight") return "00:00";
  if (words === "midday") return "12:00";
  const [, hour, minute = "00", half] = /^(\d+)(?::(\d+))?([ap]m)$/.exec(words);
  return `${two((Number(hour) % 12) + (half === "pm" ? 12 : 0))}:${minute}`;
}

/** The events of a calendar file with each time that they take place. */
function inFile(site, file, faults) {
  let calendar;
  try {
    calendar = new ICAL.Component(ICAL.parse(site.read(file).toString("utf8")));
  } catch (error) {
    faults.push(`${file}: cannot be read: ${error.message}`);
    return [];
  }
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const [id, plan] = component.getFirstPropertyValue("uid").split("@")[0].split(".");
    const months = /, some time (in|from) /.test(component.getFirstPropertyValue("summary"));
    const made = component.getFirstPropertyValue("dtstamp").toString().slice(0, 10);
    return { id, plan, months, made, times: times(component).sort() };
  });
}

/** More than any event may have: a rule without an end must not run for ever. */
const MOST = 1000;

function times(component) {
  const event = new ICAL.Event(component);
  if (!event.isRecurring()) return [time(component, event.startDate, event.endDate)];
  const found = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && found.length < MOST; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(time(component, startDate, endDate));
  }
  return found;
}

function time(component, start, end) {
  if (!start.isDate) {
    const ends = component.hasProperty("dtend") ? end.toString().slice(0, 16) : "";
    return `${start.toString().slice(0, 16)}/${ends}`;
  }
  const until = new RegExp(`^Until ${TIME}$`, "m").exec(component.getFirstPropertyValue("description") ?? "");
  // An end alone is not an hour at which it begins.
  if (until) return `${start}/T${hour(until[1])}`;
  return `${start}/${later(end.toString(), -1)}`;
}
