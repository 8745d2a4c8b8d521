import { defineConfig } from 'vitest/config';
import { faultProjects, howOften } from './projects.ts';

/** The long form of `test/faults`, for `npm run test:faults`. */
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, projects: faultProjects(howOften(200)) },
});
