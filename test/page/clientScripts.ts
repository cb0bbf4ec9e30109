import { buildSync } from 'esbuild';
import { join } from 'node:path';

const built = new Map<string, string>();

function bundle(entry: string, root: string): string {
  const known = built.get(entry);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'test', 'page', entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'exported',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const text = outputFiles[0]?.text ?? '';
  built.set(entry, text);
  return text;
}

/** A script of the page itself; `name` is a file of test/page/client. */
export const bundlePageScript = (root: string, name: string): string => bundle(`client/${name}.ts`, root);

/** A function expression that returns the exports of a file of test/page/standIns. */
export const bundleStandIn = (root: string, name: string): string => `function(){${bundle(`standIns/${name}.ts`, root)}return exported;}`;
