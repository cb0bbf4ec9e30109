import type { Formats } from '../formats';

/** French writes the first of a month as an ordinal, which Intl does not: 1er juin 2026. */
export function frenchFormats(formats: Formats): Formats {
  const ordinal = (text: string): string => text.replace(/^1(?=\s)/, '1er');
  return { ...formats, day: (day) => ordinal(formats.day(day)), instant: (ms) => ordinal(formats.instant(ms)) };
}
