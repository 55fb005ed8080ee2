import { describe, expect, it } from 'vitest';
import { filteredClaims } from '../src/matrix/filtered-claims.ts';
import { matrixHeard } from '../src/matrix/matrix-messages.ts';
import { matrixModelOf } from '../src/matrix/matrix-model-of.ts';

describe('a matrix that is filtered', () => {
  it.each([
    [{}, {}],
    [{ phases: [], areas: [], perspectives: [] }, {}],
    [{ areas: ['north'] }, { areas: ['north'] }],
    [
      { phases: ['aftercare', 'support', 'supper'], perspectives: ['professional'] },
      { phases: ['support', 'aftercare'], perspectives: ['professional'] },
    ],
  ])('by %j counts %j', (filter, counted) => {
    expect(filteredClaims(filter)).toEqual(counted);
  });

  it('shows what it is filtered by and what it can be', () => {
    const nobody = {
      ...{ claims: 0, distinctClaims: 0, respondents: 0, respondentGroups: 0 },
      origins: {},
    };
    const choices = { phases: [], areas: [{ id: 'north', label: 'North' }], perspectives: [] };
    const filter = { areas: ['north'] };
    const model = matrixModelOf(
      {
        ...{ rows: [], columns: [], cells: [], counted: nobody, cautions: [], choices },
        uncounted: { origins: [], modalities: [] },
      },
      { language: 'en', caption: 'Who with whom', caution: '', filter },
    );
    expect(model).toMatchObject({ choices, filter });
  });

  it('hears of filters that are lists of ids, and of no others', () => {
    const message = (filter: unknown) => matrixHeard.safeParse({ type: 'filter', filter }).success;
    expect(
      [{}, { areas: ['north'] }, { areas: 'north' }, { phases: [4] }, null].map(message),
    ).toEqual([true, true, false, false, false]);
  });
});
