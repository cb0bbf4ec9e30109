/** What was said of files before anything is kept, in the words of the portal, by the page or by the command. */
export interface FilesSaid {
  /** Exceptions that would be new or changed. */
  readonly keeps: number;
  /** Findings whose setting is off or only reports. */
  readonly notInForce: number;
  /** Control family → exceptions that would be new and changed. */
  readonly families: Readonly<Record<string, { readonly added: number; readonly changed: number }>>;
  /** A sentence for each file. */
  readonly unreadable: readonly string[];
  readonly reports: readonly ReportSaid[];
}

export interface ReportSaid {
  /** Tool and version, tenant, day, file. */
  readonly line: string;
  readonly alreadyRead: boolean;
  /** How many are documented, gone and so on, why nobody can tell, and what is unusual about the report; in no order. */
  readonly counts: readonly string[];
  /** How many of one answer → the exceptions' titles, as far as they are written out. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** What could not be looked at, and why. */
  readonly unread: readonly string[];
}
