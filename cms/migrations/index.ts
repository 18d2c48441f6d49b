import * as migration_20261122_202030_initial from './20261122_202030_initial.ts';
import * as migration_20261122_202031_texts_by_parent from './20261122_202031_texts_by_parent.ts';
import * as migration_20261122_203000_change from './20261122_203000_change.ts';
import * as migration_20261122_203109_change from './20261122_203109_change.ts';

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
  {
    up: migration_20261122_203000_change.up,
    down: migration_20261122_203000_change.down,
    name: '20261122_203000_change',
  },
  {
    up: migration_20261122_203109_change.up,
    down: migration_20261122_203109_change.down,
    name: '20261122_203109_change'
  },
];
