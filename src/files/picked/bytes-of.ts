import { OpenFailure } from '../xlsx/open-failure';
import { LIMITS } from '../xlsx/package/limits';

/**
 * The bytes of a file, which may be a folder that was dropped, or too large for a page to hold.
 * @throws OpenFailure
 */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMITS.file) throw new OpenFailure('file');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new OpenFailure('gone', { cause: error });
  }
}
