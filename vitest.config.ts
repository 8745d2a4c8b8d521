import { defineConfig } from 'vitest/config';
import { EVERY_TEST } from './test/every-test.ts';
import { faultProjects, howOften } from './test/faults/projects.ts';
import { keepCompiled, keepTemporaryFilesInMemory } from './test/in-memory.ts';

/** What must hold on SQLite and on Postgres alike. */
const ON_BOTH = [
  'test/store/*.test.ts',
  'test/delivery/*.test.ts',
  'test/e2e/main-road.test.ts',
  'test/e2e/db-copy.test.ts',
];
const ON_POSTGRES = [
  'test/engines/refused-postgres.test.ts',
  'test/engines/postgres-signal.test.ts',
];
const IN_BROWSER = ['test/page/*.test.ts', 'test/browser/*.test.ts'];

/** Kills on each engine, two at each instant; `npm run test:faults` has twenty times as many. */
const faults = howOften(10);

keepTemporaryFilesInMemory();
keepCompiled();

export default defineConfig({
  test: {
    ...EVERY_TEST,
    projects: [
      {
        extends: true,
        test: {
          name: 'bot',
          include: ['test/**/*.test.ts'],
          exclude: [...ON_BOTH, ...ON_POSTGRES, ...IN_BROWSER, 'test/faults/**'],
          globalSetup: 'test/e2e/list-of-52.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: 'test/page/build-page.ts',
        },
      },
      {
        extends: true,
        test: { name: 'sqlite', include: ON_BOTH, provide: { postgres: undefined } },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...ON_BOTH, ...ON_POSTGRES],
          globalSetup: 'test/engines/postgres-server.ts',
        },
      },
      ...faultProjects(faults),
    ],
  },
});
