import { MANY, many } from './runMany';
import { testsFaults } from './testsFaults';

testsFaults(MANY.map(many));
