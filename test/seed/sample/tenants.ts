import type { Day } from '../../../src/domain/day/day';
import { isoFromDay } from '../../../src/domain/day/day';
import type { Person } from '../../../src/domain/people/person';
import { canonicalText } from '../../../src/domain/ledger/canonical';
import { hashText } from '../../../src/domain/ledger/hash';
import { person } from './cast';
import type { Random } from './random';
import { BEGAN } from './rules';

/** One report of a tenant: read by a reviewer on the morning after it ran. */
export interface SampleReport {
  readonly key: string;
  readonly ranOnDay: Day;
  readonly readOnDay: Day;
  readonly toolVersion: string;
}

export interface SampleTenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Share of the exceptions that are its. */
  readonly share: number;
  readonly joinedDaysAgo: number;
  /** Who reads its reports into the register. */
  readonly reader: Required<Person>;
  /** Oldest first. */
  readonly reports: readonly SampleReport[];
}

interface Habit {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly share: number;
  readonly joinedDaysAgo: number;
  readonly reader: string;
  readonly everyDays: number;
  readonly newestDaysAgo: number;
}

/** A company, and one that it bought: every two weeks, and about every month. */
const HABITS: readonly Habit[] = [
  { id: 'c0a7050c-1f6e-4d0b-9a43-5b1d2f7e9c01', name: 'Contoso', domain: 'contoso.example', share: 0.7, joinedDaysAgo: BEGAN - 3, reader: 'ana', everyDays: 14, newestDaysAgo: 3 },
  { id: 'fab71ca3-2a4d-4c8e-8b17-6e0c3d8f5a02', name: 'Fabrikam', domain: 'fabrikam.example', share: 0.3, joinedDaysAgo: 612, reader: 'raj', everyDays: 28, newestDaysAgo: 8 },
];

export function sampleTenants(today: Day, random: Random): readonly SampleTenant[] {
  return HABITS.map(({ everyDays, newestDaysAgo, reader, ...tenant }) => {
    const days: Day[] = [];
    for (let ago = newestDaysAgo; ago < tenant.joinedDaysAgo; ago += everyDays + random.between(-2, 2)) days.unshift(today - ago);
    return { ...tenant, reader: person(reader), reports: days.map((day) => reportOn(tenant.id, day, today)) };
  });
}

function reportOn(tenantId: string, ranOnDay: Day, today: Day): SampleReport {
  const ranOn = isoFromDay(ranOnDay);
  const toolVersion = today - ranOnDay > 700 ? '1.5.0' : today - ranOnDay > 260 ? '1.6.0' : '1.8.0';
  return { key: `report-${hashText(canonicalText(['sample', tenantId, ranOn])).slice(0, 24)}`, ranOnDay, readOnDay: Math.min(ranOnDay + 1, today - 1), toolVersion };
}
