import { mountMap, workerFromSource, type MapCallbacks, type MapHandle } from '@samenspel/views';
import { mapTold, type MapHeard, type MapTold } from '../src/map/map-messages.ts';
import { element } from './element.ts';
import { listen, viewElement } from './host.ts';
import { savedFile } from './save.ts';

/** The script of the layout worker, which the bundler puts here: the page may load nothing. */
declare const LAYOUT_WORKER: string;

const place = element('div', { class: 'map' });
const caption = element('p', { class: 'caption' });
viewElement().append(place, caption);

let map: MapHandle | undefined;
let language = '';

const host = listen<MapTold, MapHeard>(mapTold, (message) => {
  if (message.type === 'show') show(message);
  else map?.focus(message.id);
});

const callbacks: MapCallbacks = {
  onActor({ id }) {
    host.say({ type: 'actor', id });
  },
  onTie({ id }) {
    host.say({ type: 'tie', id });
  },
  onSave(file) {
    void savedFile(file).then(host.say);
  },
  startWorker: workerFromSource(LAYOUT_WORKER),
};

function show({ model, caption: text }: MapTold & { type: 'show' }): void {
  caption.textContent = text;
  if (map !== undefined && model.language === language) {
    map.update(model);
    return;
  }
  map?.destroy();
  language = model.language;
  map = mountMap(place, model, callbacks);
}

host.say({ type: 'ready' });
