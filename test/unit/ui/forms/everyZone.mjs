// Run by calendarDay.test.ts in a process of its own: only there can the time zone of the machine be changed.
import { calendarDate, dayOfCalendar } from '../../../../src/ui/forms/calendarDay.ts';

const [first, last] = process.argv.slice(2).map(Number);
const wrong = [];
const zones = Intl.supportedValuesOf('timeZone');
for (const zone of zones) {
  process.env.TZ = zone;
  for (let day = first; day <= last; day += 1) {
    const drawn = calendarDate(day);
    // What the calendar does when somebody goes from day to day.
    const next = new Date(drawn.getTime());
    next.setDate(next.getDate() + 1);
    if (dayOfCalendar(drawn) !== day || dayOfCalendar(next) !== day + 1) wrong.push(`${zone} ${day}`);
  }
}
process.stdout.write(JSON.stringify({ zones: zones.length, wrong }));
