import fc from 'fast-check';
import { choice } from '../../../../src/lists/schema/column';
import { register } from '../../../../src/lists/schema/register';
import { SITE_SCHEMA, type SiteSchema } from '../../../../src/lists/schema/siteSchema';
import { planSite, siteVersion, type Wanted } from '../../../../src/lists/provision/plan';
import { compareSite } from '../../../../src/lists/provision/rightsCheck';
import type { SiteOnServer } from '../../../../src/lists/provision/site';
import type { Step } from '../../../../src/lists/provision/step';
import { WANTED } from '../../../../src/lists/provision/wanted';
import { siteWork } from '../../../../src/ui/strings/enUs/siteWork';
import { applied, EMPTY_SITE, listOn } from './simulatedSite';

const plan = (site: SiteOnServer, wanted: Wanted = WANTED): readonly Step[] => planSite(wanted, site).steps;
const after = (site: SiteOnServer, steps: readonly Step[]): SiteOnServer => steps.reduce(applied, site);
const provisioned = after(EMPTY_SITE, plan(EMPTY_SITE));
const normal = (site: SiteOnServer): unknown => ({ ...site, lists: [...site.lists].sort((a, b) => a.url.localeCompare(b.url)), levels: site.levels.length, groups: site.groups.length });

/** An earlier version of the schema: fewer columns, lists and choices, another view. */
const EARLIER: SiteSchema = {
  ...SITE_SCHEMA,
  version: 0,
  lists: SITE_SCHEMA.lists
    .filter(({ url }) => url !== 'Tenants')
    .map((list) => (list.url === 'Register' ? { ...list, columns: { Title: register.columns.Title, ExceptionKey: register.columns.ExceptionKey, Source: choice(['request', 'gossip'], { name: 'Found by', description: '' }) }, views: [{ title: 'Open', columns: ['LinkTitle'], query: '', isDefault: true }] } : list)),
};

describe('planSite', () => {
  it('makes an empty site what the schema says', () => {
    expect(compareSite(SITE_SCHEMA, provisioned)).toEqual([]);
    expect(siteVersion(provisioned)).toBe(SITE_SCHEMA.version);
  });

  it('plans nothing for a site that is right', () => {
    expect(plan(provisioned)).toEqual([]);
  });

  it('goes on where it stopped, wherever that was, and ends at the same site', () => {
    const steps = plan(EMPTY_SITE);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: steps.length }), { minLength: 1, maxLength: 3 }), (stops) => {
        const stopped = stops.reduce((site, stop) => after(site, plan(site).slice(0, stop)), EMPTY_SITE);
        expect(normal(after(stopped, plan(stopped)))).toEqual(normal(provisioned));
      }),
      { numRuns: 60 },
    );
  });

  it('notes the version only after everything else was made, and takes the caller out last', () => {
    const kinds = plan(EMPTY_SITE).map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('setVersion') + 1).every((kind) => kind === 'removeCaller')).toBe(true);
    expect(kinds.filter((kind) => kind === 'removeCaller')).toHaveLength(SITE_SCHEMA.lists.length);
  });

  it('lets the owners in before it takes the caller out', () => {
    const steps = plan(EMPTY_SITE);
    for (const { url } of SITE_SCHEMA.lists) {
      const own = steps.filter((step) => 'list' in step && step.list.url === url);
      expect(own.findIndex((step) => step.kind === 'grant' && step.level === 'fullControl')).toBeLessThan(own.findIndex(({ kind }) => kind === 'removeCaller'));
    }
  });

  it('deletes nothing, whatever a site holds besides', () => {
    const more = {
      ...provisioned,
      lists: provisioned.lists.map((list) => ({ ...list, fields: [...list.fields, { name: 'Ours', description: '', type: 'Text', indexed: false, unique: false, choices: [], formatter: '' }], views: [...list.views, { id: '{x}', title: 'My own', columns: [], query: '', isDefault: false, isSharePoints: false, formatter: '' }] })),
      controls: [...provisioned.controls, { id: 5000, controlId: 'OWN.1', title: 'Own', framework: 'NIST CSF 2.0', family: null, severity: null }],
    };
    expect(plan(more)).toEqual([]);
  });

  it('mends the formatting of a view that somebody changed', () => {
    const changed = { ...provisioned, lists: provisioned.lists.map((list) => ({ ...list, views: list.views.map((view) => (view.title === 'Open' ? { ...view, formatter: '{"additionalRowClass":""}' } : view)) })) };
    expect(plan(changed).map(siteWork.step)).toEqual(['Change view “Open” of list “Exception register”']);
    expect(plan(after(changed, plan(changed)))).toEqual([]);
  });

  it("hides New and Edit in SharePoint's own view of a list, once, and leaves it where an administrator formatted it", () => {
    expect(plan(EMPTY_SITE).filter(({ kind }) => kind === 'formatSharePointsView')).toHaveLength(SITE_SCHEMA.lists.filter(({ keptByForm }) => !keptByForm).length);
    const own = { ...provisioned, lists: provisioned.lists.map((list) => ({ ...list, views: list.views.map((view) => (view.isSharePoints ? { ...view, formatter: '{"additionalRowClass":"mine"}' } : view)) })) };
    expect(plan(own)).toEqual([]);
  });

  it('takes a formatting away that an earlier version gave', () => {
    const formatted = { ...provisioned, lists: provisioned.lists.map((list) => ({ ...list, fields: list.fields.map((field) => (field.name === 'Expires' ? { ...field, formatter: '{"elmType":"div"}' } : field)) })) };
    expect(plan(formatted)).toMatchObject([{ kind: 'updateField', name: 'Expires', changes: { CustomFormatter: '' } }]);
    expect(plan(after(formatted, plan(formatted)))).toEqual([]);
  });

  it('says each step in words', () => {
    for (const step of plan(EMPTY_SITE)) expect(siteWork.step(step)).toMatch(/^[A-Z].+/);
  });
});

