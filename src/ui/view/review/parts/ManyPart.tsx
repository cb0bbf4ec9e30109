import * as React from 'react';
import { rowAnswerer } from '../../../../domain/accountability/rowAnswerer';
import type { Desk } from '../../../../decisions/desk';
import type { Drafts } from '../../../../decisions/draft';
import { MOST_AT_ONCE } from '../../../../decisions/bulk/bulkItem';
import type { ManyFormProps } from '../../../forms/many/ManyForm';
import type { ManyName } from '../../../forms/many/manyNames';
import { ExceptionLinksContext } from '../../../hooks/exceptionLinks';
import { usePart } from '../../../hooks/usePart';
import { manyStringsFor } from '../../../strings/manyStringsFor';
import type { ReviewWorkStrings } from '../../../strings/reviewWorkStrings';
import { Button } from '../../Button';
import { ExceptionLink } from '../../ExceptionLink';
import { chosenIn, NOTHING_CHOSEN, type Selection } from '../../select/selection';
import { SelectTable, type SelectColumn } from '../../select/SelectTable';
import { Keys } from '../Keys';
import type { DeskItem } from '../deskModel';
import { manyOffers } from './manyOffers';
import type { ReviewWorkProps } from './workProps';
import styles from './Work.module.scss';

export interface ManyPartProps extends ReviewWorkProps {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly workWords: ReviewWorkStrings;
}

const keyOf = ({ row }: DeskItem): string => row.exceptionKey;
const nameOf = ({ row }: DeskItem): string => row.title;

/** A table of a list, in which many are chosen and answered at once. */
export function ManyPart(props: ManyPartProps): React.ReactElement {
  const { list, items, desk, drafts, people, letters, narrow, store, strings, words, workWords, onClose, onList, onLetters, say } = props;
  const said = workWords.many;
  const many = React.useMemo(() => manyStringsFor(strings.formats), [strings]);
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  const links = React.useContext(ExceptionLinksContext);
  const [chosen, setChosen] = React.useState<Selection>(NOTHING_CHOSEN);
  const [open, setOpen] = React.useState<ManyName>();
  const picked = chosenIn(items, keyOf, chosen);
  // What was chosen when the form opened: it goes on with these while the list behind it changes.
  const rows = React.useRef<ManyFormProps['rows']>([]);
  const Form = usePart<ManyFormProps>(open !== undefined, ['exception', 'forms', 'review'], () => import(/* webpackChunkName: 'forms' */ '../../../forms/many/ManyForm').then((part) => part.ManyForm));
  const isMe = (person: { readonly login: string }): boolean => people.humanOf(person.login) === people.humanOf(desk.me.login);
  const possible = manyOffers(list, items, desk.mayAddTo, isMe);
  const offers = picked.length === 0 ? [] : manyOffers(list, picked, desk.mayAddTo, isMe);
  const columns = React.useMemo(() => columnsOf(props, today), [strings, workWords, people, list, today]);

  if (open !== undefined) {
    if (!Form) return <p role="status">{strings.states.loading}</p>;
    return (
      <Form
        desk={desk}
        drafts={drafts}
        name={open}
        rows={rows.current}
        today={today}
        strings={strings}
        onRan={() => void store.refresh()}
        onClose={() => {
          setOpen(undefined);
          setChosen(NOTHING_CHOSEN);
          setTimeout(onList, 0);
        }}
        say={say}
      />
    );
  }
  return (
    <>
      {(list === 'review' || list === 'removed') && <Button onClick={onClose}>{said.oneByOne}</Button>}
      <p className={styles.rights}>{said.rights({ mayReview: desk.mayAddTo.has('Reviews'), mayAnswer: desk.mayAddTo.has('Approvals'), list, possible: possible.length })}</p>
      {items.length === 0 ? (
        <p>{words.queue.nothing(list, { isNarrowed: true, nextDay: undefined, today })}</p>
      ) : (
        <SelectTable
          items={items}
          keyOf={keyOf}
          nameOf={nameOf}
          columns={columns}
          chosen={chosen}
          caption={words.queue.label(list, items.length)}
          narrow={narrow}
          letters={letters}
          words={{ all: said.all, more: words.queue.more }}
          onChoose={setChosen}
          onOpen={({ row }) => links?.open(row.exceptionKey)}
        >
          {possible.length > 0 && (
            <div className={styles.toolbar} role="group" aria-label={said.answers}>
              <span role="status">{said.chosen(picked.length, items.length)}</span>
              {offers.map((name, at) => (
                <Button
                  key={name}
                  primary={at === 0}
                  data-answer={name}
                  onClick={() => {
                    if (picked.length > MOST_AT_ONCE) {
                      say(said.tooMany(picked.length, MOST_AT_ONCE));
                      return;
                    }
                    rows.current = picked.map(({ row: { exceptionKey, title, revision, lastDecisionKey } }) => ({ exceptionKey, title, revision, lastDecisionKey }));
                    setOpen(name);
                  }}
                >
                  {many.acts[name].button}
                </Button>
              ))}
              {picked.length > MOST_AT_ONCE && <span className={styles.late}>{said.tooMany(picked.length, MOST_AT_ONCE)}</span>}
            </div>
          )}
        </SelectTable>
      )}
      <Keys letters={letters} lines={said.keys} words={words} onLetters={onLetters} />
    </>
  );
}

function columnsOf({ list, people, strings, workWords }: ManyPartProps, today: number): readonly SelectColumn<DeskItem>[] {
  const said = workWords.many;
  return [
    {
      name: 'what',
      header: said.columns.what,
      cell: ({ row, stackedWith }) => (
        <>
          <ExceptionLink exceptionKey={row.exceptionKey} className={styles.titleLink} tabIndex={-1}>
            {row.title}
          </ExceptionLink>
          <span className={styles.small}>{[strings.families[row.family], ...(stackedWith.length > 0 ? [said.stacked(stackedWith.length)] : [])].join(' · ')}</span>
        </>
      ),
    },
    { name: 'severity', header: said.columns.severity, cell: ({ row }) => strings.severities[row.severity] },
    { name: 'age', header: said.columns.age, term: 'aging', cell: ({ row, is }) => said.age(is.ageDays, row.sinceAtLeast) },
    { name: 'due', header: said.columns.due, cell: ({ due }) => (due === undefined ? '–' : <span className={due.day < today ? styles.late : undefined}>{said.due(due.day, today)}</span>) },
    { name: 'who', term: list === 'review' ? 'securityReviewer' : 'controlOwner', header: list === 'review' ? said.columns.reviewer : said.columns.who, cell: ({ row }) => (list === 'review' ? (row.securityReviewer?.name ?? <strong className={styles.nobody}>{strings.nobodyYet}</strong>) : <Who row={row} people={people} nobodyYet={strings.nobodyYet} words={said} />) },
  ];
}

function Who({ row, people, nobodyYet, words }: { readonly row: DeskItem['row']; readonly people: ReviewWorkProps['people']; readonly nobodyYet: string; readonly words: ReviewWorkStrings['many'] }): React.ReactElement {
  const offer = row.brief.offers.controlOwner;
  if (offer) return <>{words.asked(offer.to.name)}</>;
  const { as, person } = rowAnswerer(row, people);
  if (as === 'seat' && person) return <>{person.name}</>;
  return (
    <>
      <strong className={styles.nobody}>{nobodyYet}</strong>
      {person && <span className={styles.small}>{words.fallsTo(person.name)}</span>}
    </>
  );
}
