import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/pictures/*.pictures.ts'], testTimeout: 120_000 },
});
