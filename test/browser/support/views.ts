import { THEMES, type Theme } from '../../page/pageOptions';

const WIDTHS = [320, 768, 1440];
/** Each theme and each width once: so that the tests stay short. */
const ONCE_EACH = THEMES.map((theme, at) => [theme, WIDTHS[(2 * at) % WIDTHS.length] ?? 320] as const);

/** By `VIEWS=all`. */
export const ALL_VIEWS = process.env['VIEWS'] === 'all';

/** Themes and widths that screens are looked at in: all nine with `VIEWS=all`, as `npm run screenshots` takes them. */
export const EVERY_VIEW: readonly (readonly [theme: Theme, width: number])[] =
  ALL_VIEWS ? THEMES.flatMap((theme) => WIDTHS.map((width) => [theme, width] as const)) : ONCE_EACH;
