import { decodeAnswer, findingsHashOf } from '../domain/ledger/answer';
import type { Json } from '../domain/ledger/canonical';
import { fold } from '../domain/ledger/fold';
import { inPieces, withEach } from '../domain/pieces/pieces';
import { textIn } from '../lists/codec/cells';
import type { Gate } from '../lists/rest/gate';
import { isOverThreshold } from '../lists/rest/idRanges';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import { OBSERVATIONS_LIST } from '../lists/schema/addresses';
import type { KnownException, KnownRegister } from './knownRegister';
import type { Planning } from './planning';
import { bodyOf, policyNow } from './project';
import { knownException } from './readKnown';
import { readManyHistories } from './readManyHistories';
import { readWholeList } from './readWholeList';

/** Up to so many exceptions are asked for by their keys; from there on one list that is read whole costs fewer requests. */
const BY_KEY = 200;
const KEYS_PER_PART = 10;
/** More answers about ten exceptions than fit there leave some without one, and their decisions are read. */
const PAGE = 1000;

interface AnswerItem {
  readonly Id: number;
  readonly ExceptionKey: string | null;
  readonly Body: string | null;
}

/**
 * What the register holds, with rows that keep something from being answered as their decisions say: who may add a row can
 * write one that says a report told this already. Where the newest answer of each tool is what the row says was told, it
 * stands; of all others the decisions are folded. The same register where all rows stand. @throws SharePointError
 */
export async function withRowsBacked(planning: Planning, register: KnownRegister, exceptionKeys: readonly string[]): Promise<KnownRegister> {
  const claimed = [...new Set(exceptionKeys)].filter((key) => register.exceptions.has(key));
  if (claimed.length === 0) return register;
  const hashes = await newestHashes(planning, claimed);
  const doubted = claimed.filter((key) => !isBacked(register.exceptions.get(key), hashes.get(key)));
  if (doubted.length === 0) return register;
  const { site, known } = planning;
  const histories = await readManyHistories(site, doubted);
  const policy = policyNow(site, known);
  const exceptions = new Map(register.exceptions);
  for (const key of doubted) {
    const body = bodyOf(fold(histories.get(key) ?? [], key, known), site, policy);
    if (body) exceptions.set(key, knownException({ Id: register.exceptions.get(key)?.facts?.id ?? 0, ...body }));
    else exceptions.delete(key);
  }
  return { ...register, exceptions };
}

function isBacked(row: KnownException | undefined, hashes: ReadonlyMap<string, { readonly hash: string }> | undefined): boolean {
  const told = row?.facts?.told;
  // A row of before tools were told apart.
  if (told === undefined) return [...(hashes?.values() ?? [])].some(({ hash }) => hash === row?.findingsHash);
  return hashes !== undefined && Object.entries(told).every(([source, { hash }]) => hash === '' || hashes.get(source)?.hash === hash);
}

/** Of each exception the hash of what each tool showed of it last. */
async function newestHashes({ site: { gate }, pause }: Planning, exceptionKeys: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, { readonly hash: string }>>> {
  const wanted = new Set(exceptionKeys);
  const byKey = new Map<string, Map<string, { readonly hash: string; readonly ranOn: string; readonly id: number }>>();
  const put = ({ Id: id, ExceptionKey, Body }: AnswerItem): void => {
    const key = textIn(ExceptionKey);
    const answer = wanted.has(key) ? decodeAnswer(parsed(textIn(Body))) : undefined;
    if (!answer) return;
    const { source = '', ranOn } = answer;
    const its = byKey.get(key) ?? new Map<string, { readonly hash: string; readonly ranOn: string; readonly id: number }>();
    const before = its.get(source);
    if (before === undefined || ranOn > before.ranOn || (ranOn === before.ranOn && id > before.id)) its.set(source, { hash: answer.findings.length === 0 ? '' : findingsHashOf(answer), ranOn, id });
    byKey.set(key, its);
  };
  await inPieces(withEach(await readAnswers(gate, exceptionKeys), put), pause);
  return byKey;
}

async function readAnswers(gate: Gate, exceptionKeys: readonly string[]): Promise<readonly AnswerItem[]> {
  const query = api`$select=Id,ExceptionKey,Body`;
  if (exceptionKeys.length > BY_KEY) return readWholeList<AnswerItem>({ gate }, OBSERVATIONS_LIST, query, undefined, api`Act eq 'answerChanged'`);
  const groups = Array.from({ length: Math.ceil(exceptionKeys.length / KEYS_PER_PART) }, (_, at) => exceptionKeys.slice(at * KEYS_PER_PART, (at + 1) * KEYS_PER_PART));
  const pages = await readMany<{ readonly value: readonly AnswerItem[] }>(
    gate,
    groups.map((group) => api`${itemsPath(gate.webUrl, OBSERVATIONS_LIST)}?${query}&$filter=${anyOf(group.map((key) => api`(ExceptionKey eq ${key} and Act eq 'answerChanged')`))}&$orderby=Id desc&$top=${PAGE}`),
  ).catch((error: unknown) => {
    if (!isOverThreshold(error)) throw error;
    return [];
  });
  return pages.flatMap(({ value }) => value);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
