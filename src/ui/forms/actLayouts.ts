import type { Day } from '../../domain/day/day';
import { CATEGORIES } from '../../domain/exception/category';
import { keyFromDecision } from '../../domain/exception/keyFromDecision';
import type { ACTS, Act } from '../../domain/ledger/acts/acts';
import { shownFor } from '../../domain/ledger/acts/secretEnd';
import { dayLimits, fieldRefusal, fieldsAsked, type FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import type { Person } from '../../domain/people/person';
import type { FieldLayout, FormContext } from './formContext';

type NameOf<A extends Act> = Extract<keyof (typeof ACTS)[A]['fields'], string>;
type Layouts = { readonly [A in Act]?: Readonly<Partial<Record<NameOf<A>, FieldLayout>>> };

const today = ({ doing }: FormContext): Day => doing.day;
/** The farthest that the rule allows, or an earlier day that somebody wished for. */
const latest =
  (name: string, wished: (context: FormContext) => Day | undefined = () => undefined) =>
  (context: FormContext, values: FormValues): Day | undefined => {
    const limit = dayLimits(context.doing, context.act, values, name).latest?.day;
    const wish = wished(context);
    return wish === undefined || limit === undefined ? limit : Math.min(wish, limit);
  };
/** Values of a choice that the rule does not refuse. */
const lawful =
  (name: string) =>
  (context: FormContext): readonly string[] => {
    const { doing, act, rule } = context;
    return (rule.fields[name]?.values ?? []).filter((value) => {
      const refused = fieldRefusal(doing, act, {}, name, value);
      return !(refused && (('field' in refused && refused.field === name) || refused.code === 'notYours' || refused.code === 'offeredToAnother'));
    });
  };
/** What has the shape of JSON, and an interface that does not say so. */
const json = (value: object): Json => value as unknown as Json;
const seen = ({ doing }: FormContext): Json => json(doing.parts.seen?.findings ?? []);
const plainPerson = ({ login, name, objectId }: Person): Json => ({ login, name, ...(objectId === undefined ? {} : { objectId }) });
const asked = { shown: 'asked' } as const;
/** What found items are answered with is one day (design §4): whoever knows more may say it. */
const aside = { aside: true } as const;
const onToday: FieldLayout = { standard: today };
/** What reports show now is what is confirmed: it is read, not chosen. */
const scope: FieldLayout = { derived: seen };
const held: FieldLayout = { options: lawful('seat') };
/** Where the day by which it had to be gone has passed, none is left to choose: that day stays. */
const removeBy: FieldLayout = { standard: latest('byDay'), shown: ({ doing, act }, values) => (dayLimits(doing, act, values, 'byDay').latest?.day ?? doing.day) >= doing.day };
/** Of the category that is chosen, or that it has. */
const shownSecret = ({ doing }: FormContext, { category }: FormValues): Day | undefined => shownFor(doing, CATEGORIES.find((each) => each === category && each !== 'unclassified') ?? doing.parts.category);
/** Where a report shows it, that day stands there and can be made an earlier one; else it is asked where the playbook wants it. */
const secretEnd: FieldLayout = {
  standard: shownSecret,
  shown: (context, values) => {
    const { secretEndDay: _own, ...others } = values;
    return shownSecret(context, values) !== undefined || fieldsAsked(context.doing, context.act, others).includes('secretEndDay');
  },
};
const notGood = (_context: FormContext, { needed, end, controls }: FormValues): boolean => [needed, end, controls].some((answer) => answer !== undefined) && !(needed === 'yes' && end === 'right' && controls === 'work');

/** Of a found exception the subject is known; asked for from scratch, it is what the form asks first. */
const ofSubject = (read: (subject: NonNullable<FormContext['doing']['parts']['subject']>) => Json): FieldLayout => ({
  derived: ({ doing, isFromScratch }) => (isFromScratch || !doing.parts.subject ? undefined : read(doing.parts.subject)),
});

/** Longest name of a setting that a request keeps. */
const SETTING_CHARACTERS = 255;

function settingOf({ doing, isFromScratch }: FormContext): string | undefined {
  const { subject, seen: shown, need } = doing.parts;
  if (isFromScratch || !subject) return undefined;
  const names = [...new Set((shown?.findings ?? []).map(({ settingName }) => settingName))];
  return names.length > 0 ? names.join(', ').slice(0, SETTING_CHARACTERS) : (need?.setting ?? '');
}

/**
 * What the acts' own table does not say about their forms: the order of fields, what is known already, what stands there
 * at first. Everything else is drawn by the kind of the field.
 */
export const ACT_LAYOUTS: Layouts = {
  request: {
    principal: ofSubject(({ principal }) => json(principal)),
    family: ofSubject(({ family }) => family),
    setting: { derived: settingOf },
    tenantId: ofSubject(({ tenantId }) => tenantId),
    why: {},
    stops: {},
    untilDay: {},
    category: {},
    vendor: asked,
    contractEndDay: asked,
    sourceTenant: asked,
    targetTenant: asked,
    cutOverDay: asked,
    businessOwner: { standard: ({ doing }) => plainPerson(doing.author) },
    ticket: {},
    source: { derived: ({ isFromScratch, isReviewer }) => (isFromScratch && isReviewer ? undefined : 'request'), standard: () => 'request' },
  },
  askExtension: { untilDay: {}, contractEndDay: asked, cutOverDay: asked },
  askRenewal: { untilDay: {}, contractEndDay: asked, cutOverDay: asked },
  offerSeat: { seat: held },
  nameDeputy: { seat: held, person: {}, fromDay: onToday },
  declareEmergency: { untilDay: { standard: latest('untilDay') } },
  confirmControl: { control: { options: ({ doing }) => doing.parts.controls.map(({ id }) => id) }, works: {}, onDay: onToday },
  reportDrill: { onDay: onToday },
  reportUse: { onDay: onToday },
  reportRemoved: { onDay: onToday },

  approve: {
    findings: scope,
    secretEndDay: secretEnd,
    endDay: { standard: latest('endDay', ({ doing }) => doing.parts.need?.untilDay) },
    controls: { standard: writtenControls },
    plan: { standard: ({ doing }) => doing.parts.plan || undefined },
    answersForIt: {},
  },
  remove: { byDay: removeBy, plan: aside },
  keep: { findings: scope, secretEndDay: secretEnd, endDay: { standard: latest('endDay') }, category: { ...aside, options: lawful('category') }, controls: { ...aside, standard: writtenControls }, plan: aside },
  refuse: { reason: {}, byDay: { ...asked, standard: latest('byDay') } },
  grantExtension: { secretEndDay: secretEnd, endDay: { standard: latest('endDay', ({ doing }) => doing.parts.ask?.untilDay) } },
  grantRenewal: { findings: scope, secretEndDay: secretEnd, endDay: { standard: latest('endDay', ({ doing }) => doing.parts.ask?.untilDay) } },
  confirmScope: { findings: scope },
  changeControls: { controls: { standard: writtenControls } },
  changePlan: { plan: { standard: ({ doing }) => doing.parts.plan || undefined } },

  rateSeverity: { severity: { options: lawful('severity') } },
  review: {
    needed: {},
    end: { options: lawful('end') },
    controls: {},
    byDay: asked,
    text: {},
    sawReport: { derived: ({ doing }) => doing.parts.seen?.reportKey ?? '' },
    sawReportDay: { derived: ({ doing }) => doing.parts.seen?.ranOnDay ?? '' },
    // Known only where the page read an export of the administrators' activity.
    sawAdminDay: { derived: ({ presets }) => presets['sawAdminDay'] ?? '' },
    evidence: { shown: notGood },
  },
  verifyRemoved: { sawReport: { derived: ({ doing }) => doing.parts.seen?.reportKey ?? '' } },
  redact: { file: { options: filesThere } },
  // Taking back half of a merge alone says where findings return to.
  split: { into: { derived: ({ doing }) => keyFromDecision(doing.key) }, returns: asked },

  acceptRisk: { residualRisk: {}, why: {}, signAgainDay: { standard: latest('signAgainDay') } },
  refuseRisk: { reason: {}, byDay: removeBy },
  signAgain: { residualRisk: { standard: ({ doing }) => doing.parts.risk?.residualRisk }, signAgainDay: { standard: latest('signAgainDay') } },
  revokeRisk: { reason: {}, byDay: removeBy },
  acknowledge: { who: {}, what: {}, byDay: { standard: latest('byDay') } },
  confirmContradiction: { decision: { options: contradicted }, list: { derived: listOfContradicted } },
};

function writtenControls({ doing }: FormContext): Json {
  return doing.parts.controls.map(({ id, text, how }) => ({ id, text, how }));
}

function filesThere({ doing }: FormContext): readonly string[] {
  const gone = new Set(doing.parts.redactions.map(({ file }) => file));
  return doing.parts.evidence.map(({ name }) => name).filter((name) => !gone.has(name));
}

function contradicted({ state }: FormContext): readonly string[] {
  return [...new Set(state.entries.filter(({ stamp }) => stamp === 'contradicted').map(({ decision }) => decision.key))];
}

/** Of two under one key the first is settled first. */
function listOfContradicted(context: FormContext): string | undefined {
  const [only, ...others] = contradicted(context);
  const key = context.entered['decision'] ?? (others.length === 0 ? only : undefined);
  return context.state.entries.find(({ stamp, decision }) => stamp === 'contradicted' && decision.key === key)?.decision.list;
}
