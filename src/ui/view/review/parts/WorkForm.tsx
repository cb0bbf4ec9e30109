import * as React from 'react';
import type { OpenException } from '../../../../decisions/openException';
import { ACTS, type Act } from '../../../../domain/ledger/acts/acts';
import { actRefusal } from '../../../../domain/ledger/refusal';
import { actedAs, type Action } from '../../exception/actions/actionsModel';
import type { Acted } from '../../exception/afterAct';
import type { ExceptionModel } from '../../exception/exceptionModel';
import { FormHost } from '../../exception/FormHost';
import type { ItemPaneProps } from './workProps';
import styles from './Work.module.scss';

export interface WorkFormProps extends ItemPaneProps {
  readonly model: ExceptionModel;
  readonly opened: OpenException;
  readonly onDone: (outcome: Acted) => void;
  readonly onLate: () => void;
  readonly onCancel: () => void;
}

/** Acts that answer what a list holds, the first one open at once. */
const ANSWERS = { review: ['review'], removed: ['verifyRemoved', 'refute'], found: [], all: [] } as const satisfies Readonly<Record<string, readonly Act[]>>;

/** One such form a screen. */
const WAITS_ID = 'answers-wait';

/** The form that answers the open one, or why the visitor cannot. */
export function WorkForm({ desk, drafts, model, opened, list, told, strings, workWords, exceptionWords, onDone, onLate, onCancel, say }: WorkFormProps): React.ReactElement {
  const acts: readonly Act[] = ANSWERS[list];
  // What a report shows after the removal cannot be verified as gone.
  const [act, setAct] = React.useState<Act | undefined>(acts.find((each) => actRefusal(model.doing, each) === undefined && !isShownAgain(model, each)) ?? acts[0]);
  const [isBusy, setBusy] = React.useState(false);
  const activityDay = typeof told === 'string' ? undefined : told.activityDay;
  const action = React.useMemo((): Action => ({ act: act ?? 'review', ...(act === 'review' && activityDay !== undefined ? { presets: { sawAdminDay: activityDay } } : {}) }), [act, activityDay]);
  if (act === undefined) return <></>;
  if (!desk.mayAddTo.has(ACTS[act].list)) return <p>{workWords.onlyReading}</p>;
  const refused = actRefusal(model.doing, act);
  if (refused) return <p>{refused.code === 'notNow' ? workWords.over : `${workWords.cannot}: ${exceptionWords.notYou(refused, (role) => actedAs(model, role))}`}</p>;
  return (
    <>
      {acts.length > 1 && (
        <div role="group" aria-label={workWords.forms.label} className={styles.acts}>
          {acts.map((each) => (
            <button key={each} type="button" className={styles.act} aria-pressed={each === act} aria-disabled={isBusy} aria-describedby={isBusy ? WAITS_ID : undefined} onClick={() => !isBusy && setAct(each)}>
              {workWords.forms[each as 'verifyRemoved' | 'refute']}
            </button>
          ))}
        </div>
      )}
      {isBusy && acts.length > 1 && <p id={WAITS_ID}>{exceptionWords.page.waits}</p>}
      <FormHost key={act} desk={desk} drafts={drafts} opened={opened} action={action} today={model.today} strings={strings} words={exceptionWords} onDone={onDone} onLate={onLate} onCancel={onCancel} say={say} onBusy={setBusy} />
    </>
  );
}

function isShownAgain({ state: { parts } }: ExceptionModel, act: Act): boolean {
  const { seen, removal } = parts;
  return act === 'verifyRemoved' && seen !== undefined && removal !== undefined && seen.findings.length > 0 && seen.ranOnDay > removal.onDay;
}
