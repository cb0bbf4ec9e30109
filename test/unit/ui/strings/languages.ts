import { accountability } from '../../../../src/ui/strings/enUs/accountability';
import { administration } from '../../../../src/ui/strings/enUs/administration';
import { answers } from '../../../../src/ui/strings/enUs/answers';
import { board } from '../../../../src/ui/strings/enUs/board';
import { drift } from '../../../../src/ui/strings/enUs/drift';
import { entries } from '../../../../src/ui/strings/enUs/entries';
import { enUs } from '../../../../src/ui/strings/enUs/enUs';
import { evidence } from '../../../../src/ui/strings/enUs/evidence';
import { exception } from '../../../../src/ui/strings/enUs/exception';
import { dutyText } from '../../../../src/ui/strings/enUs/duty';
import { exporting } from '../../../../src/ui/strings/enUs/exporting';
import { forms } from '../../../../src/ui/strings/enUs/forms';
import { glossary } from '../../../../src/ui/strings/enUs/glossary';
import { handOver } from '../../../../src/ui/strings/enUs/handOver';
import { heatmap } from '../../../../src/ui/strings/enUs/heatmap';
import { intake } from '../../../../src/ui/strings/enUs/intake';
import { integrity } from '../../../../src/ui/strings/enUs/integrity';
import { leadership } from '../../../../src/ui/strings/enUs/leadership';
import { many } from '../../../../src/ui/strings/enUs/many';
import { notices } from '../../../../src/ui/strings/enUs/notices';
import { owner } from '../../../../src/ui/strings/enUs/owner';
import { ownerMore } from '../../../../src/ui/strings/enUs/ownerMore';
import { people } from '../../../../src/ui/strings/enUs/people';
import { peoplePicker } from '../../../../src/ui/strings/enUs/peoplePicker';
import { policyForm } from '../../../../src/ui/strings/enUs/policyForm';
import { register } from '../../../../src/ui/strings/enUs/register';
import { review } from '../../../../src/ui/strings/enUs/review';
import { reviewWork } from '../../../../src/ui/strings/enUs/reviewWork';
import { said } from '../../../../src/ui/strings/enUs/said';
import { scanners } from '../../../../src/ui/strings/enUs/scanners';
import { setup } from '../../../../src/ui/strings/enUs/setup';
import { signOff } from '../../../../src/ui/strings/enUs/signOff';
import { sweepWords } from '../../../../src/ui/strings/enUs/sweep';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { speak, speakOn, textsIn } from '../../../../src/ui/strings/language';
import { AS_KEPT } from '../../../../src/ui/strings/ownNames';
import type { Chapter, FirstTexts, FurtherTexts } from '../../../../src/ui/strings/texts';
import { language as german } from '../../../../src/ui/strings/deDe/language';

/** What is different about a language where its texts are looked at as texts. */
export interface Language {
  readonly locale: string;
  /** Quotation marks, opening and closing, with the space that belongs to them. */
  readonly quotes: readonly [string, string];
  /** Texts that are the same in English, being names or the same word. */
  readonly sameInEnglish: readonly string[];
  /** Spaces that are wrong beside its punctuation. */
  readonly wrongSpaces?: RegExp;
}

/** Languages beside English. */
export const LANGUAGES: readonly Language[] = [
  {
    locale: 'de-DE',
    quotes: ['„', '“'],
    sameInEnglish: ['Ticket', 'Person', 'ScubaGear (YAML)', 'Maester (JSON)', 'Prowler (YAML)'],
  },
  {
    locale: 'fr-FR',
    quotes: ['«\u00a0', '\u00a0»'],
    sameInEnglish: ['application', 'Exception', 'Page', 'Service', 'Source', 'Ticket', 'Ctrl+A', 'ScubaGear (YAML)', 'Maester (JSON)', 'Prowler (YAML)'],
    wrongSpaces: /[^\u00a0][;!?»]|[^\u00a0]:(?!\S)|«(?!\u00a0)/,
  },
];

const ENGLISH: FirstTexts & FurtherTexts = {
  strings: enUs,
  accountability: (formats) => ({ accountability: accountability(formats), duty: dutyText(formats) }),
  entry: entries,
  heatmap,
  leadership,
  owner,
  ownNames: () => AS_KEPT,
  register,
  review,
  administration,
  answer: answers,
  board,
  drift,
  evidence,
  exception,
  export: exporting,
  form: forms,
  glossary,
  handOver,
  intake,
  integrity,
  many,
  notice: notices,
  ownerMore,
  people,
  peoplePicker,
  policyForm,
  reviewWork,
  said,
  scanners,
  setup,
  signOff,
  sweep: sweepWords,
};

type Texts = Readonly<Record<string, unknown>>;

const made = (texts: Partial<FirstTexts & FurtherTexts>, locale: string): Texts => Object.fromEntries(Object.entries(texts).map(([name, make]) => [name, make(formatsOf(locale))]));

export const CHAPTERS = Object.keys(german.chapters) as readonly Chapter[];

/** Loads all texts of a language, as a page on which everything was opened. */
export async function speakAll(locale: string): Promise<void> {
  await speak(locale);
  await speakOn(CHAPTERS);
}

/** All texts of a language. */
export async function textsOf(locale: string): Promise<Texts> {
  await speakAll(locale);
  return made(textsIn(locale), locale);
}

export const englishTexts = (): Texts => made(ENGLISH, 'en-US');
