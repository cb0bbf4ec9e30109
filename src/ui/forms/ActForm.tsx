import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { Outcome } from '../../decisions/decide';
import type { Desk } from '../../decisions/desk';
import type { Drafts } from '../../decisions/draft';
import type { OpenException } from '../../decisions/openException';
import type { Day } from '../../domain/day/day';
import type { Act } from '../../domain/ledger/acts/acts';
import type { Json } from '../../domain/ledger/canonical';
import { actRefusal } from '../../domain/ledger/refusal';
import type { Role } from '../../domain/ledger/voidReason';
import { sameHuman } from '../../domain/ledger/acts/who';
import { exceptionStringsFor } from '../strings/exceptionStringsFor';
import type { ActWords } from '../strings/formStrings';
import { formStringsFor } from '../strings/formStringsFor';
import type { Strings } from '../strings/strings';
import type { Option } from './ChoiceInput';
import type { FormWords } from './effectText';
import { FORM_THEME } from './formTheme';
import { WRITE_PATH, type FormWork } from './formWork';
import type { ExceptionFinder } from '../../register/findException';
import { FormBody } from './FormBody';
import { isBusy } from './formState';
import { HalfDone } from './HalfDone';
import { registerFormIcons } from './icons';
import { useActForm, type ActFormModel } from './useActForm';
import { useFormFocus } from './useFormFocus';
import type { PeopleSearcher } from './usePeoplePicker';
import { useTenants } from './useTenants';
import styles from './Form.module.scss';

export interface ActFormProps {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  /** Undefined: a request from scratch. */
  readonly opened: OpenException | undefined;
  readonly act: Act;
  readonly today: Day;
  readonly strings: Strings;
  /** What stands in fields at first. */
  readonly presets?: { readonly [field: string]: Json };
  /** Values that the page knows for fields that are typed: settings, other exceptions; tenants are read where it knows none. */
  readonly choices?: Choices;
  readonly onDone: (outcome: Extract<Outcome, { kind: 'done' | 'void' }>) => void;
  /** Something was decided after the form was left, or may have been: what is shown elsewhere may be of before. */
  readonly onLate?: (() => void) | undefined;
  readonly onCancel: () => void;
  readonly say: (text: string) => void;
  /** Told while something is on its way: whoever takes the form away then, loses the answer. */
  readonly onBusy?: ((isBusy: boolean) => void) | undefined;
  readonly work?: FormWork;
}

registerFormIcons();

const NOTHING = {};

type Choices = { readonly [field: string]: readonly Option[] };

/** The form of one act: asks for what the table of acts lists, checks it by the same rules, says what will happen, sends it once. */
export function ActForm({ desk, drafts, opened, act, today, strings, presets = NOTHING, choices = NOTHING as Choices, onDone, onLate, onCancel, say, onBusy, work = WRITE_PATH }: ActFormProps): React.ReactElement {
  const words = React.useMemo((): FormWords => ({ strings, form: formStringsFor(strings.formats), exception: exceptionStringsFor(strings.formats) }), [strings]);
  const actWords: ActWords | undefined = words.form.acts[act];
  if (!actWords) throw new TypeError(`There are no words for a form of ${act}`);
  const late = (ended: Outcome): void => {
    if (ended.kind === 'done') say(words.form.outcome.saved);
    onLate?.();
  };
  const model = useActForm({ desk, drafts, opened, act, today, presets, work, onDone, onLate: late });
  const tenants = useTenants(desk, work, opened === undefined && choices['tenantId'] === undefined);
  const known = React.useMemo(() => ({ tenantId: tenants, ...choices }), [tenants, choices]);
  const search = React.useMemo((): PeopleSearcher => (text, signal) => work.searchPeople(desk.gate, text, { signal, guests: true }), [desk, work]);
  const find = React.useMemo((): ExceptionFinder => (named, signal) => work.findException(desk.gate, named, signal), [desk, work]);
  const section = React.useRef<HTMLElement>(null);
  const id = React.useRef(`form-${Math.random().toString(36).slice(2)}`).current;
  const { phase } = model.state;
  useFormFocus(section, phase.step, phase.step === 'filling' ? phase.note : undefined);
  const { outcome, close } = words.form;
  React.useEffect(() => {
    if (phase.step === 'done') say(phase.outcome.row === 'later' ? outcome.savedLater : outcome.saved);
  }, [phase.step]);
  const isOnItsWay = isBusy(phase);
  React.useEffect(() => {
    if (!isOnItsWay) return undefined;
    onBusy?.(true);
    return () => onBusy?.(false);
  }, [isOnItsWay, onBusy]);
  const cancel = (): void => {
    model.leaveForm();
    onCancel();
  };

  return (
    <ThemeProvider theme={FORM_THEME} applyTo="element">
      <section className={styles.form} ref={section} aria-label={actWords.heading}>
        {/* Asked for from scratch, the page's own heading shows it. */}
        <h3 className={opened ? styles.heading : styles.hidden}>{actWords.heading}</h3>
        {content()}
      </section>
    </ThemeProvider>
  );

  function content(): React.ReactElement {
    switch (phase.step) {
      case 'done':
        return <p role="status">{phase.outcome.row === 'later' ? outcome.savedLater : outcome.saved}</p>;
      case 'void':
        return (
          <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
            <h4 className={styles.sub}>{outcome.void.heading}</h4>
            <p>{outcome.void.text}</p>
            <p>{words.exception.voidReason(phase.outcome.reason, (key) => phase.outcome.state.entries.find(({ decision }) => decision.key === key)?.decision.author.name)}</p>
            <PrimaryButton type="button" onClick={() => onDone(phase.outcome)}>
              {outcome.void.close}
            </PrimaryButton>
          </div>
        );
      case 'half':
        return <HalfDone outcome={phase.outcome} words={words} onFinish={model.finish} onTakeBack={model.takeBack} onCancel={cancel} />;
      case 'unconfirmed':
        return (
          <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
            <h4 className={styles.sub}>{outcome.unconfirmed.heading}</h4>
            <p>{outcome.unconfirmed.text(phase.sentAtMs)}</p>
            <div className={styles.actions}>
              <PrimaryButton type="button" onClick={model.ask}>
                {outcome.unconfirmed.ask}
              </PrimaryButton>
              <DefaultButton type="button" onClick={cancel}>
                {close}
              </DefaultButton>
            </div>
          </div>
        );
      default: {
        const refused = actRefusal(model.context.doing, act);
        // A request from scratch can still become one about something else.
        if (refused && opened && phase.step === 'filling') {
          return (
            <div role="alert" tabIndex={-1} data-outcome>
              <p>
                {words.form.cannot}: {words.exception.notYou(refused, (role) => acted(model, role))}
              </p>
              <DefaultButton type="button" onClick={cancel}>
                {close}
              </DefaultButton>
            </div>
          );
        }
        return <FormBody id={id} model={model} actWords={actWords as ActWords} words={words} choices={known} search={search} find={find} keeping={drafts?.keeping() ?? 'off'} onCancel={cancel} />;
      }
    }
  }
}

/** Whether the visitor did what stands in the way, or only sits in its seat. */
function acted({ context }: ActFormModel, role: Role): boolean {
  const { parts, author } = context.doing;
  return parts.actors[`${role}s`].some((person) => sameHuman(context.doing, person, author));
}
