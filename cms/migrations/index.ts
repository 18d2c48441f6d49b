import * as migration_20261129_114224_initial from './20261129_114224_initial.ts';
import * as migration_20261129_123428_uploads_trash from './20261129_123428_uploads_trash.ts';

export const migrations = [
  {
    up: migration_20261129_114224_initial.up,
    down: migration_20261129_114224_initial.down,
    name: '20261129_114224_initial',
  },
  {
    up: migration_20261129_123428_uploads_trash.up,
    down: migration_20261129_123428_uploads_trash.down,
    name: '20261129_123428_uploads_trash'
  },
];
