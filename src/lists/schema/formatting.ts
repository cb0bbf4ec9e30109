/**
 * Column formatting for people who open the lists without the web parts
 * (https://learn.microsoft.com/sharepoint/dev/declarative-customization/column-formatting, read 2026-11-24). The class
 * names are SharePoint's own, so colours follow the site's theme; each colour comes with words.
 */
const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

type Expression = string;

function formatter(text: Expression, className: Expression): string {
  return JSON.stringify({ $schema: SCHEMA, elmType: 'div', txtContent: text, attributes: { class: className } });
}

/** `=if(@currentField == 'a', 'x', if(…))` over pairs; what is in none of them gives the last word. */
function chosen(pairs: readonly (readonly [value: string, result: string])[], otherwise: string): Expression {
  const inner = pairs.reduceRight((rest, [value, result]) => `if(@currentField == '${value}', '${result}', ${rest})`, otherwise);
  return `=${inner}`;
}

/** `conditionalAccess` → `Conditional access`. */
export function wordsOf(code: string): string {
  const words = code.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Shows codes as words. */
export function asWords(codes: readonly string[]): string {
  return formatter(chosen(codes.map((code) => [code, wordsOf(code)]), '@currentField'), '');
}

/** Shows severities as words, the worse the louder. */
export const SEVERITY_FORMATTER = formatter(
  chosen([['critical', 'Critical'], ['high', 'High'], ['medium', 'Medium'], ['low', 'Low']], '@currentField'),
  chosen([['critical', 'sp-field-severity--blocked'], ['high', 'sp-field-severity--severeWarning'], ['medium', 'sp-field-severity--warning']], "'sp-field-severity--low'"),
);

/**
 * Shows a day that is over in red and says so, one within a week as a warning. A date-only value is its day's
 * midnight, so a day is over when the next midnight is.
 */
export const DUE_FORMATTER = formatter(
  "=if(@currentField == '', '', if(addDays(@currentField, 1) <= @now, @currentField.displayValue + ' (overdue)', @currentField.displayValue))",
  "=if(@currentField == '', '', if(addDays(@currentField, 1) <= @now, 'sp-field-severity--blocked', if(@currentField <= addDays(@now, 7), 'sp-field-severity--warning', '')))",
);
