import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { svgOf } from './svg.ts';

/** Paints a drawing as a PNG so many pixels wide, in a thread of its own: nobody waits for it. */
export async function paint(drawing: Drawing, width: number): Promise<Uint8Array> {
  const worker = new Worker(new URL('./painting-thread.ts', import.meta.url), {
    workerData: { svg: svgOf(drawing), width },
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  try {
    const [bytes] = await once(worker, 'message');
    return bytes;
  } finally {
    await worker.terminate();
  }
}
