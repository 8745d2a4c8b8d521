import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Dossier, DossierLayout } from '#domain/dossier.ts';

/** Megabytes that the drawing of a dossier may take: ten thousand companies need nearly as many. */
const MOST_MEMORY = 96;

/** The drawing in hand: one waits for another, so that two never need their memory at once. */
let last: Promise<unknown> = Promise.resolve();

/** Draws a dossier in a thread of its own: whoever else asks the bot for something is not kept waiting. */
export function drawAside(dossier: Dossier, layout: DossierLayout): Promise<Uint8Array> {
  const drawn = last.then(() => drawInThread(dossier, layout));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function drawInThread(dossier: Dossier, layout: DossierLayout): Promise<Uint8Array> {
  const worker = new Worker(new URL('./drawing-thread.ts', import.meta.url), {
    workerData: { dossier, layout },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 4 },
  });
  const [bytes] = await once(worker, 'message');
  await worker.terminate();
  return bytes;
}
