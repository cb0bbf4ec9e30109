/** More came than the reader takes: what is left of the answer is not read. */
export class AnswerTooLarge extends Error {
  public constructor(mostBytes: number) {
    super(`more than ${mostBytes} bytes`);
    this.name = 'AnswerTooLarge';
  }
}

/** The text of an answer, read no further than `mostBytes`; undefined: to its end. @throws AnswerTooLarge */
export async function boundedText(response: Response, mostBytes: number | undefined): Promise<string> {
  const reader = mostBytes === undefined ? undefined : response.body?.getReader();
  if (!reader || mostBytes === undefined) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      void reader.cancel().catch(() => undefined);
      throw new AnswerTooLarge(mostBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}
