/** Objects that an address of an admin portal names, by their ids in lower case. */
export interface PortalObjects {
  readonly policy?: string;
  readonly user?: string;
  readonly group?: string;
  /** Object id of a service principal or device. */
  readonly object?: string;
  /** Application id. */
  readonly app?: string;
  /** Exchange's object id of a sharing policy. */
  readonly sharingPolicy?: string;
}

const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const PLACES: Readonly<Record<keyof PortalObjects, RegExp>> = {
  policy: new RegExp(`/policyId/${ID}(?![0-9a-f-])`, 'i'),
  user: new RegExp(`/userId/${ID}(?![0-9a-f-])`, 'i'),
  group: new RegExp(`/groupId/${ID}(?![0-9a-f-])`, 'i'),
  object: new RegExp(`/ManagedAppMenuBlade/[^)]*/objectId/${ID}(?![0-9a-f-])`, 'i'),
  app: new RegExp(`/appId/${ID}(?![0-9a-f-])`, 'i'),
  sharingPolicy: new RegExp(`/individualsharingdetails/${ID}(?![0-9a-f-])`, 'i'),
};

/** What an address of Entra's or Exchange's portal points at; empty for every other address. */
export function portalObjects(address: string): PortalObjects {
  const found = Object.entries(PLACES).flatMap(([what, place]) => {
    const id = place.exec(address)?.[1];
    return id === undefined ? [] : [[what, id.toLowerCase()] as const];
  });
  return Object.fromEntries(found);
}

/** Whether a text is an object id. */
export function isObjectId(text: string): boolean {
  return new RegExp(`^${ID}$`, 'i').test(text);
}
