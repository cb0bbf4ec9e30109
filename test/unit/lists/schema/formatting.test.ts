import { asWords, DUE_FORMATTER, SEVERITY_FORMATTER, wordsOf } from '../../../../src/lists/schema/formatting';
import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { formatterOf } from '../../../../src/lists/schema/column';

const formatters = SITE_SCHEMA.lists.flatMap(({ columns }) => Object.values(columns).flatMap((column) => formatterOf(column) ?? []));
const expressions = formatters.flatMap((json) => {
  const { txtContent, attributes } = JSON.parse(json) as { txtContent: string; attributes: { class: string } };
  return [txtContent, attributes.class];
});

describe('column formatting', () => {
  it('is JSON with balanced parentheses in every expression', () => {
    for (const text of expressions) expect(text.split('(')).toHaveLength(text.split(')').length);
  });

  it('says overdue in words, not in colour alone', () => {
    expect(DUE_FORMATTER).toContain('(overdue)');
  });

  it('counts a day as over only after its end', () => {
    expect(DUE_FORMATTER).toContain('addDays(@currentField, 1) <= @now');
  });

  it('shows codes as words', () => {
    expect(wordsOf('conditionalAccess')).toBe('Conditional access');
    expect(asWords(['adminConsent'])).toContain("if(@currentField == 'adminConsent', 'Admin consent', @currentField)");
    expect(SEVERITY_FORMATTER).toContain('sp-field-severity--blocked');
  });

  it('gives every choice of the register words', () => {
    const choices = Object.values(SITE_SCHEMA.lists[0]?.columns ?? {}).filter(({ kind }) => kind === 'choice');
    expect(choices.filter((column) => formatterOf(column) === undefined).map(({ name }) => name)).toEqual(['Principal type']);
  });
});
