export class LineTooLongError extends Error {
  override readonly name = 'LineTooLongError';
}

/** The lines of a UTF-8 stream, read only as fast as they are taken. Throws when one is longer than `limit`. */
export async function* linesOf(bytes: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
    if (rest.length > limit)
      throw new LineTooLongError(`A line must not be longer than ${limit} characters.`);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
