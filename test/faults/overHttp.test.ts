import { overHttp } from './faultSite';
import { FLOWS } from './flows';
import { byForm, testsFaults } from './testsFaults';

/** The other suites ask the same server without sockets; here its faults are met as a browser meets them. */
testsFaults(FLOWS.filter(({ name }) => name === 'approve' || name === 'comment with evidence').map(byForm), overHttp);
