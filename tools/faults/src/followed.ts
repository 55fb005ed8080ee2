/** What came over a connection that stays open. */
export interface Followed {
  readonly events: () => number;
  readonly isOpen: () => boolean;
}

/** Takes what comes. */
export function followed({ body }: Response): Followed {
  let text = '';
  let isOpen = body !== null;
  void body
    ?.pipeThrough(new TextDecoderStream())
    .pipeTo(
      new WritableStream({
        write(part) {
          text += part;
        },
      }),
    )
    .catch(() => undefined)
    .finally(() => {
      isOpen = false;
    });
  return {
    events: () => text.match(/^event: next$/gmu)?.length ?? 0,
    isOpen: () => isOpen,
  };
}
