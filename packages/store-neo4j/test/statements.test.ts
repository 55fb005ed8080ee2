import { expect, test } from 'vitest';
import { formatSteps } from '../src/schema.ts';
import { statements } from './statements.ts';

test('the statements are those that were looked at', async () => {
  const texts = statements.map(([name, text]) => `// ${name}\n${withoutIndent(text)}\n`);
  await expect(texts.join('\n')).toMatchFileSnapshot('golden/statements.cypher');
});

test('so are those that make the format', async () => {
  const texts = formatSteps.map((step, index) => `// format ${index + 1}\n${step.join(';\n')};\n`);
  await expect(texts.join('\n')).toMatchFileSnapshot('golden/format.cypher');
});

function withoutIndent(text: string): string {
  return text.replace(/^ {4}/gmu, '');
}
