import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FILES } from './fonts.ts';

/** The thread in which one SVG is painted: it does so and ends, and the painter's memory with it. */
const { svg, width } = workerData;
await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
const fontBuffers = [FONT_FILES.regular, FONT_FILES.semibold].map((file) => readFileSync(file));
const font = { fontBuffers, defaultFontFamily: 'Inter', loadSystemFonts: false };
parentPort?.postMessage(
  new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng(),
);
