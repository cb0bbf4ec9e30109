import { decodeAnswer, type Answer } from '../domain/ledger/answer';
import type { Json } from '../domain/ledger/canonical';
import type { Gate, RequestOptions } from '../lists/rest/gate';
import { readNewest } from '../lists/rest/idRanges';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList } from '../lists/rest/quote';
import type { ItemOf, PropertyOf, Selected } from '../lists/schema/item';
import type { observations } from '../lists/schema/observations';
import type { register } from '../lists/schema/register';
import { OBSERVATIONS_LIST, REGISTER_LIST } from '../lists/schema/addresses';
import type { ExceptionDetail } from './snapshot';
import { TEXT_COLUMNS, textsOf } from './texts';

const DETAIL_COLUMNS = [
  ...TEXT_COLUMNS, 'ExceptionKey', 'Kind', 'Source', 'PrincipalType', 'PrincipalId', 'PrincipalName', 'SettingName',
  'BusinessOwnerName', 'SecurityReviewerName', 'ControlOwnerSinceDay', 'ReviewDueDay', 'TriageDueDay',
] as const satisfies readonly PropertyOf<typeof register>[];

type DetailItem = Selected<typeof register, (typeof DETAIL_COLUMNS)[number]>;

/** Newest answers looked at: the ledger is in order of writing, the newest report may have been read before an older one. */
const ANSWERS_LOOKED_AT = 20;

/** One exception with what the newest report says of it. */
export async function readDetail(gate: Gate, id: number, options?: RequestOptions): Promise<ExceptionDetail> {
  const item = await gate.get<DetailItem>(api`${itemsPath(gate.webUrl, REGISTER_LIST)}(${id})?$select=${columnList(DETAIL_COLUMNS)}`, options);
  const answer = await newestAnswer(gate, item.ExceptionKey ?? '', options);
  return {
    ...textsOf(item),
    id: item.Id,
    exceptionKey: item.ExceptionKey ?? '',
    kind: item.Kind ?? '',
    source: item.Source ?? '',
    principal: { type: item.PrincipalType ?? '', id: item.PrincipalId ?? '', name: item.PrincipalName ?? '' },
    settingName: item.SettingName ?? '',
    businessOwnerName: item.BusinessOwnerName ?? '',
    securityReviewerName: item.SecurityReviewerName ?? '',
    controlOwnerSinceDay: item.ControlOwnerSinceDay ?? undefined,
    reviewDueDay: item.ReviewDueDay ?? undefined,
    triageDueDay: item.TriageDueDay ?? undefined,
    findings: answer?.findings,
  };
}

async function newestAnswer(gate: Gate, exceptionKey: string, options: RequestOptions | undefined): Promise<Answer | undefined> {
  const value = await readNewest<Pick<ItemOf<typeof observations>, 'Body'>>(gate, { list: OBSERVATIONS_LIST, query: api`$select=Body`, where: api`ExceptionKey eq ${exceptionKey} and Act eq 'answerChanged'` }, ANSWERS_LOOKED_AT, options);
  const answers = value.flatMap(({ Body }) => answerIn(Body) ?? []);
  return answers.reduce<Answer | undefined>((newest, next) => (newest === undefined || next.ranOn > newest.ranOn ? next : newest), undefined);
}

/** Undefined for a body that is no answer: a foreign or damaged item says nothing. */
function answerIn(body: string | null): Answer | undefined {
  try {
    return decodeAnswer(JSON.parse(body ?? 'null') as Json);
  } catch {
    return undefined;
  }
}
