import { squeeze } from './spelling';

/** How long a text may be: （100字以内）. */
const LIMIT = /\([^()]{0,12}\d{2,4}字(?:以内|左右|以上|以下|内)?[^()]{0,6}\)[。.;]?$/;
/** What a template asks for, in words that only templates use. */
const REQUEST = /^\(?(?:请(?:在此|填写|简要|简述|说明|描述|概述)|(?:此处|在此)(?:填写|填报|输入))/;

/** Whether a text is what a template tells its user to write, and not what the user wrote: 结合自评情况……（200字以内）, 请填写……. */
export function isInstruction(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.length <= 200 && (LIMIT.test(squeezed) || REQUEST.test(squeezed));
}

/** Whether an instruction is worded as a sentence, not as a label that only says how long its text may be: 项目概况（100字以内）. */
export function isSentence(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.startsWith('(') || /[,。;]/.test(squeezed.slice(0, -1)) || VERB.test(squeezed);
}

const VERB = /^(?:请|对照|结合|针对|简述|说明|描述|概述|填写|分析|此处|在此)/;
