import type { ExportedException, LeftOut } from './exportable';

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
  /** Whether a file of this format says anything of an exception. */
  says(exception: ExportedException): boolean;
  /** Exceptions in order of keys → the file's text; the same exceptions give the same text. */
  write(exceptions: readonly ExportedException[], options: WriteOptions): Promise<string>;
}

export const FORMAT_NAMES = ['scubagear', 'maester', 'prowler', 'csv', 'json'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Exceptions that a scanner may be told of and that a format has no place for. */
export function unsaidBy(format: Pick<ExportFormat, 'says'>, exceptions: readonly ExportedException[]): readonly LeftOut[] {
  return exceptions.filter((exception) => !format.says(exception)).map(({ exceptionKey, title, tenantId }) => ({ exceptionKey, title, tenantId, reason: 'cannotSay' }));
}

/** Tenants that exceptions are of, in order of ids. */
export function tenantsOf(exceptions: readonly Pick<ExportedException, 'tenantId'>[]): readonly string[] {
  return [...new Set(exceptions.map(({ tenantId }) => tenantId))].sort();
}
