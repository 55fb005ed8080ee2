import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { accessFolder } from '../access/access-folder.ts';
import { openAccess, type Access } from '../access/access.ts';
import { CommandError, UsageError, type Command } from '../command.ts';
import { settingOptions, settingsOf, type Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { toldSettings } from '../configuration/settings-told.ts';
import { examplesFor } from '../examples.ts';
import { exitCodes } from '../exit-codes.ts';
import { placeOf, type Place } from '../folder/place.ts';
import { studyStore } from '../folder/study-store.ts';
import { openFolder } from '../follow-folder.ts';
import { createApp } from '../http/app.ts';
import { firstPort, listen } from '../http/listen.ts';
import type { Log } from '../http/request-log.ts';
import type { Io, Words } from '../io.ts';
import { isLoopback } from '../loopback.ts';
import { offerShippedStudy, shippedStudyId } from '../shipped-study.ts';
import { openStore, storeAddress } from '../store-address.ts';
import { createLog } from '../telemetry/log.ts';
import { openTraces } from '../telemetry/traces.ts';
import { announcement } from '../terminal/announcement.ts';
import { version } from '../version.ts';

/** Serves a store over HTTP until it is interrupted. */
export const serve: Command = {
  name: 'serve',
  summary: {
    nl: 'dien een onderzoek op: GraphQL, GraphiQL en een pagina',
    en: 'serve a study: GraphQL, GraphiQL and a page',
  },
  details: [
    {
      nl: 'Zonder map wordt opgediend wat de opslag heeft; een lege krijgt het meegeleverde onderzoek. Met een map wordt de opslag eerst gelijk aan de map: notities die er niet meer zijn, gaan eruit. Wat de opslag heeft van een bestand dat niet te lezen is, blijft. De opslag van een map is .samenspel/samenspel.sqlite daarin, tenzij --store of SAMENSPEL_STORE een andere noemt; verder wordt er niets in de map geschreven.',
      en: 'Without a folder what the store has is served; an empty one gets the study that comes with Samenspel. With a folder the store is first made equal to it: notes that are no longer there go. What the store has of a file that cannot be read stays. The store of a folder is .samenspel/samenspel.sqlite in it, unless --store or SAMENSPEL_STORE names another; nothing else is written in the folder.',
    },
    {
      nl: 'Met --watch geldt dat ook voor wat er daarna verandert. Wat misgaat wordt gezegd, en het volgen gaat door. Importeren in dezelfde opslag kan intussen.',
      en: 'With --watch that also holds for what changes later. What goes wrong is said, and following goes on. Meanwhile others may import into the same store.',
    },
  ],
  usage: '[folder]',
  arguments: [0, 1],
  options: {
    watch: {
      type: 'boolean',
      help: {
        nl: 'volg de map: wat verandert, verandert mee',
        en: 'follow the folder: what changes there changes here',
      },
    },
    ...settingOptions(),
  },
  examples: ['samenspel serve', 'samenspel serve my-study --watch', 'PORT=8080 samenspel serve'],
  run: async (call, io) => {
    const configuration = await settingsOf(call, io);
    const host = hostOf(configuration.value(settings.host));
    const asked = configuration.value(settings.port);
    const [given] = call.positionals;
    if (given === undefined && call.on('watch')) throw new UsageError(nothingToWatch);
    const place = given === undefined ? undefined : await placeOf(given, io);
    const folder = place && (await openFolder(place.folder, call.language, io));
    const storeAt = await addressFor(place, configuration, io);
    const store = await openStore(storeAt, io, configuration);
    try {
      const access = await openAccess({
        store,
        folder: accessFolder(storeAt, configuration.value(settings.accessFolder), io),
        start: isForOne(host, configuration),
        introspection: configuration.value(settings.introspection),
        report: (words) => {
          io.err(`${words[call.language]}\n`);
        },
      });
      if (!isLoopback(host)) await checkOpen(access, host);
      if (folder !== undefined) await folder.bringIn(store);
      else if (await offerShippedStudy(store)) io.out(`${otherStudy[call.language]}\n`);
      const log = createLog(configuration, io);
      const endpoint = configuration.value(settings.traces);
      const traces = endpoint === undefined ? undefined : await openTraces(endpoint);
      const app = await createApp({
        store,
        connections: store.connections,
        language: call.language,
        configuration,
        access,
        log,
        traces,
        isStopping: () => io.signal.aborted,
      });
      try {
        const port = await listen(app, host, asked);
        if (asked === undefined && port !== firstPort) io.out(`${taken(port)[call.language]}\n`);
        const address = `http://${host === '::1' ? '[::1]' : host}:${String(port)}`;
        if (access.start === undefined)
          io.out(`${howToToken(call.text('config'))[call.language]}\n`);
        io.out(
          announcement(
            address,
            await examplesFor(store),
            configuration,
            call.language,
            io,
            access.start?.token,
          ),
        );
        logStart(log, address, configuration);
        if (call.on('watch')) await folder?.follow(store);
        if (!io.signal.aborted) await once(io.signal, 'abort');
        log({ event: 'stopping', level: 'info' });
        // What sends requests here sees that the server is not ready any more, and stops to.
        await setTimeout(configuration.value(settings.stopDelay));
      } finally {
        await app.close();
        await access.close();
        await traces?.close();
      }
      log({ event: 'stopped', level: 'info' });
    } finally {
      await store.close();
    }
    return exitCodes.ok.code;
  },
};

/**
 * Whether only who starts a server can reach it. Where others can, as through a proxy, a token of its start would be
 * good for them too, and what a server prints there stays in a log: tokens are made with "samenspel token".
 */
function isForOne(host: string, { value }: Configuration): boolean {
  return (
    isLoopback(host) &&
    value(settings.publicHosts).length === 0 &&
    value(settings.publicProxies) === 0
  );
}

/** Says how one sees more than everybody may, where no link with a token is printed. */
function howToToken(config: string | undefined): Words {
  const made = ["samenspel token add <name> --study '*' --role admin"];
  if (config !== undefined) made.push(`--config ${config}`);
  return {
    nl: `Anderen kunnen deze server bereiken, dus is er geen link met een token. Maak een token met: ${made.join(' ')}`,
    en: `Others can reach this server, so there is no link with a token. Make a token with: ${made.join(' ')}`,
  };
}

/** Says that the usual port is not the one. */
const taken = (port: number): Words => ({
  nl: `Poort ${String(firstPort)} is bezet; dit is ${String(port)}.`,
  en: `Port ${String(firstPort)} is taken; this is ${String(port)}.`,
});

const shippedNotes = fileURLToPath(
  new URL('notes', import.meta.resolve('@samenspel/wijkteamonderzoek/package.json')),
);

/** Says that what may be somebody's own stays as it is, also where it is only older. */
const otherStudy: Words = {
  nl: `Het onderzoek ${shippedStudyId} in de opslag is niet, of niet meer, het meegeleverde; het blijft zoals het is. Het meegeleverde komt ervoor in de plaats met: samenspel import ${JSON.stringify(shippedNotes)} --prune`,
  en: `The study ${shippedStudyId} in the store is not, or no longer, the one that ships; it stays as it is. To have the one that ships in its place: samenspel import ${JSON.stringify(shippedNotes)} --prune`,
};

const nothingToWatch: Words = {
  nl: '--watch volgt een map. Noem die: samenspel serve <map> --watch',
  en: '--watch follows a folder. Name it: samenspel serve <folder> --watch',
};

/** The store that is asked for, else one in the folder that is served, else the one of this user. */
async function addressFor(
  place: Place | undefined,
  { value }: Configuration,
  io: Io,
): Promise<string> {
  const named = value(settings.store);
  if (named !== undefined) return named;
  return place === undefined ? storeAddress(undefined, io) : await studyStore(place.folder);
}

/** The address to listen on. */
function hostOf(text: string): string {
  return text === '[::1]' ? '::1' : text.toLowerCase();
}

/** @throws CommandError where others could reach a server that cannot tell anybody apart */
async function checkOpen(access: Access, host: string): Promise<void> {
  if (await access.isConfigured()) return;
  throw new CommandError(exitCodes.usage.code, {
    nl: `het adres ${host} is vanaf andere machines te bereiken, en er is geen token en geen uitgever die zegt wie wat mag lezen. Maak een token met "samenspel token add", of gebruik 127.0.0.1.`,
    en: `the address ${host} can be reached from other machines, and there is no token and no issuer that tells who may read what. Make a token with "samenspel token add", or use 127.0.0.1.`,
  });
}

/** Tells the log once what holds, without secrets, and what was meant to be a setting and is none. */
function logStart(log: Log, address: string, configuration: Configuration): void {
  for (const { name, nearest } of configuration.unknown)
    log({ event: 'unknown variable', level: 'warn', name, nearest });
  const settings = toldSettings(configuration);
  log({ event: 'started', level: 'info', version, address, settings });
}
