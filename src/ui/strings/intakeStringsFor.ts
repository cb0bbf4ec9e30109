import type { IntakeStrings } from './intakeStrings';
import { intake } from './enUs/intake';
import type { Formats } from './formats';
import { languageOf } from './languageOf';

const LANGUAGES: Readonly<Record<string, (formats: Formats) => IntakeStrings>> = { en: intake };

export function intakeStringsFor(formats: Formats): IntakeStrings {
  return (LANGUAGES[languageOf(formats.locale)] ?? intake)(formats);
}
