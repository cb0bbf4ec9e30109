import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { formStringsFor } from '../strings/formStringsFor';
import type { PeopleFormStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { focusReason } from './focusField';
import { FORM_THEME } from './formTheme';
import { registerFormIcons } from './icons';
import { useFormFocus } from './useFormFocus';
import type { RecordingPhase } from './useRecording';
import styles from './Form.module.scss';

registerFormIcons();

export interface RecordFormProps {
  readonly id: string;
  readonly heading: string;
  readonly phase: RecordingPhase;
  /** Why the last try was not sent: what others recorded meanwhile, or a rule. */
  readonly stopped: { readonly heading: string; readonly text: string } | undefined;
  readonly effectsHeading: string;
  /** What it will change; undefined while something is missing. */
  readonly effects: readonly string[] | undefined;
  readonly strings: Strings;
  readonly words: PeopleFormStrings;
  readonly submitText: string;
  /** Asked once more before it is sent: what cannot be taken back. */
  readonly final?: string | undefined;
  /** A second way to end the form. */
  readonly other?: { readonly text: string; readonly onClick: () => void } | undefined;
  readonly mayBeSent: boolean;
  /** It was tried and cannot be sent yet: reasons are to be shown. */
  readonly onHeld: () => void;
  readonly onSubmit: () => void;
  readonly onAsk: () => void;
  readonly onCancel: (mayBeThere: boolean) => void;
  readonly children: React.ReactNode;
}

/** Frame of a form that records something beside the acts of one exception: what it will change, and an honest word about what became of it. */
export function RecordForm(props: RecordFormProps): React.ReactElement {
  const { id, heading, phase, stopped, effectsHeading, effects, strings, words, submitText, final, other, mayBeSent, onHeld, onSubmit, onAsk, onCancel, children } = props;
  const form = React.useMemo(() => formStringsFor(strings.formats), [strings]);
  const section = React.useRef<HTMLElement>(null);
  const [isAskedAgain, setAskedAgain] = React.useState(false);
  const failed = phase.step === 'filling' ? phase.failed : undefined;
  useFormFocus(section, `${phase.step} ${failed?.requestId ?? ''} ${stopped?.text ?? ''} ${isAskedAgain}`);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (phase.step !== 'filling') return;
    if (!mayBeSent) {
      onHeld();
      setTimeout(() => focusReason(section.current), 0);
      return;
    }
    if (final !== undefined && !isAskedAgain) return setAskedAgain(true);
    setAskedAgain(false);
    onSubmit();
  };
  return (
    <ThemeProvider theme={FORM_THEME} applyTo="element">
      <section className={styles.form} ref={section} aria-labelledby={`${id}-heading`}>
        <h4 className={styles.heading} id={`${id}-heading`}>
          {heading}
        </h4>
        {phase.step === 'unconfirmed' ? (
          <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
            <h5 className={styles.sub}>{form.outcome.unconfirmed.heading}</h5>
            <p>{form.outcome.unconfirmed.text(undefined)}</p>
            <div className={styles.actions}>
              <PrimaryButton type="button" onClick={onAsk}>
                {form.outcome.unconfirmed.ask}
              </PrimaryButton>
              <DefaultButton type="button" onClick={() => onCancel(true)}>
                {form.close}
              </DefaultButton>
            </div>
          </div>
        ) : (
          <form onSubmit={submit} noValidate aria-busy={phase.step === 'sending'}>
            {failed && <Told heading={form.outcome.failed.heading} text={`${form.outcome.failed.reasons[failed.kind] ?? form.outcome.failed.other} ${form.outcome.kept.off}`} />}
            {stopped && <Told {...stopped} />}
            {children}
            <div className={styles.preview} id={`${id}-effects`}>
              <h5 className={styles.sub}>{effectsHeading}</h5>
              {effects ? (
                <ul className={styles.list}>
                  {/* Two parts of one change may make the same of something, and then say the same. */}
                  {effects.map((effect, at) => (
                    <li key={at}>{effect}</li>
                  ))}
                </ul>
              ) : (
                <p>{words.notYet}</p>
              )}
            </div>
            {buttons()}
          </form>
        )}
      </section>
    </ThemeProvider>
  );

  function buttons(): React.ReactElement {
    if (phase.step === 'sending') {
      return (
        <p role="status" className={styles.status} tabIndex={-1} data-outcome>
          {words.saving}
        </p>
      );
    }
    if (isAskedAgain) {
      return (
        <div className={styles.reasons} role="alertdialog" aria-labelledby={`${id}-final`} aria-describedby={`${id}-why`} tabIndex={-1} data-outcome>
          <h5 className={styles.sub} id={`${id}-final`}>
            {form.final.heading}
          </h5>
          <p id={`${id}-why`}>{final}</p>
          <div className={styles.actions}>
            <PrimaryButton type="submit" aria-describedby={`${id}-effects`}>
              {form.final.confirm(submitText)}
            </PrimaryButton>
            <DefaultButton type="button" onClick={() => setAskedAgain(false)}>
              {form.final.notYet}
            </DefaultButton>
          </div>
        </div>
      );
    }
    return (
      <div className={styles.actions}>
        <PrimaryButton type="submit" aria-describedby={`${id}-effects`}>
          {submitText}
        </PrimaryButton>
        {other && (
          <DefaultButton type="button" onClick={other.onClick}>
            {other.text}
          </DefaultButton>
        )}
        <DefaultButton type="button" onClick={() => onCancel(false)}>
          {form.cancel}
        </DefaultButton>
      </div>
    );
  }
}

function Told({ heading, text }: { readonly heading: string; readonly text: string }): React.ReactElement {
  return (
    <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
      <h5 className={styles.sub}>{heading}</h5>
      <p>{text}</p>
    </div>
  );
}
