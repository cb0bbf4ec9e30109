/**
 * What a spreadsheet may take for a formula (https://owasp.org/www-community/attacks/CSV_Injection, read 2026-11-26), behind
 * white space, marks that are not seen and quotes too, and in the wide letters of East Asian keyboards.
 */
export const FORMULA = /^[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"'`]*[=+\-@＝＋－＠]|^[\t\r\n]/;
