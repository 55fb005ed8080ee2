import type { MapModel, MapNode, MapTie } from '@samenspel/views/model';

/** Names that somebody wrote to break a page that shows them. */
export const hostileNames = [
  '<img src=x onerror="document.title=\'hurt\'">',
  '"><script>document.title="hurt"</script>',
  '</script><script>document.title="hurt"</script>',
  '\u202Eright to left\u202C',
  'مركز الجوار للمساعدة',
  'word '.repeat(2000),
  'w'.repeat(10_000),
  ']]>&amp;<svg onload="document.title=\'hurt\'"/>',
  '=HYPERLINK("https://elsewhere.example","press")',
  'javascript:document.title="hurt"',
  'e\u0301\u0301\u0301👩‍👩‍👧‍👦\u0000\u0007\uD800',
  '',
] as const;

/** A map of which every text is hostile. */
export function hostileMap(): MapModel {
  const nodes = hostileNames.map((name, at): MapNode => ({
    ...{ id: `${name}${at}`, label: name, kind: name, kindLabel: name, group: name },
    ...{ areas: [name], claims: at },
  }));
  const ties = nodes.slice(1).map(({ id }, at): MapTie => ({
    ...{ id: `tie ${id}`, from: nodes[0]?.id ?? '', to: id, via: [], isAbsent: at % 2 === 0 },
    ...{ phases: [hostileNames[at] ?? ''], areas: [hostileNames[at] ?? ''], perspectives: [] },
    claims: 1,
  }));
  const names = hostileNames.map((name) => ({ id: name, label: name }));
  return {
    ...{ language: 'en', nodes, ties },
    groups: names,
    phases: names,
    areas: names,
    perspectives: [],
  };
}
