import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { studyChanged, studyRequests, type OutlineItem } from '@samenspel/language-server/protocol';
import { z } from 'zod';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk(afterAll);

/** A study in which somebody stands between others, and somebody is not in contact. */
const street = {
  ...sound,
  'areas.md':
    '---\ntype: register\n---\n- [[North]] [kind:: district]\n- [[Quay]] [parent:: [[North]]]\n',
  'codes.md': '---\ntype: register\ncontains: code\n---\n- [[trust]]\n',
  'interview.md': `---
type: interview
respondent: "[[R nurse]]"
source: report
---
- Rings the neighbours. [with:: [[neighbours]]] [phase:: support] [code:: trust] ^one
- Meets the church through the neighbours. [with:: [[church]]] [via:: [[neighbours]]] ^two
- Never sees the tailor. [with:: [[tailor]]] [mode:: absent] [area:: [[Quay]]] ^three
- Time is short. [finding:: bottleneck] [about:: [[church]]] ^four
`,
};

/** An editor with the street, in which nothing is changed. */
let one: Editor;
beforeAll(async () => {
  one = await editor({ folders: [folder(street)] });
});

/** Labels of a tree down to some depth, those of what lies below indented. */
async function labels(
  one: Editor,
  tree: 'actors' | 'areas' | 'codes' | 'collaborations' | 'findings' | 'problems',
  filter?: string,
): Promise<readonly string[]> {
  const below = async (parent: string | undefined, indent: string): Promise<readonly string[]> => {
    const { items, total } = await ask(one, 'samenspel/outline', {
      ...{ uri: one.uri(''), tree, parent, filter },
    });
    expect(items).toHaveLength(total);
    const lines = await Promise.all(
      items.map(async ({ id, label, description, hasChildren }: OutlineItem) => [
        `${indent}${label}${description === undefined ? '' : ` (${description})`}`,
        ...(hasChildren ? await below(id, `${indent}  `) : []),
      ]),
    );
    return lines.flat();
  };
  return below(undefined, '');
}

describe('what is open', () => {
  it('is told with counts, once all notes are read', async () => {
    await ask(one, 'samenspel/outline', { uri: one.uri('interview.md'), tree: 'actors' });
    const [study, ...others] = await ask(one, 'samenspel/studies', {
      uri: one.uri('interview.md'),
    });
    expect(others).toEqual([]);
    expect(study).toMatchObject({
      ...{ id: 'street', title: 'Help on our street', language: 'en', languages: ['en'] },
      ...{ root: one.uri('').replace(/\/$/, ''), notes: 6, claims: 4, isRead: true, progress: 1 },
    });
    expect(await ask(one, 'samenspel/studies', {})).toHaveLength(1);
    expect(await ask(one, 'samenspel/studies', { uri: 'file:///elsewhere/a.md' })).toEqual([]);
  });
});

