import { dayFromIso, isoFromDay, type Day } from './day';

/** The last days of months up to today, the newest last; today is one of them where it ends its month. */
export function monthEnds(today: Day, count: number): readonly Day[] {
  const iso = isoFromDay(today + 1);
  // Month 1 of year 0 is month 0. The month that begins after today is the first that has not ended.
  const month = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => firstOfMonth(month - (count - 1 - at)) - 1);
}

/** A calendar quarter: its number, and its first and last day. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export function quarterOf(day: Day): Quarter {
  const iso = isoFromDay(day);
  const year = Number(iso.slice(0, 4));
  const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3) as Quarter['quarter'];
  const month = year * 12 + (quarter - 1) * 3;
  return { year, quarter, firstDay: firstOfMonth(month), lastDay: firstOfMonth(month + 3) - 1 };
}

function firstOfMonth(month: number): Day {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return dayFromIso(`${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01`) ?? NaN;
}
