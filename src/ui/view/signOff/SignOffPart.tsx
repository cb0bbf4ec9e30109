import * as React from 'react';
import { MOST_AT_ONCE } from '../../../decisions/bulk/bulkItem';
import type { Desk } from '../../../decisions/desk';
import type { Day } from '../../../domain/day/day';
import type { OwnSignOff } from '../../../domain/kpi/signOff';
import type { ManyFormProps } from '../../forms/many/ManyForm';
import { ExceptionLinksContext } from '../../hooks/exceptionLinks';
import { useDrafts } from '../../hooks/useDrafts';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { useNarrow } from '../../hooks/useNarrow';
import { usePart } from '../../hooks/usePart';
import type { SignOffStrings } from '../../strings/signOffStrings';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import { SelectTable } from '../select/SelectTable';
import { leftOutOf } from './leftOut';
import { signColumns } from './signColumns';
import type { SignLine } from './signOffModel';
import styles from './SignOff.module.scss';

export interface SignOffPartProps {
  readonly model: OwnSignOff<SignLine>;
  /** How far it is. */
  readonly answer: string;
  readonly desk: Desk;
  readonly tenantId: string;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: SignOffStrings;
  readonly onRan: () => void;
  readonly say: (text: string) => void;
}

const keyOf = ({ row }: SignLine): string => row.exceptionKey;
const nameOf = ({ row }: SignLine): string => row.title;

/** What is not signed for yet, all of it chosen; whoever leaves one out is shown what else can be done about it. */
export function SignOffPart({ model, answer, desk, tenantId, today, strings, words, onRan, say }: SignOffPartProps): React.ReactElement {
  const { unsigned, signed, quarter } = model;
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const heading = React.useRef<HTMLParagraphElement>(null);
  const links = React.useContext(ExceptionLinksContext);
  const drafts = useDrafts(desk, tenantId);
  const kept = React.useMemo(() => leftOutOf(() => window.sessionStorage, desk.gate.webUrl, desk.me.login, quarter), [desk, quarter.firstDay]);
  const [left, setLeft] = React.useState(() => kept.read());
  // What was chosen when the form opened: it goes on with these while the list behind it changes.
  const [rows, setRows] = React.useState<ManyFormProps['rows']>();
  useFocusAfter(rows !== undefined, heading);
  const Form = usePart<ManyFormProps>(rows !== undefined, ['exception', 'forms', 'review'], () => import(/* webpackChunkName: 'forms' */ '../../forms/many/ManyForm').then((part) => part.ManyForm));
  const chosen = React.useMemo(() => new Set(unsigned.map(keyOf).filter((key) => !left.has(key))), [unsigned, left]);
  const columns = React.useMemo(() => signColumns({ today, chosen, strings, words }), [today, chosen, strings, words]);
  const choose = (next: ReadonlySet<string>): void => {
    const rest = new Set(unsigned.map(keyOf).filter((key) => !next.has(key)));
    kept.write(rest);
    setLeft(rest);
  };

  if (rows) {
    if (!Form) return <p role="status">{strings.states.loading}</p>;
    return (
      <Form
        desk={desk}
        drafts={drafts}
        name="signOff"
        rows={rows}
        today={today}
        strings={strings}
        onRan={onRan}
        onClose={() => setRows(undefined)}
        say={say}
      />
    );
  }
  const mayAdd = desk.mayAddTo.has('Requests');
  const signing = unsigned.filter((line) => chosen.has(keyOf(line))).slice(0, MOST_AT_ONCE);
  return (
    <div ref={root}>
      <p className={styles.answer} ref={heading} tabIndex={-1}>
        {answer}
      </p>
      {unsigned.length > 0 && <p className={styles.text}>{mayAdd ? words.intro : words.mayNot}</p>}
      {unsigned.length > 0 && (
        <SelectTable
          items={unsigned}
          keyOf={keyOf}
          nameOf={nameOf}
          columns={columns}
          chosen={chosen}
          caption={words.list}
          narrow={narrow}
          letters={false}
          words={{ all: words.all, more: words.more }}
          onChoose={choose}
          onOpen={({ row }) => links?.open(row.exceptionKey)}
        >
          {mayAdd && (
            <div className={styles.toolbar}>
              <span role="status">{signing.length < chosen.size ? words.tooMany(chosen.size, MOST_AT_ONCE) : words.chosen(chosen.size, unsigned.length)}</span>
              {signing.length > 0 && (
                <Button primary onClick={() => setRows(signing.map(({ row: { exceptionKey, title, revision, lastDecisionKey } }) => ({ exceptionKey, title, revision, lastDecisionKey })))}>
                  {words.sign(signing.length)}
                </Button>
              )}
            </div>
          )}
        </SelectTable>
      )}
      {signed.length > 0 && (
        <details className={styles.signed}>
          <summary>{words.signed(signed.length)}</summary>
          <ul className={styles.list}>
            {signed.map(({ row }) => (
              <li key={row.id}>
                <ExceptionLink exceptionKey={row.exceptionKey}>{row.title}</ExceptionLink> <span className={styles.small}>{row.brief.signedOff && words.signedOn(row.brief.signedOff.onDay, row.brief.signedOff.by.name)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
