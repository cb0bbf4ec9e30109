import type { AdministrationStrings } from './administrationStrings';
import type { AnswerStrings } from './answerStrings';
import type { BoardStrings } from './boardStrings';
import type { DriftStrings } from './driftStrings';
import type { EntryStrings } from './entryStrings';
import type { EvidenceStrings } from './evidenceStrings';
import type { ExceptionStrings } from './exceptionStrings';
import type { ExportStrings } from './exportStrings';
import type { Formats } from './formats';
import type { FormStrings } from './formStrings';
import type { GlossaryStrings } from './glossaryStrings';
import type { HandOverStrings } from './handOverStrings';
import type { HeatmapStrings } from './heatmapStrings';
import type { IntakeStrings } from './intakeStrings';
import type { IntegrityStrings } from './integrityStrings';
import type { LeadershipStrings } from './leadershipStrings';
import type { ManyStrings } from './manyStrings';
import type { NoticeStrings } from './noticeStrings';
import type { OwnNames } from './ownNames';
import type { OwnerMoreStrings } from './ownerMoreStrings';
import type { OwnerStrings } from './ownerStrings';
import type { PeoplePickerStrings } from './peoplePickerStrings';
import type { PeopleStrings } from './peopleStrings';
import type { PolicyFormStrings } from './policyFormStrings';
import type { RegisterStrings } from './registerStrings';
import type { ReviewStrings } from './reviewStrings';
import type { ReviewWorkStrings } from './reviewWorkStrings';
import type { SaidStrings } from './saidStrings';
import type { ScannersStrings } from './scannersStrings';
import type { SetupStrings } from './setupStrings';
import type { SignOffStrings } from './signOffStrings';
import type { Strings } from './strings';
import type { SweepStrings } from './sweepStrings';

/** What the accountability sentence needs, for screens that show no more of an exception. */
export type AccountabilityWords = Pick<ExceptionStrings, 'accountability' | 'duty'>;

/** What a web part needs to paint. A language that lacks a text does not compile. */
export interface FirstTexts {
  readonly strings: (formats: Formats) => Strings;
  readonly accountability: (formats: Formats) => AccountabilityWords;
  readonly entry: (formats: Formats) => EntryStrings;
  readonly heatmap: (formats: Formats) => HeatmapStrings;
  readonly leadership: (formats: Formats) => LeadershipStrings;
  readonly owner: (formats: Formats) => OwnerStrings;
  readonly ownNames: (formats: Formats) => OwnNames;
  readonly ownerMore: (formats: Formats) => OwnerMoreStrings;
  readonly register: (formats: Formats) => RegisterStrings;
  readonly review: (formats: Formats) => ReviewStrings;
}

/** What the parts of a web part need that come later. */
export interface FurtherTexts {
  readonly administration: (formats: Formats) => AdministrationStrings;
  readonly answer: (formats: Formats) => AnswerStrings;
  readonly board: (formats: Formats) => BoardStrings;
  readonly drift: (formats: Formats) => DriftStrings;
  readonly evidence: (formats: Formats) => EvidenceStrings;
  readonly exception: (formats: Formats) => ExceptionStrings;
  readonly export: (formats: Formats) => ExportStrings;
  readonly form: (formats: Formats) => FormStrings;
  readonly glossary: (formats: Formats) => GlossaryStrings;
  readonly handOver: (formats: Formats) => HandOverStrings;
  readonly intake: (formats: Formats) => IntakeStrings;
  readonly integrity: (formats: Formats) => IntegrityStrings;
  readonly many: (formats: Formats) => ManyStrings;
  readonly notice: (formats: Formats) => NoticeStrings;
  readonly people: (formats: Formats) => PeopleStrings;
  readonly peoplePicker: (formats: Formats) => PeoplePickerStrings;
  readonly policyForm: (formats: Formats) => PolicyFormStrings;
  readonly reviewWork: (formats: Formats) => ReviewWorkStrings;
  readonly said: (formats: Formats) => SaidStrings;
  readonly scanners: (formats: Formats) => ScannersStrings;
  readonly setup: (formats: Formats) => SetupStrings;
  readonly signOff: (formats: Formats) => SignOffStrings;
  readonly sweep: (formats: Formats) => SweepStrings;
}

/** The same by the parts that need it: who reads a board does not load the words of every form. */
export interface Chapters {
  /** The dashboard of leadership. */
  readonly board: Pick<FurtherTexts, 'board'>;
  /** The set-up. */
  readonly administration: Pick<FurtherTexts, 'administration' | 'setup'>;
  /** What reports say. */
  readonly findings: Pick<FurtherTexts, 'answer' | 'said'>;
  /** The page of one exception. */
  readonly exception: Pick<FurtherTexts, 'evidence' | 'exception'>;
  /** Forms of acts and of what is recorded beside them. */
  readonly forms: Pick<FurtherTexts, 'form' | 'handOver' | 'peoplePicker'>;
  /** Work on many, and on one at the review desk. */
  readonly review: Pick<FurtherTexts, 'many' | 'reviewWork'>;
  /** Who is who, and by which policy. */
  readonly people: Pick<FurtherTexts, 'people' | 'policyForm'>;
  /** Reading reports. */
  readonly intake: Pick<FurtherTexts, 'intake'>;
  /** The check of the record. */
  readonly integrity: Pick<FurtherTexts, 'integrity'>;
  /** The smaller screens of the whole register. */
  readonly screens: Pick<FurtherTexts, 'drift' | 'export' | 'glossary' | 'notice' | 'scanners' | 'signOff' | 'sweep'>;
}

export type Chapter = keyof Chapters;

/** A language beside English. */
export interface Language {
  readonly first: FirstTexts;
  readonly chapters: { readonly [Name in Chapter]: () => Promise<Chapters[Name]> };
}
