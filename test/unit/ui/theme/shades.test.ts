import fc from 'fast-check';
import { contrast, hexOf, luminance, parseColour, type Rgb } from '../../../../src/ui/theme/colour';
import { SHADE_COUNT, shadeOf, shadesOf, TEXT_CONTRAST } from '../../../../src/ui/theme/shades';
import { customProperties, type ThemeTokens } from '../../../../src/ui/theme/tokens';

const colourOf = (text: string | undefined): Rgb => {
  const colour = parseColour(text);
  if (!colour) throw new Error(`no colour: ${text}`);
  return colour;
};

const THEMES: Record<string, ThemeTokens> = {
  light: { palette: { orange: '#d83b01', neutralLighter: '#f3f2f1' }, semanticColors: { bodyBackground: '#ffffff', bodyText: '#323130', bodySubtext: '#605e5c', errorText: '#a4262c', link: '#0078d4' } },
  dark: { palette: { orange: '#f7893c', neutralLighter: '#252423' }, semanticColors: { bodyBackground: '#1b1a19', bodyText: '#f3f2f1', bodySubtext: '#c8c6c4', errorText: '#f1707b', link: '#2899f5' } },
  'high contrast': { palette: { orange: '#ffff00' }, semanticColors: { bodyBackground: '#000000', bodyText: '#ffffff', bodySubtext: '#ffffff', errorText: '#ffff00', link: '#ffff00' } },
  'strong section': { palette: { orange: '#d83b01' }, semanticColors: { bodyBackground: '#0078d4', bodyText: '#ffffff', bodySubtext: '#edebe9', errorText: '#a4262c', link: '#c7e0f4' } },
  'no theme': {},
};

const ON: readonly [string, string][] = [
  ['--reg-text', '--reg-background'],
  ['--reg-secondary', '--reg-background'],
  ['--reg-link', '--reg-background'],
  ['--reg-late', '--reg-background'],
  ['--reg-late-on-chip', '--reg-late-background'],
  ['--reg-on-quiet', '--reg-quiet'],
  ['--reg-on-hover', '--reg-hover'],
  ['--reg-on-button', '--reg-button'],
  ...[1, 2, 3, 4, 5].map((shade): [string, string] => [`--reg-on-shade-${shade}`, `--reg-shade-${shade}`]),
];

describe.each(Object.entries(THEMES))('colours of the %s theme', (_name, theme) => {
  const properties = customProperties(theme);

  it.each(ON)('%s can be read on %s', (text, background) => {
    expect(contrast(colourOf(properties[text]), colourOf(properties[background]))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it('each shade stands further from the background than the one before', () => {
    const background = colourOf(properties['--reg-background']);
    const distances = [1, 2, 3, 4, 5].map((shade) => contrast(colourOf(properties[`--reg-shade-${shade}`]), background));
    distances.forEach((distance, index) => expect(distance).toBeGreaterThan((distances[index - 1] ?? 1) * 1.05));
  });
});

describe('shadesOf', () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
  const colour = fc.tuple(channel, channel, channel);

  it('gives a readable number on every shade of every theme', () => {
    fc.assert(
      fc.property(colour, colour, colour, (hue, background, text) => {
        for (const shade of shadesOf(hue, background, text)) {
          expect(contrast(colourOf(shade.background), colourOf(shade.text))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('parseColour', () => {
  it('reads what it writes', () => {
    expect(hexOf(colourOf('#d83b01'))).toBe('#d83b01');
    expect(hexOf(colourOf('#fff'))).toBe('#ffffff');
    expect(hexOf(colourOf('rgba(216, 59, 1, 0.5)'))).toBe('#d83b01');
    expect(parseColour('var(--x)')).toBeUndefined();
    expect(luminance(colourOf('#fff'))).toBeCloseTo(1);
  });
});

describe('shadeOf', () => {
  it('leaves an empty cell without shade and gives the heaviest the last', () => {
    expect(shadeOf(0, 40)).toBe(0);
    expect(shadeOf(40, 40)).toBe(SHADE_COUNT);
    expect(shadeOf(1, 4000)).toBe(1);
    expect(shadeOf(3, 0)).toBe(0);
  });

  it('never falls as the weight grows', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const heaviest = Math.max(a, b);
        expect(shadeOf(Math.min(a, b), heaviest)).toBeLessThanOrEqual(shadeOf(heaviest, heaviest));
      }),
    );
  });
});
