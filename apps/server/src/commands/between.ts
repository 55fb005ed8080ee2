import { ask } from '../ask.ts';
import { type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { flatten } from '../terminal/flatten.ts';
import { textTable } from '../terminal/text-table.ts';
import { withStore } from '../with-store.ts';
import { placeOptions, placeVariables } from './who.ts';

const question = `query Between($one: Reference!, $other: Reference!, $area: [Reference!], $phase: [Phase!]) {
  collaborations(
    first: 500
    filter: {
      between: [{ kind: { in: [$one] } }, { kind: { in: [$other] } }]
      area: { in: $area }
      phase: { in: $phase }
    }
  ) {
    nodes { text modes: mode saidBy { respondents { label } } evidence { document { label } locator } }
  }
}`;

/** What is said about collaboration between two kinds of actors. */
export const between: Command = {
  name: 'between',
  summary: {
    nl: 'wat wordt er gezegd over samenwerking tussen twee soorten actoren',
    en: 'what is said about collaboration between two kinds of actors',
  },
  usage: '<kind> <kind>',
  arguments: [2, 2],
  options: placeOptions,
  examples: [
    'samenspel between professional informal --phase REACHING',
    'samenspel between "formele partij" kerk --lang nl',
  ],
  run: (call, io) =>
    withStore(call, io, async (store) => {
      const [one, other] = call.positionals;
      const variables = { one, other, ...placeVariables(call) };
      const data = await ask(store, {
        query: question,
        variables,
        language: call.language,
        signal: io.signal,
      });
      const [table] = flatten(data);
      if (table === undefined || table.rows.length === 0) {
        io.out(
          call.language === 'nl' ? 'Daarover is niets verteld.\n' : 'Nothing is said about that.\n',
        );
        return exitCodes.nothing.code;
      }
      const heads =
        call.language === 'nl'
          ? ['wat', 'wijze', 'volgens', 'bron', 'plaats']
          : ['what', 'mode', 'said by', 'source', 'place'];
      io.out(`${textTable(heads, table.rows, io.terminal ? io.columns : 200)}\n`);
      return exitCodes.ok.code;
    }),
};
