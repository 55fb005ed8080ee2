/** Something that comes once, and is waited for. */
export interface Gate {
  readonly isOpen: boolean;
  readonly opened: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  let isOpen = false;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    get isOpen() {
      return isOpen;
    },
    opened,
    open() {
      isOpen = true;
      open();
    },
  };
}
