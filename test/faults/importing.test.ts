import { runImport } from './runImport';
import { testsFaults } from './testsFaults';

testsFaults([{ name: 'read a report', play: runImport, casesASite: 60 }]);