describe('the trees of a side bar', () => {
  it.each([
    [
      'actors',
      undefined,
      [
        'formal party (1 actor)',
        '  professional (1 actor)',
        '    district nurse (1 actor)',
        '      nurse (2 partners · 3 claims · 0 findings)',
        'informal party (2 actors)',
        '  lightly organised informal party (1 actor)',
        '    local resident (1 actor)',
        '      neighbours (1 actor)',
        '        neighbours (1 partner · 2 claims · 0 findings)',
        '  faith community (1 actor)',
        '    church (1 actor)',
        '      church (1 partner · 1 claim · 1 finding)',
        'kind not said (1 actor)',
        '  tailor (0 partners · 1 claim · 0 findings)',
      ],
    ],
    ['areas', undefined, ['North (0 claims · 0 findings)', '  Quay (1 claim · 0 findings)']],
    ['codes', undefined, ['trust (1 claim)', '  nurse – neighbours (Rings the neighbours.)']],
    [
      'collaborations',
      undefined,
      [
        'support (1 claim)',
        '  nurse – neighbours (Rings the neighbours.)',
        'phase not said (2 claims)',
        '  nurse – church (via neighbours) (Meets the church through the neighbours.)',
        '  nurse ≠ tailor (Never sees the tailor.)',
      ],
    ],
    [
      'collaborations',
      'TAIL',
      ['phase not said (1 claim)', '  nurse ≠ tailor (Never sees the tailor.)'],
    ],
    ['findings', undefined, ['bottleneck (1 finding)', '  Time is short. (church)']],
    ['findings', 'nobody', []],
    [
      'actors',
      'nurs',
      [
        'formal party (1 actor)',
        '  professional (1 actor)',
        '    district nurse (1 actor)',
        '      nurse (2 partners · 3 claims · 0 findings)',
      ],
    ],
  ] as const)('have %s, filtered by %s', async (tree, filter, lines) => {
    expect(await labels(one, tree, filter)).toEqual(lines);
  });

  it('lead to where things stand and what claims rest on', async () => {
    const parent = JSON.stringify([['category', 'bottleneck']]);
    const uri = one.uri('');
    const { items } = await ask(one, 'samenspel/outline', { uri, tree: 'findings', parent });
    expect(items).toMatchObject([
      {
        subject: 'interview#^four',
        location: { uri: one.uri('interview.md'), range: { start: { line: 8 } } },
        evidence: { uri: one.uri('report.md') },
      },
    ]);
  });

  it('are given in pages', async () => {
    const parent = JSON.stringify([['phase', '']]);
    const common = { uri: one.uri(''), tree: 'collaborations', parent } as const;
    const all = await ask(one, 'samenspel/outline', common);
    const second = await ask(one, 'samenspel/outline', { ...common, offset: 1, limit: 1 });
    expect(second).toEqual({ items: all.items.slice(1), total: 2 });
  });

  it('have the problems of notes and of the manifest', async () => {
    const one = await editor({
      folders: [
        folder({
          ...street,
          'samenspel.yaml': `${sound['samenspel.yaml'] ?? ''}nothing: true\n`,
          'late.md': '- Calls. [wth:: x]\n',
        }),
      ],
    });
    await one.diagnostics('samenspel.yaml', (shown) => shown.length > 0);
    await one.diagnostics('late.md', (shown) => shown.length > 0);
    const told = async (filter?: string) => (await labels(one, 'problems', filter)).join('\n');
    for (const part of ['late.md', 'Unknown key "wth"', 'samenspel.yaml', '"nothing"'])
      expect(await told()).toContain(part);
    // Looked for by what they say, and by where they are.
    expect(await told('KEY wth')).toMatch(/^errors \(1 problem .+late\.md.+"wth"/isu);
    expect(await told('key wth')).not.toContain('samenspel.yaml');
    expect(await told('Late.md')).toContain('"wth"');
    expect(await told('nowhere')).toBe('');
  });
});

describe('the graph around something', () => {
  const ties = async (one: Editor, params: object) => {
    const graph = await ask(one, 'samenspel/neighbourhood', { uri: one.uri(''), ...params });
    return {
      ...graph,
      nodes: graph.nodes.map(({ id, distance }) => `${id} ${String(distance)}`),
      ties: graph.ties.map(({ from, to, mode, via }) => [from, mode.id, to, ...via].join(' ')),
    };
  };
  const direct = 'neighbours unspecified nurse';
  const mediated = 'church via nurse neighbours';
  const absent = 'nurse absent tailor';

  it.each([
    [
      'an actor',
      { around: { actor: 'nurse' } },
      ['nurse 0', 'neighbours 1', 'church 1', 'tailor 1'],
      [direct, mediated, absent],
    ],
    [
      'an actor, as far as there is room',
      { around: { actor: 'nurse' }, limit: 2 },
      ['nurse 0', 'neighbours 1'],
      [direct],
    ],
    [
      'an actor that nobody meets',
      { around: { actor: 'tailor' } },
      ['tailor 0', 'nurse 1'],
      [absent],
    ],
    [
      'an actor, two steps on',
      { around: { actor: 'tailor' }, depth: 2 },
      ['tailor 0', 'nurse 1', 'neighbours 2', 'church 2'],
      [direct, mediated, absent],
    ],
    ['an area', { around: { area: 'north' } }, ['nurse null', 'tailor null'], [absent]],
    [
      'nothing, so of the whole study',
      {},
      ['nurse null', 'neighbours null', 'church null', 'tailor null'],
      [direct, mediated, absent],
    ],
    [
      'an actor, on one phase',
      { around: { actor: 'nurse' }, phases: ['support'] },
      ['nurse 0', 'neighbours 1'],
      [direct],
    ],
    ['nothing, from another perspective', { perspectives: ['informal'] }, [], []],
  ])('is around %s', async (_, params, nodes, expected) => {
    const graph = await ties(one, params);
    expect(graph.nodes).toEqual(nodes);
    expect(graph.ties.toSorted()).toEqual(expected.toSorted());
  });

  it('says what was left out', async () => {
    const { leftOut } = await ties(one, { around: { actor: 'nurse' }, limit: 2 });
    expect(leftOut).toEqual({ nodes: 2, ties: 2 });
  });

  it('is around what a note mentions, and tells what there is to draw and where it is said', async () => {
    const note = one.uri('interview.md');
    const graph = await ask(one, 'samenspel/neighbourhood', { uri: note, around: { note } });
    expect(graph.around).toEqual({ id: note, label: 'interview.md' });
    expect(graph.nodes.every(({ isFocus }) => isFocus)).toBe(true);
    expect(graph.nodes.find(({ id }) => id === 'neighbours')).toMatchObject({
      kind: { label: 'neighbours' },
      group: { id: 'informal', label: 'informal party' },
      ...{ claims: 1, claimsBetween: 1, partners: 1, isIntermediary: true },
      location: { uri: one.uri('actors.md'), range: { start: { line: 3 } } },
    });
    expect(graph.ties.find(({ mode }) => mode.id === 'absent')).toMatchObject({
      ...{ isAbsent: true, areas: ['quay'], claims: ['interview#^three'] },
      tally: { claims: 1, respondents: 1 },
    });
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  it('shows a request with its answer', async () => {
    const [request = '', ties = ''] = [...readme.matchAll(/^```json\n(.*?)^```$/gmsu)].map(
      ([, block = '']) => block,
    );
    const { method, params } = z
      .object({ method: z.literal('samenspel/neighbourhood'), params: z.looseObject({}) })
      .parse(JSON.parse(request));
    const uri = one.uri('interview.md');
    const answer = await ask(one, method, { ...params, uri });
    expect(answer.ties).toEqual(JSON.parse(ties));
  });

  it('names every request', () => {
    for (const method of [...Object.values(studyRequests), studyChanged])
      expect(readme).toContain(`\`${method}\``);
  });
});

describe('claims', () => {
  it('are told by their ids, with where they stand', async () => {
    const ids = ['interview#^two', 'interview#^never'];
    const answer = await ask(one, 'samenspel/claims', { uri: one.uri(''), ids });
    expect(answer).toMatchObject({ total: 1, unknown: ['interview#^never'] });
    expect(answer.claims).toMatchObject([
      {
        ...{ id: 'interview#^two', kind: 'collaboration' },
        text: 'Meets the church through the neighbours.',
        participants: [
          { id: 'nurse', part: 'who' },
          { id: 'church', part: 'with' },
        ],
        via: [[{ id: 'neighbours', label: 'neighbours' }]],
        ...{ mode: { id: 'via' }, perspective: { id: 'professional' }, category: null },
        saidBy: [{ label: 'R nurse' }],
        location: { uri: one.uri('interview.md'), range: { start: { line: 6, character: 0 } } },
        evidence: { document: { label: 'report' }, location: { uri: one.uri('report.md') } },
      },
    ]);
  });
});

describe('the claims at a place', () => {
  const nested = `- Rings the neighbours. [with:: [[neighbours]]] ^outer
  - That works. [finding:: success factor] ^inner

No claim.
`;

  it.each([
    ['in a claim', { line: 0, character: 5 }, ['interview#^outer']],
    ['in one that is nested', { line: 1, character: 20 }, ['interview#^inner']],
    ['in other text', { line: 3, character: 2 }, []],
  ])('%s', async (_, at, ids) => {
    const files = {
      ...street,
      'interview.md': `---\ntype: interview\nrespondent: "[[R nurse]]"\n---\n${nested}`,
    };
    const one = await editor({ folders: [folder(files)] });
    const { claims } = await ask(one, 'samenspel/claims', {
      uri: one.uri('interview.md'),
      at: { line: at.line + 4, character: at.character },
    });
    expect(claims.map(({ id }) => id)).toEqual(ids);
  });
});

describe('who with whom', () => {
  it.each([
    ['actorTopKind', 'actorTopKind', 'formal party × informal party: 2 of 1, too-little'],
    ['actorKind', 'actorKind', 'district nurse × not said: 0 of 0, nobody'],
    ['actorTopKind', 'phase', 'formal party × support: 1 of 1, too-little'],
    ['actorKind', 'area', 'district nurse × Quay: 1 of 1, too-little'],
    ['actorKind', 'perspective', 'church × professional: 1 of 1, too-little'],
  ] as const)('is told by %s and %s, and each cell by its claims', async (rows, columns, line) => {
    const uri = one.uri('');
    const matrix = await ask(one, 'samenspel/matrix', { uri, rows, columns });
    const lines = matrix.cells.map(
      ({ row, column, tally, standing }) =>
        `${matrix.rows[row]?.label ?? ''} × ${matrix.columns[column]?.label ?? ''}: ${tally.claims} of ${tally.respondents}, ${standing}`,
    );
    expect(lines).toContain(line);
    for (const { row, column, modes } of matrix.cells) {
      const [rowId, columnId] = [matrix.rows[row]?.id ?? null, matrix.columns[column]?.id ?? null];
      const cell = { rows, columns, row: rowId, column: columnId };
      const { claims, total } = await ask(one, 'samenspel/claims', { uri, cell });
      expect(claims).toHaveLength(total);
      expect(total).toBe(modes.reduce((sum, mode) => sum + mode.claims, 0));
    }
  });

  it('comes with what is to be kept in mind', async () => {
    const params = { uri: one.uri(''), rows: 'actorTopKind', columns: 'actorTopKind' } as const;
    expect((await ask(one, 'samenspel/matrix', params)).cautions).toEqual([
      'What nobody mentions is not absent because of that.',
      'The study does not say which ties its instruments asked about.',
    ]);
  });
});

describe('a new note', () => {
  it.each([
    [
      'interview',
      'Interview 2',
      'Interview 2.md',
      'type: interview\nlang: en\nrespondent: \nsource: \n',
    ],
    [
      'interview',
      'interview',
      'interview 2.md',
      '# interview\n\n## Support\n\n[phase:: support]\n',
    ],
    [
      'actor',
      'tailor',
      'tailor.md',
      'type: actor\nlang: en\nkind: \ngranularity: \n---\n\n# tailor\n',
    ],
    ['actor', 'people/tailor', 'people/tailor.md', '# tailor\n'],
  ] as const)('for an %s named %s goes to %s', async (type, name, path, text) => {
    const note = await ask(one, 'samenspel/newNote', { uri: one.uri(''), type, name });
    expect(note.uri).toBe(one.uri(path).replaceAll(' ', '%20'));
    expect(note.text).toContain(text);
  });

  it.each([
    ...['../tailor', '.hidden', 'people//tailor', '  ', 'samens~1/tailor', 'com\u00B9', 'conin$'],
    ...['tai\u202Elor', 'tai\u0000lor', 'a'.repeat(300)],
  ])('has no place by the name %j', async (name) => {
    const params = { uri: one.uri(''), type: 'actor', name } as const;
    await expect(ask(one, 'samenspel/newNote', params)).rejects.toThrow('name is');
  });

  it('is in Dutch in a Dutch study', async () => {
    const dutch = { 'samenspel.yaml': 'id: straat\ntitle: Straat\nlanguages: [nl, en]\n' };
    const other = await editor({ folders: [folder(dutch)] });
    const params = { uri: other.uri(''), type: 'actor', name: 'kleermaker' } as const;
    expect((await ask(other, 'samenspel/newNote', params)).text).toBe(
      '---\ntype: actor\ntaal: nl\nsoort: \nkorrel: \n---\n\n# kleermaker\n',
    );
  });
});
