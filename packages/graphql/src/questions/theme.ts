import type { Theme } from '@samenspel/analysis';
import type { FindingCategoryId, PhaseId } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { refinementSchemes } from '../claims/concept-schemes.ts';
import { apiError } from '../errors.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveEntity, resolveNames } from '../reading/references.ts';
import type { Types } from '../types.ts';

type Maybe<Value> = Value | null | undefined;

/** What perspectives are compared on, as a client gives it: exactly one. */
export interface ThemeInput {
  readonly code?: Maybe<string>;
  readonly category?: Maybe<FindingCategoryId>;
  readonly concept?: Maybe<string>;
  readonly phase?: Maybe<PhaseId>;
  readonly proposition?: Maybe<string>;
}

/** Declares the input type of a theme. */
export function defineTheme(builder: Builder, types: Types) {
  return builder.inputType('Theme', {
    description: 'What perspectives are compared on: exactly one of these.',
    fields: (t) => ({
      code: t.field({
        type: types.reference,
        description: 'A code of the codebook, with the codes below it.',
      }),
      category: t.field({
        type: types.schemes['finding-category'],
        description: 'A category of findings.',
      }),
      concept: t.field({
        type: types.reference,
        description: 'A concept that findings are about, such as a source of us–them thinking.',
      }),
      phase: t.field({ type: types.schemes.phase, description: 'A phase of support.' }),
      proposition: t.field({
        type: types.reference,
        description: 'A statement that respondents take positions on.',
      }),
    }),
  });
}

/** The theme that a client asks for. @throws BAD_ARGUMENT where it asks for none or several */
export async function themeOf(study: OpenStudy, input: ThemeInput): Promise<Theme> {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  if (given.length !== 1) {
    const names = given.map(([name]) => name).join(', ');
    throw apiError(
      'BAD_ARGUMENT',
      `A theme is exactly one thing, and ${names === '' ? 'none is' : `${names} are`} given.`,
      'Give one of code, category, concept, phase and proposition.',
    );
  }
  const { code, category, concept, phase, proposition } = input;
  if (isGiven(category)) return { category };
  if (isGiven(phase)) return { phase };
  if (isGiven(code)) return { code: await resolveEntity(study, 'code', code) };
  if (isGiven(proposition)) {
    return { proposition: await resolveEntity(study, 'proposition', proposition) };
  }
  const named = concept ?? '';
  const ids = await resolveNames(study, { concepts: refinementSchemes }, [named]);
  return { concept: ids.get(named) ?? named };
}

function isGiven<Value>(value: Maybe<Value>): value is Value {
  return value !== null && value !== undefined;
}
