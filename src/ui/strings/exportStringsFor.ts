import { exporting } from './enUs/exporting';
import type { ExportStrings } from './exportStrings';
import type { Formats } from './formats';
import { textsIn } from './language';

export function exportStringsFor(formats: Formats): ExportStrings {
  return (textsIn(formats.locale).export ?? exporting)(formats);
}
