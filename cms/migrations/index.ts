import * as migration_20261122_164121_initial from './20261122_164121_initial.ts';

export const migrations = [
  {
    up: migration_20261122_164121_initial.up,
    down: migration_20261122_164121_initial.down,
    name: '20261122_164121_initial'
  },
];
