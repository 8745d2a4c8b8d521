// Proves that the wall between rooms stands: each planted import must be refused by the linter.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

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
  ['home', '#listeners/index.ts'],
  ['slack', '#store/open.ts'],
  ['slack', '@slack/bolt'],
  ['commands', '#slack/refusal.ts'],
  ['operations', '#listeners/index.ts'],
  ['spreadsheet', '#store/open.ts'],
  ['charts', '#store/open.ts'],
  ['report', '#store/open.ts'],
  ['report', '@slack/web-api'],
  ['cli', '@slack/bolt'],
  ['sandbox', '#store/open.ts'],
  ['domain', '../app.ts'],
  ['domain', './../app.ts'],
  ['a-room-nobody-knows', '#store/open.ts'],
  ['.', './sandbox/slack-stand-in.ts'],
];

const SRC = join(import.meta.dirname, '../../src');
const biome = join(import.meta.dirname, '../../node_modules/.bin/biome');
const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string().nullish() }) }),
  ),
});

const made: string[] = [];
try {
  const files = planted.map(([room, forbidden], nth) => {
    const folder = join(SRC, room);
    const file = join(folder, `planted-${process.pid}-${nth}.ts`);
    made.push(mkdirSync(folder, { recursive: true }) ?? file);
    writeFileSync(file, `import '${forbidden}';\n`);
    return file;
  });
  // Without a limit the linter tells of the first twenty faults alone.
  const asked = ['lint', '--reporter=json', '--max-diagnostics=none', ...files];
  const { stdout } = spawnSync(biome, asked, { encoding: 'utf8' });
  const refused = report
    .parse(JSON.parse(stdout))
    .diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => basename(location.path ?? ''));
  const escaped = planted.filter((_, nth) => !refused.includes(basename(files[nth] ?? '')));
  if (escaped.length > 0) {
    const told = escaped.map(([room, forbidden]) => `${room} imported ${forbidden}`).join('; ');
    console.error(`The linter let a forbidden import pass: ${told}`);
    process.exitCode = 1;
  } else console.log(`${planted.length} planted imports, each refused.`);
} finally {
  for (const path of made) rmSync(path, { recursive: true, force: true });
}
