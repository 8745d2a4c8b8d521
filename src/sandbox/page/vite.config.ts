import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The sandbox's web page, built into `dist/page` of the project, which its server hands out. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    /** Fonts stay files, and the library for blocks makes a large chunk: both are served from disk. */
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
