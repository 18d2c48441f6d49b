import * as migration_20261122_202030_initial from './20261122_202030_initial.ts';
import * as migration_20261122_202031_texts_by_parent from './20261122_202031_texts_by_parent.ts';

export const migrations = [
  {
    up: migration_20261122_202030_initial.up,
    down: migration_20261122_202030_initial.down,
    name: '20261122_202030_initial',
  },
  {
    up: migration_20261122_202031_texts_by_parent.up,
    down: migration_20261122_202031_texts_by_parent.down,
    name: '20261122_202031_texts_by_parent',
  },
];
