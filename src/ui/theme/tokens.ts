import { contrast, hexOf, luminance, mix, parseColour, shown, type Rgb } from './colour';
import { shadesOf, textOn } from './shades';

/** The part of a SharePoint theme that the screens read; SPFx hands it live, per page section. */
export interface ThemeTokens {
  readonly palette?: { readonly [name: string]: string | undefined };
  readonly semanticColors?: { readonly [name: string]: string | undefined };
}

const FALLBACK = {
  background: [1, 1, 1],
  text: [0.141, 0.141, 0.141],
  orange: [0.847, 0.231, 0.004],
  orangeLighter: [1, 0.549, 0],
  late: [0.643, 0.149, 0.173],
} as const satisfies Record<string, Rgb>;

/**
 * Custom properties of the screens from a theme. Every text colour is checked against what it stands on, since a
 * site's own theme or a coloured section may bring pairs that cannot be read.
 */
export function customProperties(theme: ThemeTokens | undefined): Record<string, string> {
  const token = (name: string, fallback: Rgb): Rgb =>
    parseColour(theme?.semanticColors?.[name]) ?? parseColour(theme?.palette?.[name]) ?? fallback;
  const background = token('bodyBackground', FALLBACK.background);
  const text = textOn(background, [token('bodyText', FALLBACK.text)]);
  const readable = (...names: string[]): string => hexOf(textOn(background, [...names.map((name) => token(name, text)), text]));
  const button = token('primaryButtonBackground', [0.059, 0.424, 0.741]);
  const quiet = apart(token('neutralLighter', background), background, text, 0.06);
  const hover = apart(token('listItemBackgroundHovered', background), background, text, 0.08);
  const late = token('errorText', token('redDark', FALLBACK.late));
  const chip = shown(mix(background, late, 0.08));
  const properties: Record<string, string> = {
    '--reg-background': hexOf(background),
    '--reg-text': hexOf(text),
    '--reg-secondary': readable('bodySubtext', 'neutralSecondary'),
    '--reg-line': hexOf(apart(token('bodyDivider', background), background, text, 0.14)),
    '--reg-border': hexOf(mix(background, text, 0.55)),
    '--reg-link': readable('link', 'themePrimary'),
    '--reg-late': hexOf(textOn(background, [late, text])),
    '--reg-late-line': hexOf(mix(background, late, 0.4)),
    '--reg-late-background': hexOf(chip),
    '--reg-late-on-chip': hexOf(textOn(chip, [late, text])),
    '--reg-quiet': hexOf(quiet),
    '--reg-on-quiet': hexOf(textOn(quiet, [token('bodySubtext', text), text])),
    '--reg-hover': hexOf(hover),
    '--reg-on-hover': hexOf(textOn(hover, [text])),
    '--reg-button': hexOf(button),
    '--reg-on-button': hexOf(textOn(button, [token('primaryButtonText', background), background, text])),
    '--reg-focus': readable('focusBorder', 'themePrimary'),
    // Of what the browser draws by itself, such as the calendar of a date.
    '--reg-scheme': luminance(background) < luminance(text) ? 'dark' : 'light',
  };
  // Between the two oranges of the palette, apart from the red that only means late or missing.
  const hue = mix(token('orange', FALLBACK.orange), token('orangeLighter', FALLBACK.orangeLighter), 0.5);
  shadesOf(hue, background, text).forEach((shade, index) => {
    properties[`--reg-shade-${index + 1}`] = shade.background;
    properties[`--reg-on-shade-${index + 1}`] = shade.text;
  });
  return properties;
}

/** Sets the theme on an element without a render; called again when the page changes its theme. */
export function applyTheme(element: HTMLElement, theme: ThemeTokens | undefined): void {
  for (const [name, value] of Object.entries(customProperties(theme))) element.style.setProperty(name, value);
}

/** A tint of the theme; where it is the background itself, as in high contrast, some of the text colour. */
function apart(tint: Rgb, background: Rgb, text: Rgb, part: number): Rgb {
  return contrast(tint, background) < 1.03 ? shown(mix(background, text, part)) : tint;
}
