/** One record of SharePoint in the tenant's audit log, as far as a reader needs it. */
export interface SeedRecord {
  readonly operation?: string;
  readonly at: string;
  readonly user: string;
  readonly listId?: string;
  readonly itemId?: string;
  readonly objectId?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

function auditData({ operation = 'ListItemCreated', at, user, listId, itemId, objectId, more }: SeedRecord): string {
  return JSON.stringify({
    AppAccessContext: { CorrelationId: '5b2a51a1-1023-a000-8dc2-000000000001' },
    CreationTime: at,
    Id: '0f0e7f2c-8a37-4a4c-6a5b-08dd00000001',
    Operation: operation,
    OrganizationId: '00000000-0000-4000-8000-00000000aaaa',
    RecordType: 36,
    UserKey: 'i:0h.f|membership|1003200000000001@live.com',
    UserType: 0,
    Version: 1,
    Workload: 'SharePoint',
    ClientIP: '203.0.113.7',
    UserId: user,
    EventSource: 'SharePoint',
    ItemType: 'ListItem',
    ListId: listId,
    ListItemUniqueId: itemId,
    ObjectId: objectId,
    ListTitle: 'a list',
    ...more,
  });
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** The three ways in which people get an export. */
export const EXPORT_FORMS = ['classic', 'newer', 'powershell'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A CSV as the portal or PowerShell writes it. */
export function auditLogCsv(records: readonly SeedRecord[], form: ExportForm = 'newer'): string {
  const rows = records.map((record) => {
    const [operation, data] = [record.operation ?? 'ListItemCreated', quoted(auditData(record))];
    switch (form) {
      case 'classic':
        return `${record.at}.0000000Z,${record.user},${operation},${data}`;
      case 'newer':
        return `0f0e7f2c-8a37-4a4c-6a5b-08dd00000001,"${record.at}.0000000Z ",36,${operation},${record.user},${data},,`;
      case 'powershell':
        return `"SharePointListOperation","11/24/2026 10:00:00 AM","${record.user}","${operation}",${data},"1","1","0f0e7f2c-8a37-4a4c-6a5b-08dd00000001","True","Unchanged"`;
    }
  });
  return [HEADINGS[form], ...rows, ''].join('\r\n');
}

const HEADINGS: Readonly<Record<ExportForm, string>> = {
  classic: 'CreationDate,UserIds,Operations,AuditData',
  newer: 'RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames',
  powershell: '#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n"RecordType","CreationDate","UserIds","Operations","AuditData","ResultIndex","ResultCount","Identity","IsValid","ObjectState"',
};
