import type { SPFI } from '@pnp/sp/fi.js';
import type { IList } from '@pnp/sp/lists/types.js';
import { CONTENT_TYPE_GROUP } from '../schema/contentTypes';
import type { PermissionMask } from '../schema/levels';
import type { Gate } from '../rest/gate';
import { listPath } from '../rest/listPath';
import { descriptionOf } from '../schema/schemaVersion';
import { connect } from './connect';
import { executeControls } from './executeControls';
import { addCommand, createField, createList, createView, formatSharePointsView, removeItemContentType, updateField, updateView } from './executeList';
import { listHandle } from './listHandle';
import type { Names } from './names';
import { readAssignments } from './readAssignments';
import type { Assignment } from './site';
import type { Step } from './step';

export interface Target {
  readonly gate: Gate;
  readonly webPath: string;
  readonly caller: { readonly id: number };
  readonly names: Names;
}

/** Does steps on a site, one by one. Rejects with what PnPjs rejects with. */
export function executor({ gate, ...target }: Target): (step: Step) => Promise<void> {
  const sp = connect(gate.webUrl, gate.send);
  return (step) => execute(step, { gate, sp, ...target });
}

async function execute(step: Step, { gate, sp, webPath, caller, names }: Target & { readonly sp: SPFI }): Promise<void> {
  const handle = 'list' in step ? listHandle(sp, webPath, step.list) : undefined;
  switch (step.kind) {
    case 'createLevel': {
      const { name, description, mask } = step.level;
      const { data } = await sp.web.roleDefinitions.add(name, description, ORDER_OF_LEVELS, digits(mask));
      return names.madeLevel(step.level, idOf(data));
    }
    case 'updateLevel':
      await sp.web.roleDefinitions.getById(step.id).update({ BasePermissions: digits(step.level.mask) });
      return;
    case 'createGroup': {
      const { title, description } = step.group;
      const made = await sp.web.siteGroups.add({ Title: title, Description: description, AllowMembersEditMembership: false, OnlyAllowMembersViewMembership: false });
      return names.madeGroup(title, idOf(made));
    }
    case 'grantSite':
      return sp.web.roleAssignments.add(names.group(step.group), names.level('read'));
    case 'createContentType': {
      const { id, name, description } = step.contentType;
      const { data } = await sp.web.contentTypes.add(id, name, description, CONTENT_TYPE_GROUP);
      return names.madeContentType(name, contentTypeIdOf(data, id));
    }
    case 'createList':
      return createList(sp, webPath, step.list);
    case 'updateList':
    case 'setVersion':
      await handle?.update(step.kind === 'updateList' ? step.changes : { Description: descriptionOf(step.list, step.version) });
      return;
    case 'addContentType':
      await handle?.contentTypes.addAvailableContentType(names.contentType(step.contentType.name));
      return;
    case 'removeItemContentType':
      return handle && removeItemContentType(handle);
    case 'createField':
      return handle && createField(handle, step.list, step.name, step.column);
    case 'updateField':
      return handle && updateField(handle, step.name, step.changes);
    case 'createView':
      return handle && createView(handle, step.list, step.view);
    case 'updateView':
      return handle && updateView(handle, step);
    case 'formatSharePointsView':
      return handle && formatSharePointsView(handle, step.formatter);
    case 'addCommand':
      return handle && addCommand(handle, step.command);
    case 'breakInheritance':
      return handle?.breakRoleInheritance(false, true);
    case 'grant':
      return handle?.roleAssignments.add(names.group(step.group), names.level(step.level));
    case 'revoke':
      return handle?.roleAssignments.remove(step.principalId, step.levelId);
    case 'seedControls':
      return executeControls(sp, webPath, step.list, step.rows);
    case 'upgrade':
      return step.upgrade.run(sp);
    case 'removeCaller':
      return handle && removeCaller(handle, await readAssignments(gate, listPath(gate.webUrl, step.list)), caller.id);
  }
}

/** Where a level stands among the others on the permissions page. */
const ORDER_OF_LEVELS = 180;

function idOf(made: unknown): number {
  const { Id } = made as { Id: number };
  return Id;
}

/** A copy, since PnPjs changes what it is given. It wants numbers and sends the digits of whatever it gets. */
function digits({ High, Low }: PermissionMask): { High: number; Low: number } {
  return { High: Number(High), Low: Number(Low) };
}

/** A site may give another id than the one asked for. */
function contentTypeIdOf(made: unknown, asked: string): string {
  const { StringId, Id } = made as { StringId?: string; Id?: { StringValue?: string } };
  return StringId ?? Id?.StringValue ?? asked;
}

/** Whether breaking inheritance gave the caller anything depends on how he may do it; so it is looked up. */
async function removeCaller(handle: IList, assignments: readonly Assignment[], callerId: number): Promise<void> {
  const held = assignments.find(({ principalId }) => principalId === callerId);
  for (const levelId of held?.levelIds ?? []) await handle.roleAssignments.remove(callerId, levelId);
}
