/**
 * Column formatting for people who open the lists without the web parts
 * (https://learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference, read 2026-11-26).
 * Class names are SharePoint's own, so colours follow the site's theme; no colour says anything without words.
 */
const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

type Expression = string;

interface Formatted {
  readonly elmType: 'div';
  readonly txtContent?: Expression;
  readonly attributes?: Readonly<Record<string, Expression>>;
  readonly style?: Readonly<Record<string, Expression>>;
  readonly children?: readonly Formatted[];
}

function formatter(root: Omit<Formatted, 'elmType'>): string {
  return JSON.stringify({ $schema: SCHEMA, elmType: 'div', ...root });
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
  return formatter({ txtContent: chosen(codes.map((code) => [code, wordsOf(code)]), '@currentField') });
}

/** Shows severities as words, the worse the louder. */
export const SEVERITY_FORMATTER = formatter({
  txtContent: chosen([['critical', 'Critical'], ['high', 'High'], ['medium', 'Medium'], ['low', 'Low']], '@currentField'),
  attributes: { class: chosen([['critical', 'sp-field-severity--blocked'], ['high', 'sp-field-severity--severeWarning'], ['medium', 'sp-field-severity--warning']], "'sp-field-severity--low'") },
});

/** Says plainly where a seat is empty; the name is what counts, since the person column may stay empty. */
export const SEAT_FORMATTER = formatter({
  txtContent: "=if(@currentField == '', 'Nobody yet', @currentField)",
  attributes: { class: "=if(@currentField == '', 'ms-fontColor-neutralSecondary', '')" },
});

/** The value as SharePoint shows it by itself. */
export const NO_FORMATTER = '';

const DAY_MS = 86_400_000;

/** An empty date is no text in a formatter, but its number is 0. */
const NO_DATE = 'Number(@currentField) == 0';

/**
 * Whole days since a date-only value, which is its day's midnight on the site; 0 on the day itself. Where clocks
 * changed in between, the hour beside midnight counts to the neighbouring day.
 */
const DAYS_SINCE = `floor((Number(@now) - Number(@currentField)) / ${DAY_MS})`;

const IN_DAYS = `if(${DAYS_SINCE} == 1, '1 day', toString(${DAYS_SINCE}) + ' days')`;

/** Shows a day that is over as late, with colour and words; every other day as it is. */
export const LATE_FORMATTER = formatter({
  txtContent: `=if(${NO_DATE}, '', if(${DAYS_SINCE} >= 1, @currentField.displayValue + ', ' + ${IN_DAYS} + ' late', @currentField.displayValue))`,
  attributes: { class: `=if(${NO_DATE}, '', if(${DAYS_SINCE} >= 1, 'sp-field-severity--blocked', ''))` },
});

/** A bar of this length is full: what is older than a year is no exception any more. */
const FULL_BAR_DAYS = 365;

/** Says how many days have passed, with a bar that grows to a year and darkens at the ends of the age bands 90 and 365 days. */
export const AGE_FORMATTER = formatter({
  style: { display: 'flex', 'flex-direction': 'column', 'align-items': 'flex-start' },
  attributes: { title: `=if(${NO_DATE}, '', 'Since ' + @currentField.displayValue)` },
  children: [
    { elmType: 'div', txtContent: `=if(${NO_DATE}, 'Comes with the next sweep', ${IN_DAYS})` },
    {
      elmType: 'div',
      style: { height: '4px', width: `=if(${NO_DATE}, '0', if(${DAYS_SINCE} >= ${FULL_BAR_DAYS}, '100%', toString(${DAYS_SINCE} * 100 / ${FULL_BAR_DAYS}) + '%'))` },
      attributes: { class: `=if(${DAYS_SINCE} > 365, 'ms-bgColor-themeDarker', if(${DAYS_SINCE} > 90, 'ms-bgColor-themePrimary', 'ms-bgColor-themeTertiary'))` },
    },
  ],
});

/** Beside an age: that it may be more. */
export const AT_LEAST_FORMATTER = formatter({ txtContent: "=if(@currentField == true, 'or longer', '')" });

/** Ten and a half hours after a day's start in UTC it is that day by the clocks of Honolulu and of Auckland in summer. */
const SAME_DAY_MS = 37_800_000;

/** Shows a `Day` as a date. */
export const DAY_FORMATTER = formatter({ txtContent: `=if(@currentField == '', '', toLocaleDateString(Date(Number(@currentField) * ${DAY_MS} + ${SAME_DAY_MS})))` });
