import { csv } from './csv';
import type { ExportFormat, FormatName } from './format';
import { json } from './json';
import { maester } from './maester';
import { prowler } from './prowler';
import { scubaGear } from './scubaGear';

export const FORMATS: Readonly<Record<FormatName, ExportFormat>> = { scubagear: scubaGear, maester, prowler, csv, json };
