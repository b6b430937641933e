import type { FileAnswer, StartFileWorker } from './question';

/** Starts the worker in a file of its own. */
export const startFileWorker: StartFileWorker = ({ onAnswer, onDeath }) => {
  const worker = new Worker(/* webpackChunkName: "files-worker" */ new URL('./worker.ts', import.meta.url));
  worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => onAnswer(data));
  for (const death of ['error', 'messageerror']) worker.addEventListener(death, onDeath);
  return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() };
};
