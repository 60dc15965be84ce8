/** The images that `verify.ts` measures with; as a program, writes them into the directory that it is given. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOf, layersOf, STORED, writeHole, writeLayers } from './layers.ts';

export const LAYERS = 8;
/** Of each layer, before it is compressed. */
export const MEBIBYTES = 64;
const HOLE = 4 * 1024 ** 3;

if (import.meta.main) {
  const [, , directory = ''] = process.argv;
  for (const stored of STORED) writeLayers(join(directory, stored), stored, LAYERS, MEBIBYTES);
  writeLayers(join(directory, 'small'), 'gzip', 3, 1 / 64);
  writeHole(join(directory, 'hole'), HOLE);
  packed(join(directory, 'plain'));
  packed(dockerFolder(join(directory, 'gzip')));
}

function packed(folder: string): void {
  execFileSync('tar', ['-cf', `${folder}.tar`, '-C', folder, '.']);
}

/** What `docker save` would write, had it kept the layers as they are: the form that crane validates. */
function dockerFolder(image: string): string {
  const folder = `${image}.docker`;
  mkdirSync(folder);
  copyFileSync(configOf(image), join(folder, 'config.json'));
  const names = layersOf(image).map((layer, i) => {
    copyFileSync(layer, join(folder, `layer-${i}.tar.gz`));
    return `layer-${i}.tar.gz`;
  });
  const manifest = [{ Config: 'config.json', RepoTags: ['bench:1'], Layers: names }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
