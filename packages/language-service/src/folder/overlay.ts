/** What files say on disk while an editor has them open. */
export interface Overlay {
  isOpen(path: string): boolean;
  open(path: string, onDisk: string | undefined): void;
  /** Remembers what an open file says on disk; tells whether it is open. */
  keep(path: string, onDisk: string | undefined): boolean;
  /** Closes a file; gives what it says on disk, if it is there. */
  close(path: string): string | undefined;
}

export function createOverlay(): Overlay {
  const beneath = new Map<string, string | undefined>();
  return {
    isOpen: (path) => beneath.has(path),
    open(path, onDisk) {
      if (!beneath.has(path)) beneath.set(path, onDisk);
    },
    keep(path, onDisk) {
      if (!beneath.has(path)) return false;
      beneath.set(path, onDisk);
      return true;
    },
    close(path) {
      const text = beneath.get(path);
      beneath.delete(path);
      return text;
    },
  };
}
