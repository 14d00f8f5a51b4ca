import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { soundSite } from "../stand/sound.mjs";
import { occurrences } from "./occurrences.mjs";

const YEAR = "plans/example/calendar/2027/index.html";
const OWN = "plans/example/calendar/talk.ics";
const WHOLE = "plans/example/data/calendar.ics";
const MONTHS = "plans/example/data/calendar-months.ics";

const item = (id, when, day) => `<li><div class="pp-event">${day ? `<p class="pp-event__date"><span class="pp-event__number">${day}</span></p>` : ""}
<h3><a href="../${id}/">It</a></h3><p class="pp-event__when">${when}</p></div></li>`;
const month = (name, ...items) => `<section class="pp-calendar"><h2>${name}</h2><ol>${items.join("\n")}</ol></section>`;
const sound = soundSite();
// The first Tuesday of each month but one, into the next day.
const PAGE = sound["plans/example/calendar/fair/index.html"].replace(/<main[^]*<\/main>/, `<main id="main"><h1>Calendar for 2027</h1>
<p class="pp-lead">4 events in 2027</p>
${month("January 2027", item("talk", "Tuesday 5 January 2027, 7pm to 1:30am the next day", 5))}
${month("February 2027", item("talk", "Tuesday 2 February 2027, 7pm to 1:30am the next day", 2))}
${month("April 2027", item("talk", "Tuesday 6 April 2027, 7pm to 1:30am the next day", 6))}
${month("May 2027", item("fair", "May to June 2027, date to be confirmed"))}
</main>`);
const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//example//EN",
  "BEGIN:VEVENT",
  "UID:talk.example@example",
  "DTSTAMP:20261121T000000Z",
  "DTSTART;TZID=Europe/London:20270105T190000",
  "DTEND;TZID=Europe/London:20270106T013000",
  "SUMMARY:Talk",
  "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4",
  "EXDATE;TZID=Europe/London:20270302T190000",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const check = occurrences({ least: 1 });
const base = { [YEAR]: PAGE, [OWN]: CALENDAR, [WHOLE]: CALENDAR };
const swap = (file, from, to) => ({ ...base, [file]: (base[file] ?? sound[file]).replace(from, to) });
const faulty = (fault, file, from, to, says) => notices(fault, check, swap(file, from, to), says);

silentWhenSound(check, base);
faulty("a rule for another weekday", WHOLE, "1TU", "1WE", /talk: the pages do not list .* and 2027-02-03T19:00/);
faulty("a rule that ends too soon", WHOLE, "COUNT=4", "COUNT=3", /the file does not hold 2027-04-06T19:00/);
faulty("a rule that goes on", WHOLE, "COUNT=4", "COUNT=5", /the pages do not list 2027-05-04T19:00/);
faulty("a date that is not left out", WHOLE, /EXDATE.*\r\n/, "", /the pages do not list 2027-03-02T19:00/);
faulty("a date that is left out of one file", WHOLE, "EXDATE;TZID=Europe/London:20270302T190000", "EXDATE;TZID=Europe/London:20270302T190000,20270202T190000", /the file does not hold 2027-02-02/);
faulty("another hour", WHOLE, "0105T190000", "0105T180000", /do not list 2027-01-05T18:00\/2027-01-06T01:30/);
faulty("an end on the wrong day", OWN, "20270106T013000", "20270107T013000", /do not list 2027-01-05T19:00\/2027-01-07T01:30/);
faulty("an end that is missing", WHOLE, /DTEND.*\r\n/, "", /do not list 2027-01-05T19:00\/ and/);
faulty("a day that the page leaves out", YEAR, /<section class="pp-calendar"><h2>February[^]*?<\/section>/, "", /do not list 2027-02-02/);
faulty("a page that counts wrong", YEAR, "4 events", "1 event", /says 1 events, and its year lists 4/);
faulty("a day under another month", YEAR, "<h2>February", "<h2>March", /and under March 2027/);
faulty("a day that is not the one in words", YEAR, '__number">6', '__number">7', /its day is not that of/);
faulty("words that nobody can read", YEAR, "7pm to 1:30am the next day", "in the evening", /cannot read/);
faulty("an event without a day among those with one", WHOLE, "END:VCALENDAR", /BEGIN:VEVENT[^]*END:VEVENT\r\n/.exec(sound[MONTHS])[0] + "END:VCALENDAR", /fair: has no day/);
faulty("an event without a day that fills a month", MONTHS, "DTEND;VALUE=DATE:20270502", "DTEND;VALUE=DATE:20270601", /fair: is on more than one day/);
faulty("an event without a day in another month", MONTHS, /20270501|20270502/g, (it) => it.replace("2705", "2706"), /and under 2027-05/);
faulty("a time that has passed", MONTHS, "DTSTAMP:2026", "DTSTAMP:2028", /its time has passed/);
notices("an event that is in no calendar", check, { [YEAR]: PAGE, [OWN]: CALENDAR }, /calendar\.ics: talk is missing/);
notices("a calendar that no parser reads", check, { ...base, [WHOLE]: "calendar\r\n" }, /cannot be read/);
notices("pages that are missing", occurrences({ least: 2 }), base, /1 pages of a year, expected 2/);

// Of this one only the end is known.
const ENDS = ["DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270106", "SUMMARY:Talk", "DESCRIPTION:Until 12:30pm"].join("\r\n");
const ended = (when) => {
  const file = CALENDAR.replace(/DTSTART[^]*(?=\r\nEND:VEVENT)/, ENDS);
  const page = PAGE.replace(/<section class="pp-calendar"><h2>(February|April)[^]*?<\/section>/g, "").replace("4 events", "2 events");
  return { [YEAR]: page.replace("7pm to 1:30am the next day", when), [OWN]: file, [WHOLE]: file };
};
notices("an end that is shown as a beginning", check, ended("12:30pm"), /do not list 2027-01-05\/T12:30/);
notices("an end at another hour", check, ended("until 1pm"), /do not list 2027-01-05\/T12:30/);

holds("the pages and the calendar files say the same days and hours", occurrences({ least: 3 }));
for (const [built, least] of [["below", 3], ["calendar", 3], ["ebbsworth", 4], ["llr", 2], ["warwickshire", 0], ["borough", 2]]) {
  holds(`${built}: the pages and the calendar files say the same days and hours`, occurrences({ least }), { built });
}
