import * as migration_20261129_134020_initial from './20261129_134020_initial.ts';

export const migrations = [
  {
    up: migration_20261129_134020_initial.up,
    down: migration_20261129_134020_initial.down,
    name: '20261129_134020_initial'
  },
];
