import { RECORDINGS, recorded } from './runRecording';
import { testsFaults } from './testsFaults';

testsFaults(RECORDINGS.map(recorded));
