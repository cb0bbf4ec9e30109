import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { ItemResult, SeenRow } from '../../../decisions/bulk/bulkItem';
import type { Desk } from '../../../decisions/desk';
import type { Drafts } from '../../../decisions/draft';
import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import { exceptionStringsFor } from '../../strings/exceptionStringsFor';
import { formStringsFor } from '../../strings/formStringsFor';
import { manyStringsFor } from '../../strings/manyStringsFor';
import type { Strings } from '../../strings/strings';
import { ProgressBar } from '../../view/ProgressBar';
import { focusFirst } from '../focusField';
import { FORM_THEME } from '../formTheme';
import { registerFormIcons } from '../icons';
import { manyActOf } from './manyActs';
import { ManyFields } from './ManyFields';
import type { ManyWords } from './manyLines';
import type { ManyName } from './manyNames';
import { ManyResults } from './ManyResults';
import { MANY_WORK, type ManyWork } from './manyWork';
import { useMany, type ManyModel } from './useMany';
import styles from '../Form.module.scss';

export interface ManyFormProps {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly name: ManyName;
  /** Which seat of each exception is meant, by its key, where the answer is about seats. */
  readonly seats?: ReadonlyMap<string, SeatName> | undefined;
  /** Those that were chosen, as their rows showed them. */
  readonly rows: readonly SeenRow[];
  readonly today: Day;
  readonly strings: Strings;
  /** Something was recorded, or may have been: lists should read again. */
  readonly onRan: (results: readonly ItemResult[]) => void;
  readonly onClose: () => void;
  readonly say: (text: string) => void;
  readonly work?: ManyWork;
}

registerFormIcons();

/** One form for many exceptions: what is common is asked once, each gets a decision of its own, and each is told. */
export function ManyForm({ desk, drafts, name, seats, rows, today, strings, onRan, onClose, say, work = MANY_WORK }: ManyFormProps): React.ReactElement {
  const words = React.useMemo((): ManyWords => ({ many: manyStringsFor(strings.formats), form: { strings, form: formStringsFor(strings.formats), exception: exceptionStringsFor(strings.formats) } }), [strings]);
  const said = words.many.acts[name];
  const many = React.useMemo(() => manyActOf(name, seats), [name, seats]);
  const model = useMany({ desk, drafts, many, rows, today, isFinal: said.final !== undefined, work, onRan });
  const section = React.useRef<HTMLElement>(null);
  useFocus(section, model);
  const { phase } = model;
  return (
    <ThemeProvider theme={FORM_THEME} applyTo="element">
      <section className={styles.form} ref={section} aria-label={said.heading(rows.length)}>
        {phase.step !== 'done' && <h3 className={styles.heading}>{said.heading(rows.length)}</h3>}
        {content()}
      </section>
    </ThemeProvider>
  );

  function content(): React.ReactElement {
    const { many: texts, form } = words;
    switch (phase.step) {
      case 'reading':
        return <ProgressBar label={texts.reading} text={texts.read(phase.done, rows.length)} done={phase.done} total={rows.length} />;
      case 'unread':
        return (
          <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
            <h4 className={styles.sub}>{texts.readFailed}</h4>
            <p>{form.form.outcome.failed.reasons[phase.error.kind] ?? form.form.outcome.failed.other}</p>
            <div className={styles.actions}>
              <PrimaryButton type="button" onClick={model.readAgain}>
                {strings.states.failed.retry}
              </PrimaryButton>
              <DefaultButton type="button" onClick={onClose}>
                {form.form.close}
              </DefaultButton>
            </div>
          </div>
        );
      case 'running': {
        const { progress, stopping } = phase;
        return (
          <>
            <ProgressBar label={texts.running} text={texts.progress(progress)} done={progress.done} total={progress.total} />
            {stopping ? (
              <p role="status" tabIndex={-1} data-outcome className={styles.status}>
                {texts.stopping}
              </p>
            ) : (
              <div className={styles.actions} data-outcome tabIndex={-1}>
                <DefaultButton type="button" onClick={model.stop}>
                  {texts.stop}
                </DefaultButton>
              </div>
            )}
          </>
        );
      }
      case 'done':
        return <ManyResults model={model} words={words} onClose={onClose} say={say} />;
      default:
        return <ManyFields name={name} many={many} model={model} total={rows.length} search={(text, signal) => work.searchPeople(desk.gate, text, { signal, guests: true })} words={words} onCancel={onClose} />;
    }
  }
}

/** To the first field when there is one, and to what is said when that changes. */
function useFocus(section: React.RefObject<HTMLElement>, { phase: { step } }: ManyModel): void {
  const before = React.useRef<string>(step);
  React.useEffect(() => {
    const from = before.current;
    before.current = step;
    const said = section.current?.querySelector<HTMLElement>('[data-outcome]');
    if (said) said.focus();
    else if (step === 'filling' && from === 'reading') focusFirst(section.current);
  }, [step]);
}
