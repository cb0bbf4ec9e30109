import * as React from 'react';
import { ruleOf } from '../../../domain/ledger/acts/acts';
import { fieldsAsked, type FormValues } from '../../../domain/ledger/askRule';
import type { VoidReason } from '../../../domain/ledger/voidReason';
import type { ActWords } from '../../strings/formStrings';
import { FieldControl } from '../FieldControl';
import { focusReason } from '../focusField';
import type { FormContext, FormField } from '../formContext';
import { readPerson } from '../readPerson';
import { SendBar } from '../SendBar';
import type { PeopleSearcher } from '../usePeoplePicker';
import { bodyFor, contextOf, type ManyAct } from './manyActs';
import { HeldBackList } from './HeldBackList';
import type { ManyWords } from './manyLines';
import { manyDays, ownersOf, type Held, type ManyDays } from './manyModel';
import type { ManyName } from './manyNames';
import type { ManyModel } from './useMany';
import styles from '../Form.module.scss';

export interface ManyFieldsProps {
  readonly name: ManyName;
  readonly many: ManyAct;
  readonly model: ManyModel;
  readonly total: number;
  readonly search: PeopleSearcher;
  readonly words: ManyWords;
  readonly onCancel: () => void;
}

/** What is asked once for all of them, who is left out and why, what will happen, and the button that does it. */
export function ManyFields({ name, many, model, total, search, words, onCancel }: ManyFieldsProps): React.ReactElement {
  const said = words.many.acts[name];
  const { phase, chosen, now, entered } = model;
  const formRef = React.useRef<HTMLFormElement>(null);
  const id = React.useRef(`many-${Math.random().toString(36).slice(2)}`).current;
  // Fields are drawn as the form of one of them would be; their limits are those of all.
  const one = now.can[0] ?? chosen[0];
  const actWords: ActWords = words.form.form.acts[many.act] ?? { heading: '', submit: '', fields: {} };
  const possible = React.useMemo(() => (now.can.length > 0 ? now.can : chosen), [chosen, now.can.length === 0]);
  const days = React.useMemo(() => new Map(many.asks.map((field) => [field, ruleOf(many.act)?.fields[field]?.kind === 'day' ? manyDays(possible, many, field) : undefined])), [many, possible]);
  const owners = React.useMemo(() => (many.each ? ownersOf(chosen, many) : undefined), [chosen, many]);
  const tried = phase.step === 'filling' && phase.tried;

  // The latest day that all of them may have stands there at first, where nothing else does.
  React.useEffect(() => {
    const first = (one && many.first?.(one.doing)) ?? {};
    for (const [field, value] of Object.entries(first)) if (value !== undefined && !(field in entered)) model.enter(field, value);
    for (const [field, limits] of days) if (limits?.limits.latest && !(field in entered) && !(field in first)) model.enter(field, limits.limits.latest.day);
  }, [days]);
  if (!one) return <></>;

  const context = contextOf(many, one.state, one.doing, entered);
  const body = bodyFor(many, one.state, one.doing, entered);
  const asked = fieldsAsked(one.doing, many.act, body);
  const fields = many.asks.map((field) => fieldOf(context, field, entered, asked, owners !== undefined && owners.owners.length > 0));
  const reasons = tried ? reasonsOf(model) : [];
  const willDo = { count: now.can.length, day: dayIn(entered), name: nameIn(entered), today: one.doing.day };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    model.submit();
    setTimeout(() => focusReason(formRef.current), 0);
  };

  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-busy={phase.step === 'checking'}>
      {said.intro !== undefined && <p>{said.intro}</p>}
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          id={`${id}-${field.name}`}
          context={context}
          field={field}
          fieldWords={withHelp(actWords.fields[field.name] ?? { label: field.name }, helpOf(field.name, days.get(field.name), owners, words))}
          words={words.form}
          known={[]}
          limits={days.get(field.name)?.limits}
          reason={reasonText(reasons.find((reason) => 'field' in reason && reason.field === field.name), words)}
          limitsBy={body}
          search={search}
          files={[]}
          onChange={(value) => model.enter(field.name, value)}
          onLeave={() => undefined}
          onAddFiles={() => undefined}
          onRemoveFile={() => undefined}
        />
      ))}
      <p role="status">{words.many.ready(now.can.length, total)}</p>
      <HeldBackList heldBack={tried ? model.heldBack.filter(({ why }) => !isBesideField(why, fields)) : now.heldBack} words={words} />
      <div className={styles.preview} id={`${id}-preview`}>
        <h4 className={styles.sub}>{words.many.willHeading}</h4>
        <p>{now.can.length === 0 ? words.many.willNot : said.will(willDo)}</p>
      </div>
      {phase.step === 'checking' ? (
        <p role="status" className={styles.status} tabIndex={-1} data-outcome>
          {words.many.checking}
        </p>
      ) : (
        <SendBar actWords={{ ...actWords, submit: said.submit(now.can.length), ...(said.final === undefined ? {} : { final: said.final }) }} words={words.form} previewId={`${id}-preview`} isAskedAgain={phase.step === 'askedAgain'} onNotYet={model.notYet} onCancel={onCancel} />
      )}
    </form>
  );
}

function fieldOf({ rule }: FormContext, name: string, entered: FormValues, asked: readonly string[], hasOwn: boolean): FormField {
  const field = rule.fields[name];
  if (!field) throw new TypeError(`No act asks for ${name}`);
  return { name, field, value: entered[name], optional: (field.optional && !asked.includes(name)) || hasOwn, options: field.values, isAside: false, isFact: false };
}

/** Why none of them can be recorded, where it was tried. */
function reasonsOf({ heldBack }: ManyModel): readonly VoidReason[] {
  return heldBack.flatMap(({ why }) => (why.kind === 'refused' ? why.reasons : []));
}

/** It is said once, by the field. */
function isBesideField(why: Held['why'], fields: readonly FormField[]): boolean {
  return why.kind === 'refused' && why.reasons.every((reason) => 'field' in reason && fields.some(({ name }) => name === reason.field));
}

function reasonText(reason: VoidReason | undefined, { form }: ManyWords): string | undefined {
  return reason && form.exception.voidReason(reason);
}

function helpOf(name: string, days: ManyDays | undefined, owners: ReturnType<typeof ownersOf> | undefined, { many }: ManyWords): string | undefined {
  if (name === 'controlOwner' && owners) return many.owners(owners);
  return days?.limits.latest && days.latestForSome !== undefined && !['today', 'deputyBegin'].includes(days.limits.latest.because) ? many.days({ latestForAll: days.limits.latest.day, latestForSome: days.latestForSome }) : undefined;
}

function withHelp<Words extends { readonly help?: string }>(words: Words, help: string | undefined): Words {
  return help === undefined ? words : { ...words, help };
}

function dayIn({ endDay, byDay, toDay }: FormValues): number | undefined {
  return [endDay, byDay, toDay].find((day): day is number => typeof day === 'number');
}

function nameIn({ controlOwner, to, person }: FormValues): string | undefined {
  return (readPerson(controlOwner) ?? readPerson(to) ?? readPerson(person))?.name;
}
