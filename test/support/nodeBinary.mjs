/** The Node 22 that comes with node_modules: the build tools refuse others, whatever Node the machine has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLATFORMS = { win32: 'win' };

export function nodePackage(platform = process.platform, arch = process.arch) {
  return `node-${PLATFORMS[platform] ?? platform}-${arch}`;
}

/** Its program file, or the running Node where npm has no package for this machine. */
export function nodeBinary(root) {
  const path = join(root, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : process.execPath;
}
