// `npm run pack -- <folder>`: packs the command with all packages of the workspace that it needs, to be installed.
import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { packInto, withWhatItNeeds } from './packages.ts';

const [given, ...others] = process.argv.slice(2);
if (given === undefined || given.startsWith('-') || others.length > 0) {
  console.error('Use: npm run pack -- <folder>, a folder that is empty or not there yet.');
  process.exitCode = 2;
} else {
  const folder = resolve(process.env.INIT_CWD ?? '.', given);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    console.error(`The folder ${folder} is not empty: give one that is, or is not there yet.`);
    process.exitCode = 2;
  } else {
    const tarballs = await packInto(folder, withWhatItNeeds('apps/server'));
    console.log(`${String(tarballs.size)} packages are in ${folder}. To install the command:`);
    console.log(`npm install --global ${given.replace(/\/$/u, '')}/*.tgz`);
  }
}
