import { openTombstoneFile } from '@samenspel/store/tombstone-file';

/** Adds records to a list one by one, and tells of each when it is there. */
const [path = '', name = '', count = '0'] = process.argv.slice(2);
const tombstones = openTombstoneFile(path);
for (let at = 0; at < Number(count); at += 1) {
  const id = `${name}-${at}`;
  await tombstones.add('one', [{ type: 'respondent', id }]);
  process.stdout.write(`${id}\n`);
}
