import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { northwindReport } from './northwind';

/** Writes the sample report beside this file, with a byte order mark as ScubaGear does; run after changing `northwind.ts`. */
writeFileSync(join(import.meta.dirname, 'northwind.json'), `\uFEFF${JSON.stringify(northwindReport(), null, 2)}\n`);
