/** Fills the registry. It stands apart because operations look up in the registry what is beside them. */
import { modules } from './operations/all';
import { register } from './registry';

for (const module of modules) register(module);
