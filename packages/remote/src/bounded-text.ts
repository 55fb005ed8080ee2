/**
 * The text of an answer, or nothing where it has more bytes than it may have: then no more is read.
 *
 * @throws what reading throws, and TypeError where it is no UTF-8
 */
export async function boundedText(answer: Response, most: number): Promise<string | undefined> {
  if (answer.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const body: ReadableStream<Uint8Array<ArrayBuffer>> = answer.body;
  const reader = body.getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > most) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    // Whatever is left of it is not waited for.
    reader.cancel().catch(() => undefined);
  }
}
