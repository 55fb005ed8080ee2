import { labelKey } from '../label-key.ts';
import { findConcept } from '../lookup.ts';
import { phase, type PhaseId } from '../schemes/phase.ts';

/**
 * The phase of support that a heading or field names, as in `4`, `fase 4`, `ondersteuning` or `4) Support`.
 * A number and a label that disagree name no phase, and neither does a number with another text, since
 * the phases of the research are numbered as well.
 *
 * @example phaseOf('Fase 3: plan maken') === 'planning'
 */
export function phaseOf(text: string): PhaseId | undefined {
  const name = labelKey(text).replace(/^(?:fase|phase)\b[\s:]*/, '');
  const whole = findConcept(phase, name);
  if (whole !== undefined) return whole.id;
  const { number, label } = /^(?<number>\d)[\s.:)]+(?<label>.+)$/.exec(name)?.groups ?? {};
  if (number === undefined || label === undefined) return undefined;
  const numbered = findConcept(phase, number)?.id;
  return numbered === findConcept(phase, label)?.id ? numbered : undefined;
}
