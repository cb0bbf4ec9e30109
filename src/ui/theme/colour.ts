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

/** The tint or tone of a hue that has the wanted luminance: mixed with white or with black until it does. */
export function withLuminance(hue: Rgb, wanted: number): Rgb {
  const end = wanted > luminance(hue) ? 1 : 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const part = (low + high) / 2;
    if (luminance(mix(hue, [end, end, end], part)) < wanted === (end === 1)) low = part;
    else high = part;
  }
  return mix(hue, [end, end, end], high);
}

/** Part of the way from one colour to another, in sRGB as screens mix. */
export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  return from.map((channel, index) => channel + ((to[index] ?? channel) - channel) * part) as unknown as Rgb;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
