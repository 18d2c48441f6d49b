import { DatabaseSync } from 'node:sqlite'

/**
 * Opens the store's record of releases.
 * `files` are the files of the newest release; `changes` say what each release replaced (`before`) and by what (`after`), so
 * that any kept release is found by going back from the newest, and a folder that fell behind by what changed since.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA busy_timeout = 30000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 1000000;
    CREATE TABLE IF NOT EXISTS releases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      note TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'released'))
    );
    CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS files_by_hash ON files (hash);
    CREATE TABLE IF NOT EXISTS changes (
      release INTEGER NOT NULL,
      path TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (release, path)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS changes_by_path ON changes (path, release);
    CREATE TABLE IF NOT EXISTS objects (hash TEXT PRIMARY KEY, twins TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS folders (
      name TEXT PRIMARY KEY,
      release INTEGER,
      becoming INTEGER,
      left_at INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    INSERT OR IGNORE INTO folders (name) VALUES ('a'), ('b');
    INSERT OR IGNORE INTO state VALUES ('token', 0), ('writing', 0);
  `)
  return database
}
