import type { Unread } from '../../domain/reconcile/gap';
import type { Pieces } from '../../domain/pieces/pieces';
import { CREDENTIALS, secretEndsOf, type CredentialHolder } from '../entra/secretEnds';
import type { SecretEnds } from '../facts';
import { textOf, type JsonObject } from '../json/access';
import type { GraphEntry } from './graphFile';
import type { GraphSet } from './graphSet';

/** Sections whose objects hold what applications sign in with. */
const SECTIONS = ['applications', 'servicePrincipals'] as const;

/** When secrets and certificates of applications end, by their application objects and service principals together. */
export function* readSecretEnds(set: GraphSet): Pieces<SecretEnds> {
  return yield* secretEndsOf(SECTIONS.flatMap((section) => set.of(section).filter(tellsSome).map(({ value }) => holderOf(section, value))), set.ranOn);
}

/** Objects of which a query left one of the two lists out: what stands in the other one need not be the last to end. */
export function halfTold(set: GraphSet): Unread[] {
  return SECTIONS.flatMap((section) => {
    const told = set.of(section).filter(tellsSome);
    return CREDENTIALS.flatMap((list): Unread[] => {
      const half = told.find(({ value }) => value[list] === undefined);
      return half ? [{ where: section, why: { code: 'memberNotTold', member: half.spell(list) } }] : [];
    });
  });
}

/** Credentials of one application: of its application object and its service principal. @param client service principal, if it was exported */
export function lastSecretsOf(applications: ReadonlyMap<string, JsonObject>, client: JsonObject | undefined): readonly JsonObject[] {
  const application = client && applications.get(textOf(client['AppId']).toLowerCase());
  return [client, application].flatMap((each) => (each ? [each] : []));
}

function tellsSome({ value }: GraphEntry): boolean {
  return CREDENTIALS.some((list) => value[list] !== undefined);
}

/** The id of an application object is another one than that of its service principal. */
function holderOf(section: (typeof SECTIONS)[number], value: JsonObject): CredentialHolder {
  const isWhole = section === 'applications';
  return { value, applicationId: textOf(value['AppId']), objectId: isWhole ? '' : textOf(value['Id']), isWhole };
}
