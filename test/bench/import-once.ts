import { readFileSync } from 'node:fs';
import { readDatabaseUrl } from '#config.ts';
import { timeImport } from './import-speed.ts';

/** One import as the bot does it once Import is pressed: its memory is measured from outside. */
const [, , file = ''] = process.argv;
await timeImport(readDatabaseUrl(), readFileSync(file), 'modal');
