import { takingBack } from './runTakingBack';
import { testsFaults } from './testsFaults';

testsFaults(takingBack('merge'));
