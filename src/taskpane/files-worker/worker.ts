/** The worker that reads and checks files one by one, so that the pane stays alive and a file that is too much for it takes nothing else along. */
import { createChecker } from '../../core';
import { answer } from './answer';
import type { FileAnswer, FileQuestion } from './question';

const checker = createChecker();
const say = (what: FileAnswer): void => postMessage(what);

addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  void answer(data, checker).then((part) => say({ kind: 'done', part }));
});
say({ kind: 'ready' });
