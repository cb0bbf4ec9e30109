import { contrast, hexOf, luminance, shown, withLuminance, type Rgb } from './colour';

/** Number of shades of the heatmap; shade 0 is an empty cell and has no hue. */
export const SHADE_COUNT = 5;

/** WCAG 2 AA for text. */
export const TEXT_CONTRAST = 4.5;

export interface Shade {
  readonly background: string;
  readonly text: string;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [1, 1, 1];

/**
 * How far each shade stands from the background, as a power of the contrast that black or white would have on it.
 * There is a step between the third and the fourth, so that each number keeps a text colour well above 4.5.
 */
const STEPS = [0.06, 0.15, 0.28, 0.54, 0.74];

/** Five shades of one hue, from nearly the background to nearly its opposite, each with a text colour of ≥ 4.5 : 1. */
export function shadesOf(hue: Rgb, background: Rgb, text: Rgb): Shade[] {
  const towardsWhite = luminance(text) > luminance(background);
  const total = contrast(background, towardsWhite ? WHITE : BLACK);
  return STEPS.map((step) => {
    const ratio = total ** step;
    const base = luminance(background) + 0.05;
    const shade = shown(withLuminance(hue, (towardsWhite ? base * ratio : base / ratio) - 0.05));
    return { background: hexOf(shade), text: hexOf(textOn(shade, [text, background])) };
  });
}

/** The first colour that can be read on a background, else black or white, one of which always can. */
export function textOn(background: Rgb, wanted: readonly Rgb[]): Rgb {
  const readable = wanted.map(shown).find((colour) => contrast(colour, background) >= TEXT_CONTRAST);
  return readable ?? (contrast(BLACK, background) >= contrast(WHITE, background) ? BLACK : WHITE);
}

/** Which shade a cell of some weight has, 0 for an empty cell: even steps of the square root, so that small ones differ. */
export function shadeOf(weight: number, heaviest: number): number {
  if (weight <= 0 || heaviest <= 0) return 0;
  return Math.max(1, Math.ceil(Math.sqrt(weight / heaviest) * SHADE_COUNT));
}
