import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { AccountabilityWords } from '../../strings/texts';
import type { EntryStrings } from '../../strings/entryStrings';
import type { RegisterStrings } from '../../strings/registerStrings';
import type { Strings } from '../../strings/strings';
import { dueBandOf, type Group, type Item, type SearchNames } from './registerModel';
import type { Line } from './registerLines';
import type { RegisterQuery } from './registerQuery';
import styles from './Register.module.scss';

/** What both lists of the register are drawn from. */
export interface ListedProps {
  readonly items: readonly Item[];
  readonly query: RegisterQuery;
  readonly change: (next: Partial<RegisterQuery>) => void;
  readonly fold: (group: string) => void;
  readonly today: Day;
  readonly names: SearchNames;
  /** Whether it is known to whom an empty seat falls. */
  readonly isPeopleRead: boolean;
  readonly strings: Strings;
  readonly words: RegisterStrings;
  readonly entryWords: EntryStrings;
  readonly duties: AccountabilityWords;
  readonly labelledBy: string;
}

export type LineTextProps = Pick<ListedProps, 'today' | 'names' | 'isPeopleRead' | 'strings' | 'words' | 'entryWords' | 'duties'>;

/** `EX-0012 · High · Conditional access exclusions · Contoso` */
export function secondaryOf({ row }: Line, { names, strings }: LineTextProps): string {
  const facts = [names.id(row.id), strings.severities[row.severity], ...names.kind(row), names.tenant(row.tenantId)];
  return facts.join(' · ');
}

/** To whom an empty seat falls; empty where that is not known yet. */
export function fallsText({ answerer }: Line, { isPeopleRead, words }: LineTextProps): string {
  if (answerer.as === 'seat' || !isPeopleRead) return '';
  return answerer.as === 'nobody' || !answerer.person ? words.fallsToNobody : words.fallsTo(answerer.as, answerer.person.name || answerer.person.login);
}

/** Whoever answers for it; an empty seat is said in black on white, never hidden. */
export function Accountable({ line, ...props }: LineTextProps & { readonly line: Line }): React.ReactElement {
  const { answerer } = line;
  if (answerer.as === 'seat' && answerer.person) return <>{answerer.person.name || answerer.person.login}</>;
  return (
    <>
      <strong className={styles.nobody}>{props.strings.nobodyYet}</strong>
      <span className={styles.small}>{fallsText(line, props)}</span>
    </>
  );
}

/** Where it stands, and what is wrong about that. */
export function StateText({ line: { row, judged }, words, entryWords }: LineTextProps & { readonly line: Line }): React.ReactElement {
  return (
    <>
      {entryWords.lifecycles[row.lifecycle]}
      {judged.dismissalExpired && <span className={styles.small}>{words.openAgain}</span>}
      {judged.isOpen && judged.pastTolerance && <span className={styles.lateSmall}>{words.pastTolerance}</span>}
      {judged.override && <span className={styles.small}>{words.override[judged.override]}</span>}
    </>
  );
}

export function ageOf({ row, judged }: Line, { entryWords }: LineTextProps): string {
  return entryWords.age(judged.ageDays, row.sinceAtLeast);
}

/** What must happen next and when; late in red. */
export function NextText({ line: { next }, today, words, duties }: LineTextProps & { readonly line: Line }): React.ReactElement {
  if (!next) return <>{words.nothingDue}</>;
  return <span className={next.day < today ? styles.late : undefined}>{duties.duty(next, today)}</span>;
}

/** What a group is called. */
export function groupLabel({ value, lines: [line] }: Group, by: RegisterQuery['group'], { names, strings, words, entryWords }: LineTextProps): string {
  if (!line) return value;
  const { row } = line;
  switch (by) {
    case 'family':
      return strings.families[row.family];
    case 'state':
      return entryWords.lifecycles[row.lifecycle];
    case 'severity':
      return strings.severities[row.severity];
    case 'category':
      return strings.categories[row.category];
    case 'due':
      return words.dues[dueBandOf(line)];
    case 'tenant':
      return names.tenant(row.tenantId);
    default: {
      const seated = by === 'reviewer' ? row.securityReviewer : row.controlOwner;
      return seated ? seated.name || seated.login : strings.nobodyYet;
    }
  }
}
