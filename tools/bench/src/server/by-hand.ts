import { at, listAt } from './answer.ts';
import { studyId } from './scale.ts';
import type { Driver } from 'neo4j-driver';

/*
 * What somebody writes who needs these answers and nothing else: a statement for each, and its rows as JSON.
 */

const pageStatement = `
  MATCH (c:Collaboration)
  WHERE c.study = $study AND c.mode = $mode AND c.path >= $path
    AND (c.path > $path OR c.line > $line)
    AND $phase IN c.phase AND any(area IN c.area WHERE area IN $areas)
  WITH c ORDER BY c.path, c.line LIMIT 51
  RETURN c.id AS id, c.text_nl AS text, c.mode AS mode, c.phase AS phases, c.path AS path, c.line AS line,
    COLLECT {
      MATCH (c)-[p:PARTICIPANT]->(a:Actor) RETURN {part: p.part, id: a.id, label: a.label_nl} ORDER BY p.position
    } AS participants,
    COLLECT { MATCH (c)-[:VIA]->(a:Actor) RETURN DISTINCT {id: a.id, label: a.label_nl} } AS intermediaries,
    head(COLLECT { MATCH (c)-[:IN_NOTE]->(n:Note) RETURN n.title }) AS title,
    head(COLLECT { MATCH (c)-[s:IN_SOURCE]->(d:Source) RETURN [d.label_nl, s.locator] }) AS source`;

const formality = (actor: string) =>
  `CASE WHEN ${actor}:Formal THEN 'formal' WHEN ${actor}:Informal THEN 'informal'
    WHEN ${actor}:Stakeholder THEN 'stakeholder' WHEN ${actor}:Household THEN 'household' END`;

const mixingStatement = `
  MATCH (c:Collaboration)
  WHERE c.study = $study AND c.path IS NOT NULL AND c.origin = 'respondent' AND c.modality = 'actual'
    AND c.mode IN ['direct', 'unspecified', 'via']
  MATCH (a:Actor)<-[p:PARTICIPANT]-(c)-[q:PARTICIPANT]->(b:Actor)
  WHERE p.part IN ['who', 'from'] AND q.part IN ['with', 'to']
  UNWIND c.area AS area
  WITH c, area, ${formality('a')} AS one, ${formality('b')} AS other
  UNWIND [[one, other], [other, one]] AS cell
  RETURN area, cell, count(DISTINCT c) AS claims`;

/** Answers what is asked for in the body of a request. */
export async function answerByHand(driver: Driver, asked: unknown): Promise<object> {
  const rows = async (statement: string, parameters: object): Promise<readonly object[]> => {
    const { records } = await driver.executeQuery(
      statement,
      { study: studyId, ...parameters },
      { database: 'neo4j', routing: 'READ' },
    );
    return records.map((record) => record.toObject());
  };
  const page = at(asked, 'page');
  if (page === undefined) return { cells: await rows(mixingStatement, {}) };
  const found = await rows(pageStatement, {
    ...{ mode: at(page, 'mode'), phase: at(page, 'phase'), areas: listAt(page, 'areas') },
    ...{ path: at(page, 'after', 'path') ?? '', line: at(page, 'after', 'line') ?? 0 },
  });
  const nodes = found.slice(0, 50).map(({ source, ...node }: { readonly source?: unknown }) => ({
    ...node,
    ...{ document: at(source, 0), locator: at(source, 1) },
  }));
  return { nodes, hasNext: found.length > 50 };
}

/** What the statements find their claims and actors by. */
export const peerIndexes: readonly string[] = [
  'CREATE INDEX peer_page IF NOT EXISTS FOR (c:Collaboration) ON (c.study, c.mode, c.path)',
  'CREATE INDEX peer_collaboration IF NOT EXISTS FOR (c:Collaboration) ON (c.study, c.path)',
  'CREATE INDEX peer_actor IF NOT EXISTS FOR (a:Actor) ON (a.study, a.id)',
  'CREATE INDEX peer_area IF NOT EXISTS FOR (a:Area) ON (a.study, a.id)',
  'CALL db.awaitIndexes(300)',
];
