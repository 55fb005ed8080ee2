import type { Contact, Language } from '../map/map-model.ts';
import type { ColorBy } from '../map/coloring.ts';

/** What a cell of a matrix counts. */
interface CellCounts {
  readonly claims: number;
  readonly denied?: number;
  readonly actors?: number;
}

/** What the views say by themselves. What names things comes with the model. */
export interface Texts {
  readonly map: string;
  readonly mapOf: (actors: number, ties: number) => string;
  readonly noWebGL: string;
  readonly nothing: string;
  /** What a view says that has nothing, whatever is filtered. */
  readonly nobody: string;
  readonly colorBy: string;
  readonly colors: Readonly<Record<ColorBy, string>>;
  readonly others: string;
  readonly legend: string;
  readonly contacts: Readonly<Record<Contact, string>>;
  readonly intermediary: string;
  readonly phases: string;
  readonly areas: string;
  readonly perspectives: string;
  readonly all: string;
  readonly clear: string;
  readonly fit: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly list: string;
  readonly find: string;
  readonly actors: (shown: number, all: number) => string;
  readonly more: (count: number) => string;
  readonly tiesOf: (actor: string) => string;
  readonly noTies: string;
  readonly claims: (count: number) => string;
  readonly ties: (count: number) => string;
  readonly through: (names: string) => string;
  readonly savePicture: string;
  readonly saveDrawing: string;
  readonly saveTable: string;
  readonly total: string;
  readonly cell: (row: string, column: string, counts: CellCounts) => string;
  /** The column with the claims that there is no contact. */
  readonly denied: (column: string) => string;
  readonly empty: string;
  readonly heat: string;
  readonly keys: string;
}

const english: Texts = {
  map: 'Map of who works with whom',
  mapOf: (actors, ties) => `${counted(actors, 'actor', 'actors')}, ${counted(ties, 'tie', 'ties')}`,
  noWebGL: 'The map cannot be drawn here, as there is no WebGL. The list has all that it shows.',
  nothing: 'Nothing to show. Clear a filter, or choose another actor.',
  nobody: 'Nobody to show yet: no claim here says who works with whom.',
  colorBy: 'Colour by',
  colors: { group: 'formal or informal', kind: 'kind of actor', area: 'area' },
  others: 'other',
  legend: 'Legend: press to hide or show',
  contacts: { direct: 'direct contact', via: 'through others', absent: 'said to be absent' },
  intermediary: 'intermediary',
  phases: 'Phase',
  areas: 'Area',
  perspectives: 'Perspective',
  all: 'all',
  clear: 'Clear filters',
  fit: 'Show all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  list: 'List',
  find: 'Find an actor',
  actors: (shown, all) =>
    shown === all
      ? counted(all, 'actor', 'actors')
      : `${shown} of ${counted(all, 'actor', 'actors')}`,
  more: (count) => `Show ${count} more`,
  tiesOf: (actor) => `Ties of ${actor}`,
  noTies: 'No ties that are shown.',
  claims: (count) => counted(count, 'claim', 'claims'),
  ties: (count) => counted(count, 'tie', 'ties'),
  through: (names) => `through ${names}`,
  savePicture: 'Save as PNG',
  saveDrawing: 'Save as SVG',
  saveTable: 'Save as CSV',
  total: 'all',
  cell: (row, column, { claims, denied = 0, actors }) =>
    `${row}, ${column}: ${counted(claims, 'claim', 'claims')}${denied === 0 ? '' : `, ${denied} that there is no contact`}${actors === undefined ? '' : `, ${counted(actors, 'actor', 'actors')}`}`,
  denied: (column) => `${column}: no contact`,
  empty: 'Nothing to show. Clear a filter.',
  heat: 'fewer to more claims',
  keys: 'Arrow keys go to a neighbour in that direction, Enter opens, plus and minus zoom.',
};

const dutch: Texts = {
  map: 'Kaart van wie met wie samenwerkt',
  mapOf: (actors, ties) =>
    `${counted(actors, 'actor', 'actoren')}, ${counted(ties, 'verbinding', 'verbindingen')}`,
  noWebGL:
    'De kaart kan hier niet getekend worden: er is geen WebGL. De lijst heeft alles wat zij toont.',
  nothing: 'Niets te tonen. Haal een filter weg, of kies een andere actor.',
  nobody: 'Nog niemand te tonen: geen uitspraak hier zegt wie met wie samenwerkt.',
  colorBy: 'Kleur naar',
  colors: { group: 'formeel of informeel', kind: 'soort actor', area: 'gebied' },
  others: 'overige',
  legend: 'Legenda: druk om te verbergen of te tonen',
  contacts: { direct: 'direct contact', via: 'via anderen', absent: 'volgens zeggen afwezig' },
  intermediary: 'tussenpersoon',
  phases: 'Fase',
  areas: 'Gebied',
  perspectives: 'Perspectief',
  all: 'alle',
  clear: 'Filters weghalen',
  fit: 'Alles tonen',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  list: 'Lijst',
  find: 'Zoek een actor',
  actors: (shown, all) =>
    shown === all
      ? counted(all, 'actor', 'actoren')
      : `${shown} van ${counted(all, 'actor', 'actoren')}`,
  more: (count) => `Toon er nog ${count}`,
  tiesOf: (actor) => `Verbindingen van ${actor}`,
  noTies: 'Geen verbindingen die getoond worden.',
  claims: (count) => counted(count, 'uitspraak', 'uitspraken'),
  ties: (count) => counted(count, 'verbinding', 'verbindingen'),
  through: (names) => `via ${names}`,
  savePicture: 'Opslaan als PNG',
  saveDrawing: 'Opslaan als SVG',
  saveTable: 'Opslaan als CSV',
  total: 'alle',
  cell: (row, column, { claims, denied = 0, actors }) =>
    `${row}, ${column}: ${counted(claims, 'uitspraak', 'uitspraken')}${denied === 0 ? '' : `, ${denied} dat er geen contact is`}${actors === undefined ? '' : `, ${counted(actors, 'actor', 'actoren')}`}`,
  denied: (column) => `${column}: geen contact`,
  empty: 'Niets te tonen. Haal een filter weg.',
  heat: 'minder tot meer uitspraken',
  keys: 'Pijltjestoetsen gaan naar een buur in die richting, Enter opent, plus en min zoomen.',
};

export const texts: Readonly<Record<Language, Texts>> = { en: english, nl: dutch };

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
