export interface Digest {
  readonly value: string;
  /** When it stops being valid, by the clock that `now` reads. */
  readonly expiresAtMs: number;
}

/** The form digest of one person on one site: asked for once, shared, renewed before it expires. */
export interface DigestSource {
  value(): Promise<string>;
  /** Forgets a digest that SharePoint refused, unless a newer one is there already. */
  refused(value: string): void;
}

/** Renewed this long before the end, so that a slow upload does not outlive it. */
const RENEW_BEFORE_MS = 120_000;

export function createDigestSource(fetchDigest: () => Promise<Digest>, now: () => number = Date.now, first?: Digest): DigestSource {
  let held = first;
  let asking: Promise<Digest> | undefined;
  return {
    value: async () => {
      if (held && now() < held.expiresAtMs - RENEW_BEFORE_MS) return held.value;
      asking ??= fetchDigest().finally(() => {
        asking = undefined;
      });
      held = await asking;
      return held.value;
    },
    refused: (value) => {
      if (held?.value === value) held = undefined;
    },
  };
}
