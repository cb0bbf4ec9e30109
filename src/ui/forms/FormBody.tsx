import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { Drafts } from '../../decisions/draft';
import type { VoidReason } from '../../domain/ledger/voidReason';
import type { ActWords } from '../strings/formStrings';
import { About } from './About';
import { Changed } from './Changed';
import type { Option } from './ChoiceInput';
import type { FormWords } from './effectText';
import type { ExceptionFinder } from '../../register/findException';
import { FieldControl } from './FieldControl';
import type { FormField } from './formContext';
import { focusReason } from './focusField';
import { isBusy } from './formState';
import { More } from './More';
import { Notice } from './Notice';
import { PlaybookSteps } from './PlaybookSteps';
import { placed } from './placeReasons';
import { Preview } from './Preview';
import { SendBar } from './SendBar';
import type { ActFormModel } from './useActForm';
import { useAfterPress } from './useAfterPress';
import type { PeopleSearcher } from './usePeoplePicker';
import { Working } from './Working';
import styles from './Form.module.scss';

export interface FormBodyProps {
  readonly id: string;
  readonly model: ActFormModel;
  readonly actWords: ActWords;
  readonly words: FormWords;
  readonly choices: { readonly [field: string]: readonly Option[] };
  readonly search: PeopleSearcher;
  readonly find: ExceptionFinder;
  readonly keeping: ReturnType<Drafts['keeping']>;
  readonly onCancel: () => void;
}

const NONE: readonly Option[] = [];

/** Fields, reasons, preview and buttons of a form that can be filled in. */
export function FormBody({ id, model, actWords, words, choices, search, find, keeping, onCancel }: FormBodyProps): React.ReactElement {
  const { state, context, fields, reasons, after, restored, target } = model;
  const { phase } = state;
  const { form, exception } = words;
  const formRef = React.useRef<HTMLFormElement>(null);
  const leaveAfterPress = useAfterPress(model.leave);
  const isFirstLeft = React.useRef(true);
  const leave = (name: string): void => {
    // The form itself put the focus into its first field: who goes on from there has skipped nothing.
    const isSkipped = !isFirstLeft.current || Object.keys(state.entered).length > 0;
    isFirstLeft.current = false;
    if (isSkipped) leaveAfterPress(name);
  };
  const note = phase.step === 'filling' ? phase.note : undefined;
  const refused = note?.kind === 'refused' ? placed(context, fields, context.entered, note.reasons) : undefined;
  const nameOf = (key: string): string | undefined => context.state.entries.find(({ decision }) => decision.key === key)?.decision.author.name;
  const say = (reason: VoidReason): string => exception.voidReason(reason, nameOf);
  const others = distinct([...(refused?.others ?? []), ...reasons.others].map(say));
  const hasEvidence = fields.some(({ field }) => field.kind === 'evidence');

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (!model.submit()) setTimeout(() => focusReason(formRef.current), 0);
  };
  const paste = (event: React.ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    if (!hasEvidence || files.length === 0) return;
    event.preventDefault();
    model.addFiles(files);
  };
  const reasonOf = (field: FormField): string | undefined => {
    const reason = refused?.byField[field.name] ?? reasons.byField[field.name];
    return reason && isTold(reason, state.tried, state.left.has(field.name)) ? say(reason) : undefined;
  };

  const main = fields.filter(({ isAside }) => !isAside);
  const aside = fields.filter(({ isAside }) => isAside);
  const drawn = (field: FormField): React.ReactElement => {
    const fieldWords = actWords.fields[field.name] ?? { label: field.name };
    return (
      <React.Fragment key={field.name}>
        <FieldControl
          id={`${id}-${field.name}`}
          context={context}
          field={field}
          fieldWords={fieldWords}
          words={words}
          known={choices[field.name] ?? NONE}
          reason={reasonOf(field)}
          limitsBy={model.body}
          search={search}
          find={find}
          files={state.files}
          onChange={(value) => model.enter(field.name, value)}
          onLeave={() => leave(field.name)}
          onAddFiles={model.addFiles}
          onRemoveFile={model.removeFile}
        />
        {field.name === 'category' && <PlaybookSteps context={context} category={field.value} words={words} />}
      </React.Fragment>
    );
  };

  return (
    <form ref={formRef} onSubmit={submit} onPaste={paste} noValidate aria-busy={isBusy(phase)}>
      {actWords.intro !== undefined && <p>{actWords.intro}</p>}
      {restored && (
        <div className={styles.notice} role="status">
          <p>
            {[form.draft.back(restored.changedAtMs), ...(restored.since > 0 ? [form.draft.since(restored.since)] : []), ...(restored.files.length > 0 ? [form.draft.files(restored.files)] : [])].join(' ')}
          </p>
          <DefaultButton type="button" onClick={model.afresh}>
            {form.draft.afresh}
          </DefaultButton>
        </div>
      )}
      {phase.step === 'changed' && <Changed outcome={phase.outcome} words={words} onAgain={model.again} onCancel={onCancel} />}
      {note && note.kind !== 'refused' && <Notice note={note} keeping={keeping} words={words} />}
      <About context={context} words={words} />
      {main.map(drawn)}
      {aside.length > 0 && (
        <More label={form.more} isNeeded={aside.some(({ name }) => name in context.entered || reasons.byField[name] !== undefined)}>
          {aside.map(drawn)}
        </More>
      )}
      {context.act === 'approve' && <PlaybookSteps context={context} category={context.doing.parts.category} words={words} />}
      {target === 'looking' && <p role="status">{form.about.looking}</p>}
      {target === 'notLooked' && <p role="status">{form.about.notLooked}</p>}
      {target === 'here' && context.doing.parts.subject && context.doing.parts.standing && (
        <p role="status">{form.about.known(context.doing.parts.subject, exception.lifecycles[context.doing.parts.standing.lifecycle])}</p>
      )}
      {others.length > 0 && (
        <div className={styles.reasons} role="alert" aria-live="polite" tabIndex={-1} data-reasons>
          {refused && <p>{form.outcome.refused(note?.kind === 'refused' ? note.reasons.length : 1)}</p>}
          <ul>
            {others.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Preview id={`${id}-preview`} context={context} after={after} words={words} />
      {phase.step === 'adding' || phase.step === 'deciding' ? (
        <Working phase={phase} words={words} onStopFiles={model.stopFiles} />
      ) : (
        phase.step !== 'changed' && <SendBar actWords={actWords} words={words} previewId={`${id}-preview`} isAskedAgain={phase.step === 'askedAgain'} onNotYet={model.notYet} onCancel={onCancel} />
      )}
    </form>
  );
}

/** What is only missing is told when its field was left or the form was to be sent; what breaks a rule at once. */
function isTold(reason: VoidReason, tried: boolean, left: boolean): boolean {
  return tried || left || reason.code !== 'field';
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
