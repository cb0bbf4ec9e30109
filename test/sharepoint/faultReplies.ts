import type { Ctx, Server } from './context';
import { accessDenied, digestInvalid, duplicateValue, etagMismatch, saveConflict } from './errors';
import type { SharePointError } from './errors';
import type { FaultRule, Refusal } from './faults';
import { throttleReply } from './odata/reply';
import type { Reply, Request } from './request';

const page = (status: number, body: string): Reply => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
const LOGIN_PAGE = page(200, '<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body><form method="post" action="/common/login"><input name="loginfmt"></form></body></html>');
const wrongJson = ({ body }: FaultRule): Reply => ({ status: 200, headers: { 'content-type': 'application/json;odata=nometadata;streaming=true;charset=utf-8' }, body: body ?? '{"status":"ok"}' });

/** What SharePoint would say if it refused this request. */
export function refusalOf(effect: Refusal, ctx: Ctx): SharePointError {
  switch (effect) {
    case 'expiredDigest':
      return digestInvalid();
    case 'accessDenied':
      return accessDenied();
    case 'staleEtag':
      return etagMismatch(ctx.request.headers['if-match'] ?? '*', '"4711"');
    case 'saveConflict':
      return saveConflict();
    case 'duplicate':
      return duplicateValue('Title', ctx.switches.duplicateStatus);
  }
}

/** The answer in place of one that nothing was done for. */
export function replyBefore(rule: FaultRule, request: Request, { switches, clock }: Server): Reply {
  if (rule.effect === 'wrongJsonBefore') return wrongJson(rule);
  if (rule.effect === 'loginPageBefore') return LOGIN_PAGE;
  if (rule.effect !== 'throttle') return page(rule.status ?? 500, 'The request failed.');
  const { retryAfter } = rule;
  const shown = retryAfter !== undefined && rule.retryAfterAsDate === true ? new Date(clock.now() + Number(retryAfter) * 1000).toUTCString() : retryAfter;
  return throttleReply({ status: rule.status === 503 ? 503 : 429, ...(shown === undefined ? {} : { retryAfter: shown }) }, request, switches.throttleBodyIsHtml);
}

/** What the client gets to see of an answer on its way. */
export function replyAfter(rule: FaultRule | undefined, reply: Reply): Reply {
  if (rule?.effect === 'failAfter') return page(rule.status ?? 504, 'The gateway did not receive a response in time.');
  if (rule?.effect === 'wrongJsonAfter') return wrongJson(rule);
  return rule?.effect === 'loginPageAfter' ? LOGIN_PAGE : reply;
}
