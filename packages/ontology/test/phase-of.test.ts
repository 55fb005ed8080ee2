import { phase, phaseOf, type PhaseId } from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';

describe('phaseOf', () => {
  it.each<[string, PhaseId]>([
    ['1', 'reaching'],
    ['fase 4', 'support'],
    ['Phase 6', 'evaluation'],
    ['fase: nazorg', 'aftercare'],
    ['Plan maken in dialoog', 'planning'],
    ['3) Plan maken in dialoog', 'planning'],
    ['Fase 5: Nazorg', 'aftercare'],
    ['4. support', 'support'],
    ['netwerkvorming', 'network-formation'],
    ['Preventie/ Netwerkvorming', 'network-formation'],
    ['all phases', 'general'],
    ['Algemeen', 'general'],
  ])('reads "%s" as %s', (text, id) => {
    expect(phaseOf(text)).toBe(id);
  });

  it.each([
    ['a number that is no phase', '7'],
    ['phase zero, which there is not', 'fase 0'],
    ['a number and a label that disagree', '2) Nazorg'],
    ['a phase of the research', 'Fase 1: gesprekken met stakeholders'],
    ['a word that only begins like one', 'fasering'],
    ['nothing', ''],
    ['a prefix alone', 'fase'],
  ])('does not guess from %s', (_, text) => {
    expect(phaseOf(text)).toBeUndefined();
  });

  it('reads every phase under every name of it', () => {
    for (const { id, nl, en } of phase.concepts) {
      expect([id, nl, en, `fase ${nl}`, `Phase ${en}`].map(phaseOf)).toEqual(Array(5).fill(id));
    }
  });
});
