import { isObjectId } from '../exception/principalKey';

/** `Microsoft Graph: Mail.Send (Application)`, as consents write how far they reach. */
const PERMISSION = /^(.*): (\S+?)( \([A-Za-z]+\))?$/;

interface Permission {
  readonly text: string;
  readonly api: string;
  readonly role: string;
  readonly type: string;
}

/**
 * Permissions that an export without service principals tells by the ids of what is opened and of the role, in the names
 * under which they were told at another time: each of those stands for one. What finds none stays as it is.
 * @param named what was told at another time
 */
export function namedAs(extent: readonly string[], named: readonly string[]): string[] {
  const [now, known] = [extent, named].map((texts) => texts.flatMap((text) => permissionIn(text) ?? []));
  const byId = (now ?? []).filter(isById);
  if (byId.length === 0) return [...extent];
  const free = new Set((known ?? []).filter((each) => !isById(each) && !extent.includes(each.text)));
  const names = new Map<string, string>();
  // Those whose role is told have the fewest to choose from.
  for (const permission of byId.sort((a, b) => Number(isObjectId(a.role)) - Number(isObjectId(b.role)))) {
    const name = [...free].find((each) => mayBe(permission, each));
    if (!name) continue;
    free.delete(name);
    names.set(permission.text, name.text);
  }
  return extent.map((text) => names.get(text) ?? text).sort();
}

/** Names in place of the ids that were told before, and no more of them: nothing grew and nothing shrank. */
export function areNamesFirstTold(before: readonly string[], now: readonly string[]): boolean {
  const named = namedAs(before, now);
  return named.some((text) => !before.includes(text)) && now.every((text) => named.includes(text));
}

function permissionIn(text: string): Permission | undefined {
  const [, api, role, type = ''] = PERMISSION.exec(text) ?? [];
  return api === undefined || role === undefined ? undefined : { text, api, role, type };
}

function isById({ api, role }: Permission): boolean {
  return isObjectId(api) || isObjectId(role);
}

function mayBe(byId: Permission, named: Permission): boolean {
  return byId.type === named.type && (isObjectId(byId.role) || byId.role === named.role) && (isObjectId(byId.api) || byId.api === named.api);
}
