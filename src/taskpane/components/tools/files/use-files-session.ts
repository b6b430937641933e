import { useSyncExternalStore } from 'react';
import { filesPageWords } from '../../../../words/files-page';
import { startFileWorker } from '../../../files-worker/start';
import type { FilesState } from '../../../logic/files';
import { usePorts, type PanePorts } from '../../../ports';
import { FilesSession } from '../../../session/files';

const SECOND = 1000;

function ticks(listener: () => void): () => void {
  const timer = setInterval(listener, SECOND);
  return () => clearInterval(timer);
}

/** One for each pane: a check goes on, and its results stay, while the tool's page is left. */
const sessions = new WeakMap<PanePorts, FilesSession>();

function sessionOf(ports: PanePorts): FilesSession {
  const { clipboard, clock, locale } = ports;
  const session =
    sessions.get(ports) ?? new FilesSession({ startWorker: startFileWorker, clipboard, clock, ticks, locale });
  sessions.set(ports, session);
  return session;
}

/** What is known of the files now, and what can be done with them. */
export function useFilesSession(): readonly [FilesState, FilesSession] {
  const session = sessionOf(usePorts());
  const { subscribe, state } = session.store;
  return [useSyncExternalStore(subscribe, state), session];
}

export const useFilesWords = () => filesPageWords[usePorts().locale];
