import { parentPort, workerData } from 'node:worker_threads';
import { drawDossier } from './draw-dossier.ts';

const { dossier, layout } = workerData;
const bytes = await drawDossier(dossier, layout);
parentPort?.postMessage(bytes);
