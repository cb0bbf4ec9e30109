import { flowsIn } from './flows';
import { byForm, testsFaults } from './testsFaults';

testsFaults(flowsIn('Approvals').map(byForm));
