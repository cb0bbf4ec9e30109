/** One line of at most so many UTF-16 units, cut between characters. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  if (line.length <= longest) return line;
  const kept = [...line.slice(0, longest - 1)];
  const last = kept[kept.length - 1] ?? '';
  return `${(/[\ud800-\udfff]/.test(last) && last.length === 1 ? kept.slice(0, -1) : kept).join('').trimEnd()}…`;
}
