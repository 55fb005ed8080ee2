import { highestOf, type IntegerArray } from './integer-column.ts';
import { corrupt, type Section } from './section-file.ts';
import type { IntegerLists } from './set-dictionary.ts';

/** Reads sections by name and checks what is in them, so that nothing read leads outside an array later. */
export class SectionReader {
  readonly #sections: ReadonlyMap<string, Section>;

  constructor(sections: ReadonlyMap<string, Section>) {
    this.#sections = sections;
  }

  json(name: string): unknown {
    const section = this.#sections.get(name);
    if (section === undefined || !('json' in section)) throw corrupt(`it lacks "${name}"`);
    return section.json;
  }

  texts(name: string): readonly string[] {
    const found = this.json(name);
    if (!Array.isArray(found)) throw corrupt(`"${name}" is no list`);
    return found.map((text: unknown) => {
      if (typeof text !== 'string') throw corrupt(`"${name}" holds something that is no text`);
      return text;
    });
  }

  /** @param below what all integers must be less than */
  integers(name: string, below = Infinity): IntegerArray {
    const section = this.#sections.get(name);
    if (section === undefined || 'json' in section) throw corrupt(`it lacks "${name}"`);
    if (below < 2 ** (8 * section.BYTES_PER_ELEMENT)) {
      const highest = highestOf(section);
      if (section.length > 0 && highest >= below) {
        throw corrupt(`"${name}" holds ${String(highest)}, expected less than ${String(below)}`);
      }
    }
    return section;
  }

  wide(name: string, below = Infinity): Uint32Array {
    const found = this.integers(name, below);
    if (!(found instanceof Uint32Array)) throw corrupt(`"${name}" is of another width`);
    return found;
  }

  narrow(name: string, below = Infinity): Uint8Array {
    const found = this.integers(name, below);
    if (!(found instanceof Uint8Array)) throw corrupt(`"${name}" is of another width`);
    return found;
  }

  /** Lists that follow each other without a gap. */
  lists(name: string, below = Infinity): IntegerLists {
    const offsets = this.wide(`${name} offsets`);
    const values = this.wide(`${name} values`, below);
    let last = 0;
    for (const offset of offsets) {
      if (offset < last) throw corrupt(`the lists of "${name}" overlap`);
      last = offset;
    }
    if (offsets.length === 0 || offsets[0] !== 0 || last !== values.length)
      throw corrupt(`the lists of "${name}" do not fit`);
    return { offsets, values };
  }
}
