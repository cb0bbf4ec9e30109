import type * as React from 'react';

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key as it would be named where one reads from left to right: elsewhere the next cell is on the left. */
export function readingKey({ key, currentTarget }: React.KeyboardEvent): string {
  return getComputedStyle(currentTarget).direction === 'rtl' ? (MIRRORED[key] ?? key) : key;
}
