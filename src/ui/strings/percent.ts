import type { Formats } from './formats';

/** Rounded down, so that only all of it is 100 %. */
export function percentOf({ locale }: Pick<Formats, 'locale'>): (part: number, whole: number) => string {
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  return (part, whole) => percents.format(whole === 0 ? 0 : Math.floor((part * 100) / whole) / 100);
}
