import * as migration_20261122_164121_initial from './20261122_164121_initial.ts';
import * as migration_20261122_171800_texts_by_parent from './20261122_171800_texts_by_parent.ts';
import * as migration_20261122_201352_desk from './20261122_201352_desk.ts';

export const migrations = [
  {
    up: migration_20261122_164121_initial.up,
    down: migration_20261122_164121_initial.down,
    name: '20261122_164121_initial',
  },
  {
    up: migration_20261122_171800_texts_by_parent.up,
    down: migration_20261122_171800_texts_by_parent.down,
    name: '20261122_171800_texts_by_parent',
  },
  {
    up: migration_20261122_201352_desk.up,
    down: migration_20261122_201352_desk.down,
    name: '20261122_201352_desk'
  },
];
