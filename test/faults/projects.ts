import type { TestProjectInlineConfiguration } from 'vitest/config';

/** How often a run kills the bot on each engine, and the seed by which its chances can be had again. */
export type HowOften = { rounds: number; seed: number };

/** So many kills unless ROUNDS says otherwise; the seed is what SEED says, or any. */
export const howOften = (rounds: number): HowOften => ({
  rounds: Number(process.env.ROUNDS ?? rounds),
  seed: Number(process.env.SEED ?? Math.floor(Math.random() * 1e9)),
});

const ON_BOTH = ['test/faults/*.test.ts'];

/** The tests of faults on each engine. */
export const faultProjects = (faults: HowOften): TestProjectInlineConfiguration[] => [
  {
    extends: true,
    test: {
      name: 'faults on sqlite',
      include: [...ON_BOTH, 'test/faults/sqlite/*.test.ts'],
      provide: { postgres: undefined, faults },
    },
  },
  {
    extends: true,
    test: {
      name: 'faults on postgres',
      include: [...ON_BOTH, 'test/faults/postgres/*.test.ts'],
      provide: { faults },
      globalSetup: 'test/engines/postgres-server.ts',
    },
  },
];
