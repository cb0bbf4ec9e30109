import { FAMILIES } from '../../domain/exception/family';
import { choice, day, person, text } from './column';
import { asWords } from './formatting';
import { listOf } from './list';

/** Append-only; the newest item of a tenant and family wins. */
export const serviceOwners = listOf({
  url: 'ServiceOwners',
  title: 'Service owners',
  description: 'Who answers for a control family of a tenant where an exception has no control owner.',
  kind: 'list',
  columns: {
    Title: text({ name: 'Title', description: 'Family and owner in one line.' }),
    Tenant: text({ name: 'Tenant id', description: 'Id of the Microsoft 365 tenant.', indexed: true }),
    Family: choice(FAMILIES, { name: 'Control family', description: 'What kind of trust is given.', indexed: true, formatter: asWords(FAMILIES) }),
    Owner: person({ name: 'Owner', description: 'The service owner.' }),
    OwnerLogin: text({ name: 'Owner (login)', description: 'Login of the service owner: this is what counts.', indexed: true }),
    OwnerName: text({ name: 'Owner (name)', description: 'Name of the service owner when the item was written.' }),
    SinceDay: day({ name: 'Since (number)', description: 'Day from which this holds, as days since 1970-01-01.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'Tenant', 'Family', 'Owner', 'Created'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
