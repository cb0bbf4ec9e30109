import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DIGEST_LIFE_SECONDS } from './limits';
import type { Database } from './store/database';

/** Form digests: an HMAC over person, site and time, so that none has to be kept. */
function key(db: Database): string {
  return db.remember('digest key', () => {
    const found = db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', 'digestKey')?.value;
    if (found !== undefined) return found;
    const made = randomBytes(32).toString('hex');
    db.run('INSERT INTO meta VALUES (?, ?)', 'digestKey', made);
    return made;
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');
/** `21 Apr 2026 10:06:12 -0000` */
function digestTime(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} -0000`;
}
const sign = (db: Database, siteId: string, loginName: string, time: string): string =>
  `0x${createHmac('sha512', key(db)).update(`${siteId}|${loginName.toLowerCase()}|${time}`).digest('hex').toUpperCase()}`;

export function makeDigest(db: Database, siteId: string, loginName: string, nowMs: number): string {
  const time = digestTime(nowMs);
  return `${sign(db, siteId, loginName, time)},${time}`;
}

/** Valid for 1800 s, for the same person in the same site. */
export function isDigestValid(db: Database, digest: string | undefined, siteId: string, loginName: string, nowMs: number): boolean {
  const comma = digest?.indexOf(',') ?? -1;
  if (digest === undefined || comma < 0) return false;
  const time = digest.slice(comma + 1);
  const made = Date.parse(time.replace(' -0000', ' GMT'));
  const ageSeconds = (nowMs - made) / 1000;
  if (Number.isNaN(made) || ageSeconds < -60 || ageSeconds > DIGEST_LIFE_SECONDS) return false;
  const expected = Buffer.from(sign(db, siteId, loginName, time));
  const given = Buffer.from(digest.slice(0, comma));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
