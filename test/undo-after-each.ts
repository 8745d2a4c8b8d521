import { afterEach } from 'vitest';
import { undoAll } from './after-test.ts';

// Of each file of tests anew: what it imports is shared with the files that ran before it.
afterEach(undoAll);
