/** sRGB, each channel 0..1. */
export type Rgb = readonly [number, number, number];

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const RGB = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*[\d.]+\s*)?\)$/i;

/** Colour of a theme token (`#rgb`, `#rrggbb`, `rgb()`); undefined for any other text. */
export function parseColour(text: string | undefined): Rgb | undefined {
  const hex = HEX.exec(text ?? '')?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255) as unknown as Rgb;
  }
  const channels = RGB.exec(text ?? '');
  return channels ? ([1, 2, 3].map((at) => Math.min(255, Number(channels[at])) / 255) as unknown as Rgb) : undefined;
}

export function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(clamp(channel) * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour that a screen shows: eight bits a channel. */
export function shown(colour: Rgb): Rgb {
  return colour.map((channel) => Math.round(clamp(channel) * 255) / 255) as unknown as Rgb;
}

/** WCAG 2 relative luminance. */
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2 contrast ratio, 1..21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour of a hue (OKLab) that has the wanted luminance, as saturated as `hue` is and sRGB allows. */
export function withLuminance(hue: Rgb, wanted: number): Rgb {
  const [, a, b] = oklab(hue);
  let [low, high] = [0, 1];
  let found: Rgb = hue;
  for (let step = 0; step < 24; step++) {
    const lightness = (low + high) / 2;
    found = inGamut(lightness, a, b);
    if (luminance(found) < wanted) low = lightness;
    else high = lightness;
  }
  return found;
}

function inGamut(lightness: number, a: number, b: number): Rgb {
  let [low, high] = [0, 1];
  for (let step = 0; step < 16; step++) {
    const part = (low + high) / 2;
    if (fromOklab(lightness, a * part, b * part).every((channel) => channel >= 0 && channel <= 1)) low = part;
    else high = part;
  }
  return fromOklab(lightness, a * low, b * low).map(clamp) as unknown as Rgb;
}

// Matrices of OKLab: https://bottosson.github.io/posts/oklab/ (2020-12-23).
function oklab(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
