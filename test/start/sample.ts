import { itemsPath } from '../../src/lists/rest/listPath';
import type { Gate } from '../../src/lists/rest/gate';
import { api } from '../../src/lists/rest/quote';
import { people } from '../../src/lists/schema/people';
import { loadZone } from '../../src/register/load/site';
import { SAMPLE_MEMBERS } from '../seed/sample/cast';
import { fillSample, type Filled } from '../seed/sample/fillSample';
import { sampleRegister } from '../seed/sample/sampleRegister';
import type { SharePoint } from '../sharepoint/server';
import { seatPeople } from './seatPeople';

/** Stands in every generated register, and in no other. */
const MARK = 'sample-person-ada';

/** True where a generated register was put into the site once. */
export async function hasSample(gate: Gate): Promise<boolean> {
  const { value } = await gate.get<{ value: readonly object[] }>(api`${itemsPath(gate.webUrl, people)}?$select=Id&$filter=FactKey eq ${MARK}&$top=1`);
  return value.length > 0;
}

export interface FillOptions {
  /** How many exceptions are open today. */
  readonly open: number;
  readonly onProgress?: (text: string) => void;
}

/**
 * Makes a register of three years up to yesterday and puts it into a site that is provisioned and empty; who plays a part
 * in it is seated. @param gate of an owner of the site. @throws NotEmpty
 */
export async function fillWithSample({ control }: Pick<SharePoint, 'control'>, gate: Gate, { open, onProgress }: FillOptions): Promise<Filled> {
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of the site is not known, so days cannot be counted');
  await seatPeople(gate, SAMPLE_MEMBERS);
  const today = zone.dayOfInstant(control.clock.now());
  const sample = await sampleRegister({ open, today, zone, onProgress: (done, total) => onProgress?.(`${done}/${total} exceptions made up`) });
  onProgress?.(`${sample.decisions.length} decisions are written`);
  return fillSample(control, new URL(gate.webUrl).pathname, sample, zone);
}
