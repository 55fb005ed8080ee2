import { setting } from './setting.ts';
import { duration, integer } from './setting-type.ts';

/** The settings of live connections. */
export const liveSettings = {
  liveInterval: setting({
    name: 'live.interval',
    type: duration,
    default: '1s',
    help: {
      nl: 'hoe vaak de opslag gevraagd wordt of er iets nieuws is, zolang iemand luistert',
      en: 'how often the store is asked for news, while somebody listens',
    },
  }),
  liveHeartbeat: setting({
    name: 'live.heartbeat',
    type: duration,
    default: '15s',
    help: {
      nl: 'hoe vaak wie luistert een teken van leven krijgt, en wordt nagegaan of die dat nog mag',
      en: 'how often who listens gets a sign of life, and is looked up again',
    },
  }),
  liveConnections: setting({
    name: 'live.connections',
    type: integer(0, 100_000),
    default: '500',
    help: {
      nl: 'verbindingen waarover tegelijk geluisterd wordt; 0: geen',
      en: 'connections that listen at once; 0: none',
    },
  }),
  liveOfOne: setting({
    name: 'live.of-one',
    type: integer(1, 100_000),
    default: '20',
    help: { nl: 'waarvan van één vrager', en: 'of which of one caller' },
  }),
} as const;
