// gulp lints only where this file exists; the rules stand with the other settings.
module.exports = require('./config/eslint.cjs');
