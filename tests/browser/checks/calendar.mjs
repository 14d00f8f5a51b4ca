// The calendar files, read by a parser that is not ours (ical.js), against the windows that the plan prints.
import ICAL from "ical.js";

const LONGEST_LINE = 75;

/** `expected` is a list of [words of the summary, first day, last day], each a time without a day. */
export const calendar = (plan, expected) => (site) => {
  const faults = [];
  // The calendars of one place are in a folder below.
  const single = new RegExp(`^plans/${plan}/calendar/[^/]+\\.ics$`);
  const own = site.files.filter((file) => single.test(file)).flatMap((file) => {
    const found = events(site, file, faults);
    if (found.length !== 1) faults.push(`${file}: ${found.length} events, expected 1`);
    return found;
  });
  if (own.length !== expected.length) faults.push(`${plan}: ${own.length} events, expected ${expected.length}`);
  for (const window of missing(expected, own)) faults.push(`${plan}: no event for ${window.join(", ")}`);
  const uids = own.map((it) => it.uid);
  if (new Set(uids).size !== uids.length) faults.push(`${plan}: two events have one UID`);

  // The calendar of months has those whose time has not passed, and there is none where all have.
  const whole = `plans/${plan}/data/calendar-months.ics`;
  const ahead = own.filter((it) => expected.some(([, first, last]) => first === it.first && last >= it.made));
  if (!site.has(whole)) return ahead.length > 0 ? [...faults, `${whole} is missing`] : faults;
  if (ahead.length === 0) faults.push(`${whole} has no event that is still to come`);
  // Anyone who adds one event and later the whole calendar must not get it twice.
  if (facts(ahead) !== facts(events(site, whole, faults))) {
    faults.push(`${whole}: its events are not those of the events' own files`);
  }
  return faults;
};

const facts = (events) => JSON.stringify(events.map((it) => [it.uid, it.summary, it.first]).sort());

/** Takes each expected window out of what was found, so that one event cannot serve for two. */
function missing(expected, found) {
  const left = [...found];
  return expected.filter(([words, first]) => {
    const at = left.findIndex((it) => it.summary.includes(words) && it.first === first);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function events(site, file, faults) {
  const bytes = site.read(file);
  for (const fault of lineFaults(bytes)) faults.push(`${file}: ${fault}`);
  let parsed;
  try {
    parsed = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
  } catch (error) {
    faults.push(`${file}: cannot be read: ${error.message}`);
    return [];
  }
  for (const name of ["version", "prodid"]) {
    if (!parsed.getFirstPropertyValue(name)) faults.push(`${file}: has no ${name.toUpperCase()}`);
  }
  return parsed.getAllSubcomponents("vevent").map((it) => event(it, file, faults));
}

function event(component, file, faults) {
  const value = (name) => component.getFirstPropertyValue(name);
  const [start, end] = [value("dtstart"), value("dtend")];
  const summary = value("summary") ?? "";
  const must = (holds, fault) => holds || faults.push(`${file}: "${summary}": ${fault}`);
  must(value("uid") && value("dtstamp"), "has no UID or no DTSTAMP");
  must(start?.isDate && end?.isDate, "is not for whole days");
  // DTEND is the first day that is no longer part of the event.
  const next = start?.clone();
  next?.adjust(1, 0, 0, 0);
  must(end && next && end.compare(next) === 0, "is not one day long");
  must(value("status") === "TENTATIVE", "is not TENTATIVE");
  must(value("transp") === "TRANSPARENT", "makes the reader busy");
  must(/, some time (in|from) .*\d{4}$/.test(summary), "does not say that its day is not fixed");
  const made = value("dtstamp")?.toString().slice(0, 10) ?? "";
  return { uid: value("uid"), summary, first: start?.toString(), made };
}

function lineFaults(bytes) {
  const lines = bytes.toString("latin1").split("\r\n");
  const faults = [];
  if (lines.some((line) => /[\r\n]/.test(line))) faults.push("a line does not end in CR and LF");
  if (lines.at(-1) !== "") faults.push("the last line does not end");
  // Latin-1 gives one character for each byte.
  if (lines.some((line) => line.length > LONGEST_LINE)) faults.push(`a line is longer than ${LONGEST_LINE} bytes`);
  return faults;
}
