import type { MapModel } from '@samenspel/views/model';
import * as z from 'zod/mini';

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

export const pictureFormats = ['svg', 'png'] as const;
const format = z.enum(pictureFormats);

/** What the page of the map is told. */
export const mapTold = z.discriminatedUnion('type', [
  /** `caption` says what is to be kept in mind of it. */
  z.object({ type: z.literal('show'), model, caption: z.string() }),
  z.object({ type: z.literal('focus'), id: z.string() }),
  z.object({ type: z.literal('picture'), format }),
]);
export type MapTold = z.infer<typeof mapTold>;

/** What the page of the map says. */
export const mapHeard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('actor'), id: z.string() }),
  z.object({ type: z.literal('tie'), id: z.string() }),
  /** A picture that was asked for: text, or bytes in base 64. */
  z.object({ type: z.literal('picture'), format, content: z.string() }),
]);
export type MapHeard = z.infer<typeof mapHeard>;
