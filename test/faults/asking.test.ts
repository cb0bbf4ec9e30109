import { flowsIn } from './flows';
import { byForm, testsFaults } from './testsFaults';

testsFaults(flowsIn('Requests').map(byForm));
