import { CIS_M365_CONTROLS } from './cisM365';
import type { Control } from './control';
import { MAESTER_CONTROLS } from './maester';
import { NIST_AI_RMF_CONTROLS } from './nistAiRmf';
import { NIST_CSF_CONTROLS } from './nistCsf';
import { SCUBA_CONTROLS } from './scuba';

/** Every control that a register starts with. */
export const CONTROLS: readonly Control[] = [...SCUBA_CONTROLS, ...CIS_M365_CONTROLS, ...MAESTER_CONTROLS, ...NIST_CSF_CONTROLS, ...NIST_AI_RMF_CONTROLS];
