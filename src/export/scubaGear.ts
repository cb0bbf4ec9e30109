import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { isoFromDay, type Day } from '../domain/day/day';
import type { Principal } from '../domain/exception/finding';
import type { ExportedException, ExportedFinding } from './exportable';
import type { ExportFormat, WriteOptions } from './format';
import { noteOf } from './note';

/** Form of the file: ScubaConfigSchema.json of ScubaGear 1.8 (https://github.com/cisagov/ScubaGear, read 2026-11-26). */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NAMED_APPLICATION = /^[a-zA-Z0-9]+$/;
const GUEST_TYPES = ['internalGuest', 'b2bCollaborationGuest', 'b2bCollaborationMember', 'b2bDirectConnectUser', 'otherExternalUser', 'serviceProvider'];
const AAD_CONTROL = /^MS\.AAD\.\d+\.\d+v\d+$/;
const ANY_CONTROL = /^MS\.[A-Z]+\.\d+\.\d+v\d+$/;
/** The only control whose permanent assignments ScubaGear can be told of. */
const PERMANENT_ROLES = 'MS.AAD.7.4v1';
const FORWARDING = 'MS.EXO.1.1v2';

/** One value that a list of the configuration lets off, and whose exception it is. */
interface LetOff {
  readonly product: 'Aad' | 'Exo';
  readonly control: string;
  /** Members down to the list, e.g. `CapExclusions`, `Users`. */
  readonly path: readonly string[];
  readonly value: string;
  readonly note: string;
}

export const scubaGear: ExportFormat = {
  name: 'scubagear',
  fileName: 'scubagear-exceptions.yaml',
  mediaType: 'application/yaml',
  oneTenant: true,
  says: (exception) => exception.controls.some((id) => ANY_CONTROL.test(id)),
  write: async (exceptions, options) => {
    const { Document, YAMLMap, YAMLSeq, Scalar } = await import(/* webpackChunkName: 'yaml' */ 'yaml');
    const document = new Document(new YAMLMap()) as Document<YAMLMap>;
    document.commentBefore = ` Exceptions of the trust exception register that are approved today; every other one has dropped out.\n Made from the register: what is changed here is lost when the file is made again.`;
    const root = document.contents as YAMLMap;
    const sorted = exceptions.flatMap((exception) => letOffBy(exception, noteOf(exception, options))).sort(byPlace);
    for (const { product, control, path, value, note } of sorted) {
      let map: YAMLMap = root;
      for (const member of [product, control, ...path.slice(0, -1)]) map = child(map, member, () => new YAMLMap());
      const list = child(map, path[path.length - 1] as string, () => new YAMLSeq()) as unknown as YAMLSeq;
      if (list.items.some((item) => (item as { value?: unknown }).value === value)) continue;
      const scalar = new Scalar(value);
      scalar.comment = ` ${note}`;
      list.items.push(scalar);
    }
    const annotations = annotationsOf(exceptions, options);
    if (annotations.length > 0) root.set('AnnotatePolicy', Object.fromEntries(annotations));
    return document.toString({ lineWidth: 0 });
  },
};

function child<T>(map: YAMLMap, member: string, make: () => T): YAMLMap {
  if (!map.has(member)) map.set(member, make());
  return map.get(member, true) as unknown as YAMLMap;
}

function letOffBy(exception: ExportedException, note: string): readonly LetOff[] {
  return exception.findings.flatMap((finding) => finding.controls.flatMap((control) => entriesOf(exception.principal, finding, control).map((entry) => ({ ...entry, control, note }))));
}

/** Entries that say of one finding that its principal is let off a control; none where no list of the control can. */
function entriesOf({ type, id }: Principal, { kind, extent }: ExportedFinding, control: string): readonly Pick<LetOff, 'product' | 'path' | 'value'>[] {
  const listed = (product: LetOff['product'], path: readonly string[], values: readonly string[] = [id]): Pick<LetOff, 'product' | 'path' | 'value'>[] => values.map((value) => ({ product, path, value }));
  const isAad = AAD_CONTROL.test(control);
  switch (kind) {
    case 'userExcluded':
      return isAad && GUID.test(id) ? listed('Aad', ['CapExclusions', 'Users']) : [];
    case 'groupExcluded':
      return isAad && GUID.test(id) ? listed('Aad', ['CapExclusions', 'Groups']) : [];
    case 'applicationExcluded':
      return isAad && (GUID.test(id) || NAMED_APPLICATION.test(id)) ? listed('Aad', ['CapExclusions', 'Applications']) : [];
    case 'guestsExcluded':
      return isAad && type === 'guests' ? listed('Aad', ['CapExclusions', 'GuestUserTypes'], GUEST_TYPES.filter((guest) => extent.includes(guest))) : [];
    case 'permanentRole':
      return control === PERMANENT_ROLES && GUID.test(id) && (type === 'user' || type === 'group') ? listed('Aad', ['RoleExclusions', type === 'user' ? 'Users' : 'Groups']) : [];
    case 'automaticForwarding':
      return control === FORWARDING && type === 'domain' ? listed('Exo', ['AllowedForwardingDomains']) : [];
    default:
      return [];
  }
}

/** What no list can say: a note on the control, which hides no result. Several on one control stand together. */
function annotationsOf(exceptions: readonly ExportedException[], options: WriteOptions): readonly (readonly [string, object])[] {
  const byControl = new Map<string, { notes: string[]; until: Day }>();
  for (const exception of exceptions) {
    const told = new Set(letOffBy(exception, '').map(({ control }) => control));
    for (const control of exception.controls.filter((id) => ANY_CONTROL.test(id) && !told.has(id))) {
      const at = byControl.get(control) ?? { notes: [], until: Infinity };
      at.notes.push(noteOf(exception, options));
      at.until = Math.min(at.until, exception.untilDay);
      byControl.set(control, at);
    }
  }
  return [...byControl]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([control, { notes, until }]) => [control, { IncorrectResult: false, Comment: notes.sort().join('\n'), RemediationDate: isoFromDay(until) }] as const);
}

function byPlace(a: LetOff, b: LetOff): number {
  const [one, other] = [a, b].map(({ product, control, path, value, note }) => [product, control, ...path, value, note].join('\n')) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}
