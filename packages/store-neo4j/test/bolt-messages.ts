/** A message of Bolt: its sort (https://neo4j.com/docs/bolt/current/bolt/message/), and what it carries. */
export interface BoltMessage {
  readonly tag: number;
  readonly fields: readonly unknown[];
}

/** Sorts of messages. */
export const tags = {
  begin: 0x11,
  commit: 0x12,
  route: 0x66,
  run: 0x10,
  success: 0x70,
} as const;

/** Takes messages out of a stream of bytes, one side of a connection after its handshake. */
export function messageReader(told: (message: BoltMessage) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let parts: Buffer[] = [];
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const length = rest.readUInt16BE(0);
      const part = rest.subarray(2, 2 + length);
      rest = rest.subarray(2 + length);
      if (length > 0) {
        parts.push(part);
        continue;
      }
      // One without content keeps a connection open.
      if (parts.length > 0) told(messageOf(Buffer.concat(parts)));
      parts = [];
    }
  };
}

function messageOf(bytes: Buffer): BoltMessage {
  const value = new Unpacker(bytes).value();
  if (value instanceof Structure) return value;
  throw new Error('A message of Bolt is a structure.');
}

class Structure implements BoltMessage {
  readonly tag: number;
  readonly fields: readonly unknown[];

  constructor(tag: number, fields: readonly unknown[]) {
    this.tag = tag;
    this.fields = fields;
  }
}

/** Reads PackStream (https://neo4j.com/docs/bolt/current/packstream/). */
class Unpacker {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): unknown {
    const marker = this.#size(1);
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const small = marker & 0x0f;
    if (marker < 0x90) return this.#text(small);
    if (marker < 0xa0) return this.#list(small);
    if (marker < 0xb0) return this.#map(small);
    if (marker < 0xc0) return new Structure(this.#size(1), this.#list(small));
    const read = this.#sized[marker];
    if (read === undefined) throw new Error(`PackStream has no marker ${marker.toString(16)}.`);
    return read();
  }

  readonly #sized: Readonly<Record<number, () => unknown>> = {
    0xc0: () => null,
    0xc1: () => this.#take(8).readDoubleBE(),
    0xc2: () => false,
    0xc3: () => true,
    0xc8: () => this.#take(1).readInt8(),
    0xc9: () => this.#take(2).readInt16BE(),
    0xca: () => this.#take(4).readInt32BE(),
    0xcb: () => this.#take(8).readBigInt64BE(),
    0xcc: () => this.#take(this.#size(1)),
    0xcd: () => this.#take(this.#size(2)),
    0xce: () => this.#take(this.#size(4)),
    0xd0: () => this.#text(this.#size(1)),
    0xd1: () => this.#text(this.#size(2)),
    0xd2: () => this.#text(this.#size(4)),
    0xd4: () => this.#list(this.#size(1)),
    0xd5: () => this.#list(this.#size(2)),
    0xd6: () => this.#list(this.#size(4)),
    0xd8: () => this.#map(this.#size(1)),
    0xd9: () => this.#map(this.#size(2)),
    0xda: () => this.#map(this.#size(4)),
  };

  #take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    if (taken.length < length) throw new Error('A message of Bolt is cut off.');
    this.#at += length;
    return taken;
  }

  #size(bytes: number): number {
    return this.#take(bytes).readUIntBE(0, bytes);
  }

  #text(length: number): string {
    return this.#take(length).toString('utf8');
  }

  #list(length: number): readonly unknown[] {
    return Array.from({ length }, () => this.value());
  }

  #map(length: number): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Array.from({ length }, () => [this.#key(), this.value()] as const));
  }

  #key(): string {
    const key = this.value();
    if (typeof key === 'string') return key;
    throw new Error('A map of PackStream has texts as keys.');
  }
}
