/**
 * The way in that the client itself looks for: `window._richApiNativeBridge`. Everything crosses as JSON text, so the
 * same bridge serves this realm (tests) and another frame (the task pane).
 */
import type { Executor } from './protocol/executor';
import type { RequestBody } from './protocol/wire';

/** What the client expects to find. It fills in `onMessageFromHost`. */
export interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** Refusal of a whole batch before any of its actions ran: arrives as `OfficeExtension.Error` with this code. */
export interface TransportFailure {
  readonly statusCode: number;
  readonly code: string;
  readonly message: string;
}

export interface HostEvent {
  readonly eventType: number;
  /** Sheet id, or `Workbook` for the handlers of a collection. */
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

interface BatchMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: string | RequestBody };
}

const RESPONSE = 2;
const EVENT = 3;
const EVENT_CATEGORY = 65536;
/** Flag of a batch from `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;
/**
 * Flag of a batch from `Excel.run({ mergeUndoGroup: true })`. The client of npm knows no such option, and how newer ones send it is not
 * documented: this one is the host's own, set by `client/office-client-node.ts`.
 */
export const UNDO_GROUP = 1 << 20;

export interface BridgeOptions {
  readonly executor: Executor;
  readonly send: (message: string) => void;
  /** Looked at before each batch; `mayWait` where the add-in asked to wait for the end of cell editing. */
  readonly admit?: (mayWait: boolean) => Promise<TransportFailure | undefined>;
  /** Most bytes of a request and of an answer, looked at with each of them. */
  readonly mostBytes?: () => number | undefined;
}

/** The host's end: takes messages of the client, answers each of them whatever happens, and sends events. */
export interface HostEnd {
  receive(message: string): Promise<void>;
  fire(event: HostEvent): void;
}

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const TOO_LARGE = {
  request: { code: 'RequestPayloadSizeLimitExceeded', message: 'The request payload size has exceeded the limit.' },
  answer: { code: 'ResponsePayloadSizeLimitExceeded', message: 'The response payload size has exceeded the limit.' },
};

function isOver(most: number | undefined, textOf: () => string): boolean {
  return most !== undefined && new TextEncoder().encode(textOf()).length > most;
}

export function createHostEnd({ executor, send, admit, mostBytes }: BridgeOptions): HostEnd {
  function answer(id: number, statusCode: number, body: unknown): void {
    send(JSON.stringify({ id, type: RESPONSE, message: { statusCode, headers: {}, body: JSON.stringify(body) } }));
  }

  function refuse(id: number, { statusCode, code, message }: TransportFailure): void {
    answer(id, statusCode, { error: { code, message } });
  }

  return {
    async receive(text) {
      const { id, flags = 0, message } = JSON.parse(text) as BatchMessage;
      if (isOver(mostBytes?.(), () => text)) {
        refuse(id, { statusCode: 413, ...TOO_LARGE.request });
        return;
      }
      const refused = await admit?.((flags & DELAY_FOR_CELL_EDIT) !== 0);
      if (refused) {
        refuse(id, refused);
        return;
      }
      const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      const done = await executor.execute(body, flags);
      // What the batch did stays done: only the word of it is too long.
      if (isOver(mostBytes?.(), () => JSON.stringify(done))) refuse(id, { statusCode: 413, ...TOO_LARGE.answer });
      else answer(id, 200, done);
    },
    fire({ eventType, targetId, args }) {
      const entry = {
        messageCategory: EVENT_CATEGORY,
        messageType: eventType,
        targetId,
        message: JSON.stringify(args),
      };
      send(JSON.stringify({ type: EVENT, controlId: '', message: { entries: [entry] } }));
    },
  };
}

/** A bridge for a client in this very realm. */
export function createLocalBridge(connect: (send: (message: string) => void) => HostEnd): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (message) => void host.receive(message),
  };
  const host = connect((message) => bridge.onMessageFromHost?.(message));
  return bridge;
}
