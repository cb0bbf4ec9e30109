import { flowsIn } from './flows';
import { byForm, testsFaults } from './testsFaults';

testsFaults([...flowsIn('Reviews'), ...flowsIn('RiskDecisions')].map(byForm));
