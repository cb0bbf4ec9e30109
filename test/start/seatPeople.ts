import type { Gate } from '../../src/lists/rest/gate';
import { api } from '../../src/lists/rest/quote';
import { GROUPS, type Role } from '../../src/lists/schema/groups';
import { MEMBERS } from '../seed/members';
import { personNamed } from '../sharepoint/directory';

/** Puts made-up people into the register's groups, as an administrator does once; who is in already is left alone. */
export async function seatPeople(gate: Gate, members: Readonly<Record<Role, readonly string[]>> = MEMBERS): Promise<number> {
  let added = 0;
  for (const { role, title } of GROUPS) {
    const users = api`web/sitegroups/getbyname(${title})/users`;
    const { value } = await gate.get<{ value: { LoginName: string }[] }>(api`${users}?$select=LoginName`);
    const inside = new Set(value.map(({ LoginName }) => LoginName.toLowerCase()));
    for (const name of members[role]) {
      const person = personNamed(name);
      if (!person || inside.has(person.loginName.toLowerCase())) continue;
      await gate.post(users, { LoginName: person.loginName });
      added += 1;
    }
  }
  return added;
}
