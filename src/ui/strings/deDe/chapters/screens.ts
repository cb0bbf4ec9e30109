import type { Chapters } from '../../texts';
import { drift } from '../drift';
import { exporting } from '../exporting';
import { glossary } from '../glossary';
import { notices } from '../notices';
import { scanners } from '../scanners';
import { signOff } from '../signOff';
import { sweepWords } from '../sweep';

export const chapter: Chapters['screens'] = { drift, export: exporting, glossary, notice: notices, scanners, signOff, sweep: sweepWords };
