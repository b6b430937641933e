/** A connection to Excel in which one batch goes wrong, and something else may happen just before it. */
import { createLocalBridge, type NativeBridge } from '../../../src/office-host/bridge';
import { officeClient } from '../../../src/office-host/client/office-client-node';
import type { NodeExcel } from '../../../src/office-host/node-excel';
import { isHousekeeping } from '../../../src/office-host/protocol/executor';
import type { RequestBody } from '../../../src/office-host/protocol/wire';

/** How a batch goes wrong: refused with a code before its first action, carried out without an answer, or carried out by half. */
export const FAULTS = [
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'GeneralException',
  'ItemNotFound',
  'InvalidSelection',
  'ItemAlreadyExists',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'answer lost',
  'dies half-way',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Batches are counted from 1, those that only release objects left out. */
  readonly batch: number;
  /** Every batch after it is refused as well: of a host that dies, and of a lost answer, since the connection is gone. */
  readonly isLasting: boolean;
  /** What happens just before that batch. */
  readonly before: () => void;
}

interface Request {
  readonly id: number;
  readonly message: { readonly body: string | RequestBody };
}

interface Answer {
  readonly id?: number;
  readonly type: number;
  readonly message: { readonly body: string };
}

const RESPONSE = 2;

/** Batches that are refused as a whole, before any action of theirs. */
const TRANSPORT: Readonly<Partial<Record<FaultKind, number>>> = {
  InvalidOperationInCellEditMode: 400,
  RequestAborted: 500,
  RequestPayloadSizeLimitExceeded: 413,
};

/** What a client is told when the connection is gone. */
const GONE = { statusCode: 503, code: 'ConnectionFailure' };

const bodyOf = ({ message }: Request): RequestBody =>
  typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;

function refusal(id: number, statusCode: number, code: string): string {
  const body = JSON.stringify({ error: { code, message: code } });
  return JSON.stringify({ id, type: RESPONSE, message: { statusCode, headers: {}, body } });
}

function failure(id: number, code: string): string {
  const body = JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: code, Location: '', ActionIndex: 0 },
  });
  return JSON.stringify({ id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } });
}

/** The answer to half a batch, as of one that broke off there. */
function brokenOff(answer: Answer): string {
  const body = JSON.parse(answer.message.body) as { readonly Results: readonly unknown[] };
  const Error = { Code: 'GeneralException', Message: 'broken off', Location: '', ActionIndex: body.Results.length };
  return JSON.stringify({ ...answer, message: { ...answer.message, body: JSON.stringify({ ...body, Error }) } });
}

export interface FaultyLine {
  /** Batches that were asked for. */
  readonly batches: () => number;
}

/** From now on the client's batches go through a line on which `fault` happens; a line without one only counts. */
export function faultyLine({ host }: NodeExcel, excelApi: string, fault?: Fault): FaultyLine {
  const inner = createLocalBridge((send) => host.connect(send));
  let batches = 0;
  let isGone = false;
  const awaited = new Map<number, (answer: Answer) => string | undefined>();
  const answer = (message: string): void => void Promise.resolve().then(() => outer.onMessageFromHost?.(message));
  const refuse = (id: number): void => answer(refusal(id, GONE.statusCode, GONE.code));

  function goWrong(request: Request, body: RequestBody, { kind, isLasting }: Fault): void {
    if (kind === 'answer lost') {
      isGone = isLasting;
      awaited.set(request.id, () => refusal(request.id, GONE.statusCode, GONE.code));
      inner.sendMessageToHost(JSON.stringify(request));
    } else if (kind === 'dies half-way') {
      isGone = isLasting;
      awaited.set(request.id, brokenOff);
      const half = { ...body, Actions: body.Actions.slice(0, body.Actions.length >> 1) };
      inner.sendMessageToHost(JSON.stringify({ ...request, message: { ...request.message, body: half } }));
    } else {
      const statusCode = TRANSPORT[kind];
      answer(statusCode === undefined ? failure(request.id, kind) : refusal(request.id, statusCode, kind));
    }
  }

  const outer: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const request = JSON.parse(text) as Request;
      const body = bodyOf(request);
      if (!isHousekeeping(body) && !isGone) batches++;
      const isNow = !isGone && !isHousekeeping(body) && batches === fault?.batch;
      if (isNow) fault.before();
      const isMeant = fault && !isHousekeeping(body) && (isNow || (fault.isLasting && batches > fault.batch));
      if (isGone) refuse(request.id);
      else if (isMeant) goWrong(request, body, fault);
      else inner.sendMessageToHost(text);
    },
  };
  inner.onMessageFromHost = (text) => {
    const answer = JSON.parse(text) as Answer;
    const change = answer.id === undefined ? undefined : awaited.get(answer.id);
    if (answer.id !== undefined) awaited.delete(answer.id);
    outer.onMessageFromHost?.(change?.(answer) ?? text);
  };
  officeClient(outer, excelApi);
  return { batches: () => batches };
}
