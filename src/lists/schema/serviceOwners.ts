import { FAMILIES } from '../../domain/exception/family';
import { SERVICE_OWNERS_LIST } from './addresses';
import { choice, day, person, text } from './column';
import { asWords, SEAT_FORMATTER } from './formatting';
import { listOf } from './list';

/** Append-only; the newest item of a tenant and family wins. */
export const serviceOwners = listOf({
  ...SERVICE_OWNERS_LIST,
  title: 'Service owners',
  description: 'Who answers for a control family of a tenant where an exception has no control owner. An item without tenant and family names who answers for all the rest.',
  columns: {
    Title: text({ name: 'Title', description: 'Family and owner in one line.' }),
    FactKey: text({ name: 'Fact key', description: 'Key of the item; sending it twice adds nothing.', unique: true }),
    Tenant: text({ name: 'Tenant id', description: 'Id of the Microsoft 365 tenant; empty for all the rest.', indexed: true }),
    Family: choice(FAMILIES, { name: 'Control family', description: 'What kind of trust is given.', indexed: true, formatter: asWords(FAMILIES) }),
    Owner: person({ name: 'Owner', description: 'The service owner.' }),
    OwnerLogin: text({ name: 'Owner (login)', description: 'Login of the service owner: this is what counts.', indexed: true }),
    OwnerName: text({ name: 'Owner (name)', description: 'Name of the service owner when the item was written.', formatter: SEAT_FORMATTER }),
    OwnerObjectId: text({ name: 'Owner (object id)', description: 'Id of the service owner in the directory, where known.' }),
    SinceDay: day({ name: 'Since (number)', description: 'Day from which this holds, as days since 1970-01-01.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'Tenant', 'Family', 'OwnerName', 'Created'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
