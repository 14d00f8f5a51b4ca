import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { SOUND_WINDOWS, soundSite } from "../stand/sound.mjs";
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
const WHOLE = "plans/example/data/calendar-months.ics";
const OWN = "plans/example/calendar/fair.ics";
const both = (edit) => ({ [WHOLE]: edit, [OWN]: edit });
const whole = (edit) => ({ [WHOLE]: edit });

silentWhenSound(check);
notices("an event that fills a month", check, both(swap("DTEND;VALUE=DATE:20270502", "DTEND;VALUE=DATE:20270601")), /is not one day long/);
notices("an event that begins another day", check, both(swap("DTSTART;VALUE=DATE:20270501", "DTSTART;VALUE=DATE:20270430")), /no event for Fair, 2027-05-01, 2027-06-30/);
notices("a time of day", check, both(swap("DTSTART;VALUE=DATE:20270501", "DTSTART:20270501T100000Z")), /not for whole days/);
notices("an event said to be certain", check, both(swap("TENTATIVE", "CONFIRMED")), /is not TENTATIVE/);
notices("an event that blocks a day", check, both(swap("TRANSPARENT", "OPAQUE")), /makes the reader busy/);
notices("a summary that hides the doubt", check, both(swap("\\, some time from May to June 2027", "")), /does not say that its day/);
notices("a time that has passed", check, both(swap("DTSTAMP:2026", "DTSTAMP:2028")), /has no event that is still to come/);
notices("line ends that are not the format's", check, both((text) => text.replaceAll("\r\n", "\n")), /does not end in CR and LF/);
notices("a line that is too long", check, both(swap("SUMMARY:Fair", `SUMMARY:Fair${"é".repeat(40)}`)), /longer than 75 bytes/);
notices("an event that is missing", check, whole(swap(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, "")), /not those of the events' own files/);
notices("an event that is there twice", check, { "plans/example/calendar/other.ics": soundSite()[OWN] }, /two events have one UID/);
notices("an event whose file says something else", check, whole(swap("fair.example@", "talk.example@")), /not those of the events' own files/);
notices("a file that no parser reads", check, whole(() => "calendar\r\n"), /cannot be read/);
notices("a calendar that is missing", check, whole(null), /is missing/);

holds("the calendar files hold the 17 windows of the plan", calendar("hate-crime-2023-2026", BROXTOWE));
