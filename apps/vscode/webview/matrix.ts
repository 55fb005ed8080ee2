import { mountMatrix, type MatrixHandle } from '@samenspel/views';
import { matrixTold, type MatrixHeard, type MatrixTold } from '../src/matrix/matrix-messages.ts';
import { listen, viewElement } from './host.ts';
import { savedFile } from './save.ts';

let matrix: MatrixHandle | undefined;
let language = '';

const host = listen<MatrixTold, MatrixHeard>(matrixTold, ({ model }) => {
  if (matrix !== undefined && model.language === language) {
    matrix.update(model);
    return;
  }
  matrix?.destroy();
  language = model.language;
  matrix = mountMatrix(viewElement(), model, {
    onCell({ row, column }) {
      host.say({ type: 'cell', row, column });
    },
    onFilter(filter) {
      host.say({ type: 'filter', filter });
    },
    onSave(file) {
      void savedFile(file).then(host.say);
    },
  });
});

host.say({ type: 'ready' });
