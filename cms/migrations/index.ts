import * as migration_20261129_114224_initial from './20261129_114224_initial.ts';

export const migrations = [
  {
    up: migration_20261129_114224_initial.up,
    down: migration_20261129_114224_initial.down,
    name: '20261129_114224_initial'
  },
];
