import type { MapModel } from '@samenspel/views/model';
import * as z from 'zod/mini';
import { savedFileMessage } from '../panel/saved-file-message.ts';

const named = z.object({ id: z.string(), label: z.string() });
const ids = z.array(z.string());

const model: z.ZodMiniType<MapModel> = z.object({
  language: z.enum(['nl', 'en']),
  nodes: z.array(
    z.object({
      ...{ id: z.string(), label: z.string(), kind: z.string(), kindLabel: z.string() },
      ...{ group: z.string(), areas: ids, claims: z.number() },
      isFocus: z.exactOptional(z.boolean()),
    }),
  ),
  ties: z.array(
    z.object({
      ...{ id: z.string(), from: z.string(), to: z.string(), via: ids, isAbsent: z.boolean() },
      ...{ phases: ids, areas: ids, perspectives: ids, claims: z.number() },
    }),
  ),
  ...{ groups: z.array(named), phases: z.array(named), areas: z.array(named) },
  perspectives: z.array(named),
});

/** What the page of the map is told. */
export const mapTold = z.discriminatedUnion('type', [
  /** `caption` says what is to be kept in mind of it. */
  z.object({ type: z.literal('show'), model, caption: z.string() }),
  z.object({ type: z.literal('focus'), id: z.string() }),
]);
export type MapTold = z.infer<typeof mapTold>;

/** What the page of the map says. */
export const mapHeard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('actor'), id: z.string() }),
  z.object({ type: z.literal('tie'), id: z.string() }),
  savedFileMessage,
]);
export type MapHeard = z.infer<typeof mapHeard>;
