import { defineConfig } from 'vitest/config';
import { howOften } from './how-often.ts';

const ON_BOTH = ['test/faults/*.test.ts'];
const faults = howOften(200);

/** The long form of `test/faults`, for `npm run test:faults`. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ON_BOTH, provide: { postgres: undefined, faults } },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...ON_BOTH, 'test/faults/postgres/*.test.ts'],
          provide: { faults },
          globalSetup: 'test/engines/postgres-server.ts',
        },
      },
    ],
  },
});
