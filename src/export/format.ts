import type { ExportedException } from './exportable';

export interface WriteOptions {
  /** Address of an exception's page. */
  linkOf(exceptionKey: string): string;
}

export interface ExportFormat {
  readonly name: FormatName;
  readonly fileName: string;
  readonly mediaType: string;
  /** True where a file speaks of one tenant: exceptions of others do not belong in it. */
  readonly oneTenant: boolean;
  /** Exceptions in order of keys → the file's text; the same exceptions give the same text. */
  write(exceptions: readonly ExportedException[], options: WriteOptions): Promise<string>;
}

export const FORMAT_NAMES = ['scubagear', 'maester', 'csv', 'json'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Tenants that exceptions are of, in order of ids. */
export function tenantsOf(exceptions: readonly Pick<ExportedException, 'tenantId'>[]): readonly string[] {
  return [...new Set(exceptions.map(({ tenantId }) => tenantId))].sort();
}
