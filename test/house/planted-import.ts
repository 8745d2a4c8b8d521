// Proves that the wall between rooms stands: each planted import must be refused by the linter.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  ['operations', '#listeners/index.ts'],
  ['spreadsheet', '#store/open.ts'],
  ['cli', '@slack/bolt'],
  ['sandbox', '#store/open.ts'],
  ['domain', '../app.ts'],
  ['domain', './../app.ts'],
  ['a-room-nobody-knows', '#store/open.ts'],
  ['.', './sandbox/slack-stand-in.ts'],
];

const biome = join(import.meta.dirname, '../../node_modules/.bin/biome');
const escaped: string[] = [];
for (const [room, forbidden] of planted) {
  const folder = join(import.meta.dirname, '../../src', room);
  const made = mkdirSync(folder, { recursive: true });
  const file = join(folder, `planted-${process.pid}.ts`);
  try {
    writeFileSync(file, `import '${forbidden}';\n`);
    const { stdout, status } = spawnSync(biome, ['lint', '--reporter=json', file], {
      encoding: 'utf8',
    });
    if (status === 0 || !stdout.includes('noRestrictedImports'))
      escaped.push(`${room} imported ${forbidden}`);
  } finally {
    rmSync(made ?? file, { recursive: true, force: true });
  }
}
if (escaped.length > 0) {
  console.error(`The linter let a forbidden import pass: ${escaped.join('; ')}`);
  process.exit(1);
}
console.log(`${planted.length} planted imports, each refused.`);
