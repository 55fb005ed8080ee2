import { expect, test } from 'vitest';
import { statementCases } from './statement-cases.ts';

test.each(statementCases)('the statement for %s is the one looked at', async (name, statement) => {
  const { text, parameters } = statement;
  const lines = Object.entries(parameters).map(
    ([parameter, value]) => `// $${parameter}: ${JSON.stringify(value)}`,
  );
  await expect(`${text}\n\n${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.cypher`);
});
