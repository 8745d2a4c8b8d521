import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const lock = z
  .object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const ofThePage =
  /node_modules\/(react|react-dom|vite|@vitejs\/.*|slack-blocks-to-jsx|@fontsource\/.*)$/;

test('an installation for production carries nothing of the sandbox’s page', () => {
  const found = Object.entries(lock.packages).filter(([name]) => ofThePage.test(name));
  expect(found.map(([name]) => name)).toContain('node_modules/react');
  expect(found.filter(([, { dev }]) => dev !== true)).toEqual([]);
});
