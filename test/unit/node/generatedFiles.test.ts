import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from '../../../src/node/generatedFiles';

const root = resolve(__dirname, '..', '..', '..');

describe('generatedFiles', () => {
  it.each(Object.entries(generatedFiles()))('%s is as the schema says (else: npm run generate)', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});
