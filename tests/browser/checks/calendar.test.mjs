import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { SOUND_WINDOWS } from "../stand/sound.mjs";
import { calendar } from "./calendar.mjs";

/** Read from the printed plan by hand: thirteen actions that name a month. */
const BROXTOWE = [
  ["Pledge", "2023-02-01", "2023-03-31"],
  ["Physical Disabilities Event", "2023-05-01", "2023-06-30"],
  ["Mental Health Event", "2024-08-01", "2024-09-30"],
  ["Learning Disability Event", "2025-07-01", "2025-08-31"],
  ["International Women", "2023-03-01", "2023-03-31"],
  ["International Men", "2023-11-01", "2023-11-30"],
  ["International Men", "2024-11-01", "2024-11-30"],
  ["International Men", "2025-11-01", "2025-11-30"],
  ["LGBTQ+", "2025-06-01", "2025-06-30"],
  ["Older Persons Event", "2023-08-01", "2023-09-30"],
  ["Young Peoples Event", "2024-05-01", "2024-06-30"],
  ["Holocaust Memorial Day", "2023-01-01", "2023-01-31"],
  ["Holocaust Memorial Day", "2024-01-01", "2024-01-31"],
  ["Holocaust Memorial Day", "2025-01-01", "2025-01-31"],
  ["Black History", "2024-10-01", "2024-10-31"],
  ["Multi Faith", "2025-05-01", "2025-06-30"],
  ["Refugee, Asylum Seekers Event", "2023-10-01", "2023-11-30"],
];

const check = calendar("example", SOUND_WINDOWS);
const swap = (from, to) => (text) => text.replace(from, to);
const both = (edit) => ({ "plans/example/data/calendar.ics": edit, "plans/example/calendar/fair.ics": edit });
const whole = (edit) => ({ "plans/example/data/calendar.ics": edit });

silentWhenSound(check);
notices("an event that ends on its last day", check, both(swap("DTEND;VALUE=DATE:20230701", "DTEND;VALUE=DATE:20230630")), /no event for Fair, 2023-05-01, 2023-06-30/);
notices("an event that begins another day", check, both(swap("20230501", "20230502")), /no event for Fair/);
notices("a time of day", check, both(swap("DTSTART;VALUE=DATE:20230501", "DTSTART:20230501T100000Z")), /not for whole days/);
notices("an event said to be certain", check, both(swap("TENTATIVE", "CONFIRMED")), /is not TENTATIVE/);
notices("an event that blocks two months", check, both(swap("TRANSPARENT", "OPAQUE")), /makes the reader busy/);
notices("a summary that hides the doubt", check, both(swap("DTSTAMP:2026", "DTSTAMP:2022")), /does not say that its date/);
notices("a summary that waits for a day in the past", check, both(swap("SUMMARY:Fair", "SUMMARY:Fair (date to be confirmed)")), /its time has passed/);
notices("line ends that are not the format's", check, both((text) => text.replaceAll("\r\n", "\n")), /does not end in CR and LF/);
notices("a line that is too long", check, both(swap("SUMMARY:Fair", `SUMMARY:Fair${"é".repeat(40)}`)), /longer than 75 bytes/);
notices("an event that is missing", check, whole(swap(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, "")), /0 events, expected 1/);
notices("an event that stands twice", check, whole((text) => text.replace(/(BEGIN:VEVENT[^]*END:VEVENT\r\n)/, "$1$1")), /two events have one UID/);
notices("an event whose file says something else", check, whole(swap("fair-2023@", "fair-2024@")), /not those of the events' own files/);
notices("a file that no parser reads", check, whole(() => "calendar\r\n"), /cannot be read/);
notices("a calendar that is missing", check, whole(null), /is missing/);

holds("the calendar files hold the 17 windows of the plan", calendar("hate-crime-2023-2026", BROXTOWE));
