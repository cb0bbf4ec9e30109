/**
 * How many open exceptions the generated register of a storyboard has: `OPEN_EXCEPTIONS`, else 200. The storyboards hold
 * for any number; `npm run storyboards` plays them with 5,000.
 */
export const OPEN_EXCEPTIONS = Number(process.env['OPEN_EXCEPTIONS'] ?? 200);
