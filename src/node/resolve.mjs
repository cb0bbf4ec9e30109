/**
 * Lets Node run the TypeScript of src/ and test/ as it stands: a relative import without an ending is tried as `.ts`.
 * (Sources cannot write `.ts` themselves: SPFx compiles them with TypeScript 5.3.)
 * Use: node --import ./src/node/resolve.mjs file.ts
 */
import { registerHooks } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (/^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')) {
      const url = new URL(`${specifier}.ts`, context.parentURL);
      if (existsSync(fileURLToPath(url))) return { url: url.href, format: 'module-typescript', shortCircuit: true };
    }
    const found = nextResolve(specifier, context);
    return found.url.endsWith('.ts') && !found.url.includes('/node_modules/') ? { ...found, format: 'module-typescript' } : found;
  },
});
