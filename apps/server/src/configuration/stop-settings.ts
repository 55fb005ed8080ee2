import { setting } from './setting.ts';
import { duration } from './setting-type.ts';

/** Settings of when a server is ready, and how it stops. */
export const stopSettings = {
  readyTimeout: setting({
    name: 'ready.timeout',
    type: duration,
    default: '2s',
    help: {
      nl: 'een opslag die langer zwijgt is niet gereed (/readyz)',
      en: 'a store that is silent for longer is not ready (/readyz)',
    },
  }),
  stopDelay: setting({
    name: 'stop.delay',
    type: duration,
    default: '0s',
    help: {
      nl: 'zo lang wordt na SIGTERM nog geantwoord terwijl /readyz al 503 zegt',
      en: 'so long after SIGTERM requests are answered while /readyz says 503',
    },
  }),
  stopPatience: setting({
    name: 'stop.patience',
    type: duration,
    default: '10s',
    help: {
      nl: 'zo lang krijgt wat loopt daarna om klaar te komen',
      en: 'so long what runs gets after that to finish',
    },
  }),
} as const;
