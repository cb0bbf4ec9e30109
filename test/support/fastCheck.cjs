/**
 * fast-check as every suite imports it (config/jest.config.cjs): with one seed for all, so that `npm test` says of one tree the
 * same twice, and nobody's change is stopped by what chance found in another's. `SEED=N npm run unit` looks elsewhere, `SEED=any`
 * somewhere new each time; what fails prints its seed and path, as ever, and becomes an example of its own.
 */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const wanted = process.env.SEED ?? '20260601';
const seed = wanted === 'any' ? Date.now() % 2 ** 31 : Number(wanted);
if (!Number.isInteger(seed)) throw new Error(`SEED is a whole number or "any", not “${wanted}”.`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

module.exports = fc;
