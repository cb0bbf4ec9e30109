import { isApp, loginKey } from '../people/person';
import type { KeptItem, RewriteSign } from './finding';

/** Labels of an item that nobody wrote again; the second where an owner of the site has switched drafts on. */
export const FIRST_VERSIONS: readonly string[] = ['1.0', '0.1'];

/** What shows that an item is not as it was first written. Each sign can be hidden by an owner of the site; seldom all. */
export function rewriteSigns(item: KeptItem): RewriteSign[] {
  const { version, writes, modifiedAt, createdAt, editorLogin, author } = item;
  return [
    ...(FIRST_VERSIONS.includes(version) ? [] : ['version' as const]),
    ...(writes === undefined || writes === 1 ? [] : ['writes' as const]),
    ...(modifiedAt === createdAt ? [] : ['modified' as const]),
    ...(loginKey(editorLogin) === loginKey(author.login) ? [] : ['editor' as const]),
  ];
}

/** Apps may observe; nothing else in these lists is theirs (design §6). */
export function isByApp({ list, author, editorLogin }: KeptItem): boolean {
  return isApp(editorLogin) && (list !== 'Observations' || loginKey(editorLogin) !== loginKey(author.login));
}
