import { runSweep } from './runSweep';
import { testsFaults } from './testsFaults';

testsFaults([{ name: 'sweep', play: runSweep }]);
