import { ownMember } from '../../domain/ledger/ownMember';
import type { FormWords } from './effectText';
import type { FormContext, FormField } from './formContext';
import type { FieldWords } from '../strings/formStrings';

/** Words of one value of a choice. */
export function optionText(context: FormContext, field: FormField, key: string, fieldWords: FieldWords, { strings, exception }: FormWords): string {
  const { parts } = context.doing;
  const table = <T extends string>(words: Readonly<Record<T, string>>): string => ownMember<string>(words, key) ?? key;
  switch (field.name) {
    case 'category':
      return capital(table(strings.categories));
    case 'family':
      return table(strings.families);
    case 'severity':
      return table(strings.severities);
    case 'seat':
      return capital(table(exception.seats));
    case 'level':
      return capital(table(exception.levels));
    case 'control':
      return parts.controls.find(({ id }) => id === key)?.text ?? key;
    case 'file':
      return parts.evidence.find(({ name }) => name === key)?.title ?? key;
    case 'decision':
      return decisionText(context, key, { strings, exception });
    default:
      return fieldWords.options?.[key] ?? key;
  }
}

function decisionText({ state }: FormContext, key: string, { strings, exception }: Pick<FormWords, 'strings' | 'exception'>): string {
  const decision = state.entries.find((entry) => entry.decision.key === key)?.decision;
  if (!decision) return key;
  const noun = ownMember<string>(exception.acts, decision.act) ?? decision.act;
  return `${noun}, ${decision.author.name}, ${strings.formats.day(decision.createdDay)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
