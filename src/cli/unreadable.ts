import type { CliWords } from '../words/cli';
import type { UnreadableReason } from './read-workbook';

/** Which words say why a workbook could not be read. */
export const REASONS: Readonly<Record<UnreadableReason, 'notXlsx' | 'oldFormat' | 'encrypted' | 'damaged'>> = {
  'not-xlsx': 'notXlsx',
  'old-format': 'oldFormat',
  encrypted: 'encrypted',
  damaged: 'damaged',
} satisfies Record<UnreadableReason, keyof CliWords>;
