import { setting } from './setting.ts';
import { bytes, integerOr } from './setting-type.ts';

/** The settings of measures that take long. */
export const measuringSettings = {
  measuringWorkers: setting({
    name: 'measures.workers',
    type: integerOr(['auto'], 0, 64),
    default: 'auto',
    help: {
      nl: 'draden voor maten die lang duren; auto: één minder dan processors, 1 tot 4; 0: geen, en dan wacht ieder op zulke maten',
      en: 'threads for measures that take long; auto: one less than processors, 1 to 4; 0: none, and all wait for such measures',
    },
  }),
  measuringMemory: setting({
    name: 'measures.memory',
    type: bytes,
    default: '1GiB',
    help: {
      nl: 'geheugen van zo’n draad; een maat die meer nodig heeft, wordt beëindigd',
      en: 'memory of such a thread; a measure that needs more is ended',
    },
  }),
} as const;
