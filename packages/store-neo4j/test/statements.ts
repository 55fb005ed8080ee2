import { claimLinks, type ClaimKind, type EntityType } from '@samenspel/claims';
import { dropStatements } from '../src/drop.ts';
import { linkTypes } from '../src/graph/claim-node.ts';
import { claimLabels, entityLabels } from '../src/keys.ts';
import { erasedStatements } from '../src/erased.ts';
import { erasingStatements } from '../src/erasing.ts';
import { historyStatements } from '../src/history.ts';
import { migrationStatements } from '../src/migration.ts';
import { scanStatements } from '../src/read/scan.ts';
import { searchStatements } from '../src/read/search.ts';
import { readStatements } from '../src/read/statements.ts';
import { rowFormatStatements } from '../src/row-format.ts';
import { allNotesStatements } from '../src/write/all-notes.ts';
import { eraseStatements } from '../src/write/erase-study.ts';
import { historyWrites } from '../src/write/history-writer.ts';
import {
  linkClaims,
  nameEntities,
  putClaims,
  writeReads,
  writes,
} from '../src/write/statements.ts';
import { termStatements } from '../src/write/terms.ts';
import { unusedTermStatements } from '../src/write/unused-terms.ts';

const kinds = Object.keys(claimLabels).filter((kind): kind is ClaimKind => kind in claimLabels);
const types = Object.keys(entityLabels).filter((type): type is EntityType => type in entityLabels);

/** Every fixed statement of the store, by the name of its table and its own. */
export const statements: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries({
    ...{ migrationStatements, readStatements, scanStatements, searchStatements },
    ...{ writeReads, termStatements, writes, rowFormatStatements, dropStatements },
    ...{ historyStatements, historyWrites, allNotesStatements, eraseStatements },
    ...{ erasedStatements, erasingStatements, unusedTermStatements },
  }).flatMap(([table, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${table}.${name}`, text] as const),
  ),
  ...kinds.map((kind) => [`putClaims ${kind}`, putClaims(kind)] as const),
  ...types.map((type) => [`nameEntities ${type}`, nameEntities(type)] as const),
  ...claimLinks.map((link) => [`linkClaims ${link}`, linkClaims(linkTypes[link])] as const),
];
