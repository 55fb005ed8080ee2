import { mountMap, workerFromSource, type MapHandle } from '@samenspel/views';
import { mapTold, type MapHeard, type MapTold } from '../src/map/map-messages.ts';
import { element } from './element.ts';
import { listen, viewElement } from './host.ts';

/** The script of the layout worker, which the bundler puts here: the page may load nothing. */
declare const LAYOUT_WORKER: string;

const place = element('div', { class: 'map' });
const caption = element('p', { class: 'caption' });
viewElement().append(place, caption);

let map: MapHandle | undefined;
const host = listen<MapTold, MapHeard>(mapTold, (message) => {
  switch (message.type) {
    case 'show':
      caption.textContent = message.caption;
      if (map === undefined) map = mountMap(place, message.model, callbacks);
      else map.update(message.model);
      break;
    case 'focus':
      map?.focus(message.id);
      break;
    case 'picture':
      break;
  }
});

const callbacks: Parameters<typeof mountMap>[2] = {
  onActor({ id }) {
    host.say({ type: 'actor', id });
  },
  onTie({ id }) {
    host.say({ type: 'tie', id });
  },
  startWorker: workerFromSource(LAYOUT_WORKER),
};

host.say({ type: 'ready' });
