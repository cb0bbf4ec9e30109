import { TENANTS_LIST } from './addresses';
import { text } from './column';
import { listOf } from './list';

export const tenants = listOf({
  ...TENANTS_LIST,
  title: 'Tenants',
  description: 'Microsoft 365 tenants whose exceptions stand in this register.',
  keptByForm: true,
  columns: {
    Title: text({ name: 'Name', description: 'Name of the tenant.' }),
    TenantId: text({ name: 'Tenant id', description: 'Id of the Microsoft 365 tenant.', unique: true }),
    Domain: text({ name: 'Domain', description: 'First domain of the tenant.' }),
  },
  views: [{ title: 'All', columns: ['LinkTitle', 'TenantId', 'Domain'], query: '<OrderBy><FieldRef Name="Title" /></OrderBy>', isDefault: true }],
});
