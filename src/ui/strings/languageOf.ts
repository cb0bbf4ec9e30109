/** First part of a culture name: `en` of `en-US`. */
export function languageOf(cultureName: string): string {
  return cultureName.split('-')[0]?.toLowerCase() ?? '';
}
