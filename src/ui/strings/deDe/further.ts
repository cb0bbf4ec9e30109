import type { FurtherTexts } from '../texts';
import { administration } from './administration';
import { answers } from './answers';
import { board } from './board';
import { drift } from './drift';
import { evidence } from './evidence';
import { exception } from './exception';
import { exporting } from './exporting';
import { forms } from './forms';
import { glossary } from './glossary';
import { handOver } from './handOver';
import { intake } from './intake';
import { integrity } from './integrity';
import { many } from './many';
import { notices } from './notices';
import { ownerMore } from './ownerMore';
import { people } from './people';
import { peoplePicker } from './peoplePicker';
import { policyForm } from './policyForm';
import { reviewWork } from './reviewWork';
import { said } from './said';
import { scanners } from './scanners';
import { setup } from './setup';
import { signOff } from './signOff';
import { sweepWords } from './sweep';

/** German for what comes later. */
export const further: FurtherTexts = {
  administration,
  answer: answers,
  board,
  drift,
  evidence,
  exception,
  export: exporting,
  form: forms,
  glossary,
  handOver,
  intake,
  integrity,
  many,
  notice: notices,
  ownerMore,
  people,
  peoplePicker,
  policyForm,
  reviewWork,
  said,
  scanners,
  setup,
  signOff,
  sweep: sweepWords,
};
