import { describe, expect, test } from 'vitest';
import { claims, entities } from './told.ts';

const respondents = entities.filter((entity) => entity.type === 'respondent');
const actors = new Map(
  entities.flatMap((entity) => (entity.type === 'actor' ? [[entity.id, entity] as const] : [])),
);

const baarsjes = '@de-baarsjes';

/** Respondent, role, employer, and the team, place or initiative that the role is a part of. */
const asked: readonly (readonly [string, string, string, string])[] = [
  ['db-ambulant-begeleider', 'ambulant-begeleider-hvo-querido', 'hvo-querido', ''],
  ['db-buurtwerker', 'buurtwerker-abc', 'abc-alliantie', ''],
  ['db-clientondersteuner', 'clientondersteuner-mee', 'mee', ''],
  ['db-coordinator-veiligheid', 'coordinator-veiligheid', 'gemeente-amsterdam', ''],
  ['db-ergotherapeut', 'ergotherapeut-ergo-doen', 'ergo-doen', ''],
  ['db-jeugdgeneralist-1', 'jeugdgeneralist-altra', 'altra', 'samendoen-de-baarsjes'],
  ['db-jeugdgeneralist-2', 'jeugdgeneralist-spirit', 'spirit', 'samendoen-de-baarsjes'],
  ['db-klantmanager', 'klantmanager-wpi', 'wpi', 'activeringsteam-de-baarsjes'],
  ['db-maatschappelijk-werker', 'maatschappelijk-werker-abc', 'abc-alliantie', ''],
  ['db-wijkverpleegkundige', 'wijkverpleegkundige-cordaan', 'cordaan', ''],
  [
    'db-coordinator-inloopspreekuur',
    'coordinator-inloopspreekuur-de-tagerijn',
    '',
    'inloopspreekuur-de-tagerijn',
  ],
  // In his own name: nobody employs him for this.
  ['db-coordinator-inloopspreekuur', 'helper-van-oudere-buurtbewoners', '', ''],
  [
    'db-vrijwilligerscoordinator-productiehuis',
    'vrijwilligerscoordinator-productiehuis',
    '',
    'productiehuis',
  ],
  [
    'db-vrijwilligerscoordinator-productiehuis',
    'vrijwilligerscoordinator-de-tagerijn',
    '',
    'de-tagerijn',
  ],
];

describe('those who were asked in De Baarsjes', () => {
  const individuals = respondents.filter(
    ({ group, areas }) => !group && areas.includes('de-baarsjes'),
  );

  test.each([
    ['professional', 10, 'topic-list-professionals'],
    ['informal', 2, 'topic-list-informal'],
  ])('are, with a %s perspective, %i', (perspective, count, instrument) => {
    const found = individuals.filter((respondent) => respondent.perspective === perspective);
    expect(found).toHaveLength(count);
    expect(new Set(found.map((respondent) => respondent.instrument))).toEqual(
      new Set([instrument]),
    );
  });

  test.each(asked)('%s is %s, employed by "%s", part of "%s"', (id, role, employer, parent) => {
    expect(individuals.find((respondent) => respondent.id === id)?.roles).toContain(
      role + baarsjes,
    );
    const actor = actors.get(role) ?? actors.get(role + baarsjes);
    expect([actor?.employer ?? '', actor?.parents.join() ?? '']).toEqual([employer, parent]);
  });

  test('hold no other roles', () => {
    const roles = individuals.flatMap((respondent) => respondent.roles).sort();
    expect(roles).toEqual(asked.map(([, role]) => role + baarsjes).sort());
  });

  test('each say something', () => {
    const sayers = new Set(
      claims.flatMap(({ saidBy }) =>
        saidBy.flatMap((sayer) => (sayer.type === 'respondent' ? sayer.ids : [])),
      ),
    );
    expect(individuals.filter(({ id }) => !sayers.has(id))).toEqual([]);
  });

  test('are together the group that the report calls the professionals', () => {
    const group = respondents.find(({ id }) => id === 'db-professionals');
    expect(group?.members).toEqual(
      individuals.filter(({ perspective }) => perspective === 'professional').map(({ id }) => id),
    );
  });
});

test.each([
  ['interviewed-respondents', 'hele-studie', undefined, 157],
  ['interviewed-respondents', 'hele-studie', 'stakeholders', 44],
  ['interviewed-respondents', 'hele-studie', 'professionals', 58],
  ['interviewed-respondents', 'hele-studie', 'informele partijen', 55],
  ['interviewed-respondents', 'de-baarsjes', 'professionals', 10],
  ['interviewed-respondents', 'de-baarsjes', 'informele partijen', 2],
  ['interviewed-respondents', 'purmerend', undefined, 39],
  ['q-participants', 'hele-studie', undefined, 113],
  ['q-statements', 'hele-studie', undefined, 33],
])('%s of %s (%s) are %i', (indicator, area, subgroup, value) => {
  const figures = claims
    .filter((claim) => claim.kind === 'indicator')
    .filter((claim) => claim.indicator === indicator && claim.areas.includes(area))
    .filter((claim) => claim.subgroup === subgroup);
  expect(figures.map(({ measurement }) => measurement?.value)).toEqual([value]);
});

test('respondents go by their area and what they do, not by name', () => {
  const labels = respondents.map(({ label }) => label.nl ?? '');
  const name =
    /^(?:(?:DB|HO|ON|PM|SV) )?[\p{Ll}Q][\p{Ll} -]*(?: \d| Productiehuis| Club Welzijn)?$/u;
  expect(labels.filter((label) => !name.test(label))).toEqual([]);
});