describe('planSite on a site of an earlier version', () => {
  const old = after(EMPTY_SITE, plan(EMPTY_SITE, { ...WANTED, schema: EARLIER }));

  it('adds what is new and keeps what is there', () => {
    const upgraded = after(old, plan(old));
    expect(compareSite(SITE_SCHEMA, upgraded)).toEqual([]);
    expect(plan(upgraded)).toEqual([]);
    expect(siteVersion(old)).toBe(0);
  });

  it('adds choices and never takes one away', () => {
    const upgraded = after(old, plan(old));
    expect(listOn(upgraded, register).fields.find(({ name }) => name === 'Source')?.choices).toEqual(['request', 'scan', 'audit', 'incident', 'gossip']);
  });

  it('runs the upgrades above its version, in order, before the version is noted', () => {
    const upgrade = (to: number) => ({ to, run: async () => undefined });
    const [first, second, third] = [1, 2, 3].map((more) => SITE_SCHEMA.version + more) as [number, number, number];
    const later = { ...SITE_SCHEMA, version: second };
    const steps = plan(after(old, plan(old)), { schema: later, controls: WANTED.controls, upgrades: [upgrade(SITE_SCHEMA.version), upgrade(first), upgrade(second), upgrade(third)] });
    expect(steps.map(siteWork.step)).toEqual([`Fill in what came with schema ${first}`, `Fill in what came with schema ${second}`, `Note schema version ${second}`]);
  });

  it('keeps the old version noted while an upgrade is under way', () => {
    const renamed = { ...SITE_SCHEMA, version: SITE_SCHEMA.version + 1, lists: SITE_SCHEMA.lists.map((list) => (list.url === 'Register' ? { ...list, description: 'Said otherwise.' } : list)) };
    const steps = plan(provisioned, { ...WANTED, schema: renamed });
    const first = steps[0];
    expect(first?.kind === 'updateList' && first.changes).toEqual({ Description: `Said otherwise. Schema ${SITE_SCHEMA.version}.` });
  });
});

describe('planSite where it cannot work', () => {
  it('stops at a subsite that takes its rights from its parent', () => {
    expect(planSite(WANTED, { ...EMPTY_SITE, isSubsite: true, hasOwnRights: false })).toEqual({ obstacle: { code: 'subsiteWithoutOwnLevels' }, steps: [] });
  });

  it('stops at a site that a newer version made', () => {
    const newer = after(EMPTY_SITE, plan(EMPTY_SITE, { ...WANTED, schema: { ...SITE_SCHEMA, version: 9 } }));
    expect(planSite(WANTED, newer).obstacle).toEqual({ code: 'newerSchema', site: 9, ours: SITE_SCHEMA.version });
  });

  it('stops where the level Read is not what SharePoint made it', () => {
    const widened = { ...EMPTY_SITE, levels: EMPTY_SITE.levels.map((level) => (level.kind === 2 ? { ...level, mask: { High: '176', Low: '138612835' } } : level)) };
    expect(planSite(WANTED, widened).obstacle).toEqual({ code: 'readLevelChanged' });
  });
});

describe('planSite on a site that somebody changed', () => {
  it('takes a right away that the matrix does not give, and gives back the one that it does', () => {
    const group = provisioned.groups.find(({ title }) => title === 'Register requesters');
    const project = provisioned.levels.find(({ name }) => name === 'Register project');
    const changed = { ...provisioned, lists: provisioned.lists.map((list) => (list.url === 'Approvals' ? { ...list, assignments: list.assignments?.map((held) => (held.principalId === group?.id ? { ...held, levelIds: [project?.id ?? 0] } : held)) } : list)) };
    expect(plan(changed).map(siteWork.step)).toEqual(['Let “Register requesters” use list “Approvals”', 'Take a wrong right of “Register requesters” from list “Approvals”']);
    expect(compareSite(SITE_SCHEMA, after(changed, plan(changed)))).toEqual([]);
  });

  it('leaves a title that an administrator chose', () => {
    const renamed = { ...provisioned, lists: provisioned.lists.map((list) => ({ ...list, title: `Our ${list.title}` })) };
    expect(plan(renamed)).toEqual([]);
  });

  it('corrects a control whose title changed and adds the missing ones, all in few requests', () => {
    const [first, ...rest] = provisioned.controls;
    const changed = { ...provisioned, controls: [...(first ? [{ ...first, title: 'Old words' }] : []), ...rest.slice(10)] };
    const steps = plan(changed);
    expect(steps.map(siteWork.step)).toEqual(['Write 11 controls']);
    expect(steps.flatMap((step) => (step.kind === 'seedControls' ? step.rows.filter(({ id }) => id !== undefined) : []))).toHaveLength(1);
  });
});
