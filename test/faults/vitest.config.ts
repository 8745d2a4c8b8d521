import { defineConfig } from 'vitest/config';
import { EVERY_TEST } from '../every-test.ts';
import { keepCompiled, keepTemporaryFilesInMemory } from '../in-memory.ts';
import { faultProjects, howOften } from './projects.ts';

keepTemporaryFilesInMemory();
keepCompiled();

/** The long form of `test/faults`, for `npm run test:faults`. */
export default defineConfig({
  test: { ...EVERY_TEST, projects: faultProjects(howOften(200)) },
});
