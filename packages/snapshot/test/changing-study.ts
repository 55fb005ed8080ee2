import type { Entity, NoteRecord, Version } from '@samenspel/claims';
import { createPacker, type Changes, type Scan, type SnapshotSource } from '@samenspel/snapshot';
import { study } from './generated-study.ts';

/** A study in memory that is written to, and tells what changed as a store does. */
export class ChangingStudy {
  #packer = createPacker();
  #epoch = 1;
  #number = 0;
  #entitiesSince = 0;
  readonly #notes = new Map<string, { readonly record: NoteRecord; readonly since: number }>();
  readonly #removed = new Map<string, { readonly code: number; readonly since: number }>();
  /** How often it was scanned, for some notes and for all. */
  readonly scans = { some: 0, all: 0 };
  /** Called while a scan is about to be made. */
  beforeScan: () => void = () => undefined;

  get version(): Version {
    return { epoch: String(this.#epoch), number: this.#number };
  }

  get notes(): readonly NoteRecord[] {
    return [...this.#notes.values()].map(({ record }) => record);
  }

  get entities(): readonly Entity[] {
    return this.notes.flatMap(({ entities }) => entities);
  }

  put(...records: readonly NoteRecord[]): void {
    this.#number += 1;
    for (const record of records) {
      this.#removed.delete(record.id);
      const before = this.#notes.get(record.id)?.record.entities ?? [];
      if (before !== record.entities) this.#entitiesSince = this.#number;
      this.#notes.set(record.id, { record, since: this.#number });
    }
  }

  remove(...ids: readonly string[]): void {
    this.#number += 1;
    for (const id of ids) {
      const note = this.#notes.get(id);
      if (note === undefined) continue;
      if (note.record.entities.length > 0) this.#entitiesSince = this.#number;
      this.#removed.set(id, { code: this.#packer.pack(note.record).note, since: this.#number });
      this.#notes.delete(id);
    }
  }

  /** History breaks, as by a restore: every integer may mean something else. */
  restore(): void {
    this.#epoch += 1;
    this.#packer = createPacker();
    this.#removed.clear();
  }

  /** Notes in another order than they came, as a store may give them. */
  scan(codes?: readonly number[], entities = true): Scan {
    const packed = this.notes.map((record) => this.#packer.pack(record)).reverse();
    const wanted = packed.filter(({ note }) => codes?.includes(note) ?? true);
    return {
      version: this.version,
      study,
      ...(entities ? { entities: this.entities } : {}),
      terms: this.#packer.terms,
      notes: inBatches(wanted),
    };
  }

  changes(since: Version): Changes {
    const { version } = this;
    if (since.epoch !== version.epoch) return { type: 'rebuild', version };
    const isNew = (one: { readonly since: number }) => one.since > since.number;
    return {
      type: 'changes',
      version,
      notes: [...this.#notes.values()]
        .filter(isNew)
        .map(({ record }) => this.#packer.pack(record).note),
      removed: [...this.#removed.values()].filter(isNew).map(({ code }) => code),
      entities: this.#entitiesSince > since.number,
    };
  }

  /** As a source of snapshots, which knows this one study. */
  get source(): SnapshotSource {
    return {
      version: () => Promise.resolve(this.version),
      changes: (_, since) => Promise.resolve(this.changes(since)),
      scan: (_, notes, { entities }) => {
        this.beforeScan();
        this.scans[notes === undefined ? 'all' : 'some'] += 1;
        return Promise.resolve(this.scan(notes, entities));
      },
    };
  }
}

async function* inBatches<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (const item of items) yield await Promise.resolve([item]);
}
