// Proves that the wall between rooms stands: each planted import must be refused by the linter.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const planted: ReadonlyArray<readonly [room: string, forbidden: string]> = [
  ['domain', '#store/open.ts'],
  ['domain', 'kysely'],
  ['locales', '#views/status-message.ts'],
  ['views', '#store/open.ts'],
  ['store', '#views/status-message.ts'],
  ['store', '@slack/bolt'],
  ['commands', '@slack/bolt'],
  ['listeners', 'kysely'],
  ['delivery', '#listeners/index.ts'],
  ['spreadsheet', '#store/open.ts'],
  ['cli', '@slack/bolt'],
  ['sandbox', '#store/open.ts'],
  ['domain', '../app.ts'],
];

const biome = join(import.meta.dirname, '../../node_modules/.bin/biome');
const escaped: string[] = [];
for (const [room, forbidden] of planted) {
  const folder = mkdtempSync(join(import.meta.dirname, `../../src/${room}/planted-`));
  try {
    const file = join(folder, 'planted.ts');
    writeFileSync(file, `import '${forbidden}';\n`);
    const { stdout, status } = spawnSync(biome, ['lint', '--reporter=json', file], {
      encoding: 'utf8',
    });
    if (status === 0 || !stdout.includes('noRestrictedImports'))
      escaped.push(`${room} imported ${forbidden}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (escaped.length > 0) {
  console.error(`The linter let a forbidden import pass: ${escaped.join('; ')}`);
  process.exit(1);
}
console.log(`${planted.length} planted imports, each refused.`);
