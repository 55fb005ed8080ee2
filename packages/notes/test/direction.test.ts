import { describe, expect, it } from 'vitest';
import { claimOf, parties } from './example-study.ts';

describe('direction is the flow of message, client or help, not who asked', () => {
  it('who starts it stands beside it', () => {
    const claim = claimOf(
      'collaboration',
      '- Vraagt de kerk om hulp. [van:: [[kerk]]] [initiatief:: zelf] [vorm:: ondersteuning] [over:: [[cliënt]]]',
    );
    expect(parties(claim)).toEqual(['from kerk', 'to ergotherapeut@noord']);
    expect(claim).toMatchObject({
      initiative: ['ergotherapeut@noord'],
      forms: ['support'],
      about: ['client'],
    });
  });

  it('whom it is about and where it is are no participants', () => {
    const claim = claimOf(
      'collaboration',
      '- Treft buren. [met:: [[buren]]] [over:: [[cliënt]]] [plek:: [[Buurthuis]]]',
    );
    expect(parties(claim)).toEqual(['who ergotherapeut@noord', 'with buren']);
    expect(claim).toMatchObject({ about: ['client'], at: ['buurthuis'] });
  });
});
