// `npm run neo4j -- start|stop|status|reset`: a Neo4j in the background, for those who develop.
import { parseArgs } from 'node:util';
import { commands } from './commands.ts';
import { neo4jVersion } from './version.ts';

const usage = `Use: npm run neo4j -- ${Object.keys(commands).join('|')} [--version 5.26|2026|…] [--port N]`;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      version: { type: 'string', default: '5.26' },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [name = '', ...rest] = positionals;
  const command = commands[name];
  if (command === undefined || rest.length > 0) {
    console.error(`Unknown "${positionals.join(' ')}".\n${usage}`);
    return 2;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    console.error(`--port is "${String(values.port)}": expected a number from 1 to 65535.`);
    return 2;
  }
  console.log(await command(neo4jVersion(values.version), port));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // What is said is for a person; the stack is for who looks for a defect.
  console.error(process.env.DEBUG === undefined && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
