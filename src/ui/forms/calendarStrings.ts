import type { ICalendarStrings } from '@fluentui/react/lib/Calendar';
import type { FormStrings } from '../strings/formStrings';

/** 5 January 2025 was a Sunday. */
const FIRST_SUNDAY = 5;

/** Names of months and days in the page's language. */
export function calendarStrings(locale: string, words: FormStrings['day']): ICalendarStrings {
  const name = (options: Intl.DateTimeFormatOptions, month: number, date: number): string => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(2025, month, date));
  const ofMonths = (month: 'long' | 'short'): string[] => Array.from({ length: 12 }, (_, at) => name({ month }, at, 1));
  const ofDays = (weekday: 'long' | 'narrow'): string[] => Array.from({ length: 7 }, (_, at) => name({ weekday }, 0, FIRST_SUNDAY + at));
  return {
    months: ofMonths('long'),
    shortMonths: ofMonths('short'),
    days: ofDays('long'),
    shortDays: ofDays('narrow'),
    goToToday: words.goToToday,
    nextMonthAriaLabel: words.nextMonth,
    prevMonthAriaLabel: words.previousMonth,
    nextYearAriaLabel: words.nextYear,
    prevYearAriaLabel: words.previousYear,
    nextYearRangeAriaLabel: words.nextYears,
    prevYearRangeAriaLabel: words.previousYears,
    monthPickerHeaderAriaLabel: words.chooseYear,
    yearPickerHeaderAriaLabel: words.chooseMonth,
    selectedDateFormatString: words.selected,
    todayDateFormatString: words.today,
  };
}

/** 0: Sunday. Where the browser does not know: Monday, as ISO 8601 has it, but in the Americas' English. */
export function firstDayOfWeek(locale: string): number {
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as Intl.Locale & { readonly weekInfo?: { readonly firstDay: number }; readonly getWeekInfo?: () => { readonly firstDay: number } };
  const info = weekInfo ?? getWeekInfo?.call(new Intl.Locale(locale));
  return info ? info.firstDay % 7 : /-(us|ca)$/i.test(locale) ? 0 : 1;
}
