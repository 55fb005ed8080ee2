import { randomBytes } from 'node:crypto';
import type { Study, Version } from '@samenspel/claims';
import { numberIn, textOf, type Connection, type Row } from './connection.ts';
import { readStudy } from '@samenspel/store/keeping';

/** What the table of studies holds on one. */
export interface StudyRow {
  /** The study's number in this file. */
  readonly number: number;
  readonly id: string;
  readonly manifest: string;
  readonly version: Version;
  /** The version in which entities or the manifest last changed. */
  readonly entitiesVersion: number;
  readonly nextClaim: number;
  readonly nextEntity: number;
  /** Claims of the study. */
  readonly claims: number;
}

export const studyStatements = {
  byName: 'SELECT * FROM studies WHERE name = ?',
  all: 'SELECT * FROM studies WHERE name IS NOT NULL ORDER BY name',
  versions: 'SELECT name, epoch, version FROM studies WHERE name IS NOT NULL ORDER BY name',
  insert: `INSERT INTO studies (name, manifest, epoch, version, entities_version, next_claim, next_entity, claims)
    VALUES (?, ?, ?, 0, 0, 1, 1, 0)`,
  update: `UPDATE studies SET manifest = ?, version = ?, entities_version = ?, next_claim = ?, next_entity = ?, claims = ?
    WHERE id = ?`,
  renewEpoch: 'UPDATE studies SET epoch = ? WHERE id = ?',
} as const;

export function studyByName(connection: Connection, name: string): StudyRow | undefined {
  const row = connection.get(studyStatements.byName, name);
  return row && readStudyRow(row);
}

/** All studies, ordered by id. */
export function allStudies(connection: Connection): readonly StudyRow[] {
  return connection.all(studyStatements.all).map(readStudyRow);
}

/** The versions of all studies by their ids: asked for each question, so without their manifests. */
export function allVersions(connection: Connection): readonly (readonly [string, Version])[] {
  return connection
    .all(studyStatements.versions)
    .map((row) => [textOf(row, 'name'), readVersion(row)]);
}

export function insertStudy(connection: Connection, study: Study): void {
  connection.run(studyStatements.insert, study.id, JSON.stringify(study), randomEpoch());
}

export function updateStudy(connection: Connection, study: StudyRow): void {
  connection.run(
    studyStatements.update,
    study.manifest,
    study.version.number,
    study.entitiesVersion,
    study.nextClaim,
    study.nextEntity,
    study.claims,
    study.number,
  );
}

/** Breaks with what others remember of the studies: their versions are no longer those of this store. */
export function renewEpochs(connection: Connection): void {
  for (const { number } of allStudies(connection)) renewEpoch(connection, number);
}

/** @returns the new epoch of a study */
export function renewEpoch(connection: Connection, study: number): string {
  const epoch = randomEpoch();
  connection.run(studyStatements.renewEpoch, epoch, study);
  return epoch;
}

export function manifestOf(study: StudyRow): Study {
  return readStudy(study.manifest);
}

function readStudyRow(row: Row): StudyRow {
  return {
    number: numberIn(row, 'id'),
    id: textOf(row, 'name'),
    manifest: textOf(row, 'manifest'),
    version: readVersion(row),
    entitiesVersion: numberIn(row, 'entities_version'),
    nextClaim: numberIn(row, 'next_claim'),
    nextEntity: numberIn(row, 'next_entity'),
    claims: numberIn(row, 'claims'),
  };
}

function readVersion(row: Row): Version {
  return { epoch: textOf(row, 'epoch'), number: numberIn(row, 'version') };
}

function randomEpoch(): string {
  return randomBytes(12).toString('hex');
}
