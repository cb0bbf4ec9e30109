import type { Day } from '../domain/day/day';
import { inPieces } from '../domain/pieces/pieces';
import { parseInPieces } from '../discovery/json/parseInPieces';
import { SharePointError } from '../lists/rest/errors';
import { turns } from '../lists/rest/turns';
import { decodeInPieces, type ReportFile } from './reportFile';

const DECODED_BYTES_A_PIECE = 1024 * 1024;

/**
 * What the bytes of a report's file say, with a turn for the page between pieces: of a large tenant they are many
 * megabytes. Undefined where they are none of ours. @throws SharePointError of kind `cancelled`
 */
export async function openReportFile(bytes: Uint8Array, ranOnDay: Day, signal?: AbortSignal): Promise<ReportFile | undefined> {
  const pause = turns(signal, () => new SharePointError('cancelled', { status: 0, code: '', detail: 'stopped while it was read', requestId: '', operation: 'openReportFile' }));
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += DECODED_BYTES_A_PIECE) {
    text += decoder.decode(bytes.subarray(at, at + DECODED_BYTES_A_PIECE), { stream: true });
    await pause();
  }
  try {
    const value = await parseInPieces(text + decoder.decode(), pause);
    return await inPieces(decodeInPieces(value, ranOnDay), pause);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
