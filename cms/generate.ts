// Writes what is generated from the configuration: types, import map and, when the tables changed, a SQLite migration.
// usage: node generate.ts [--check] [--name NAME]   --check writes nothing and fails when something is not up to date.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BasePayload, generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { createConfig } from './create-config.ts'

const here = dirname(fileURLToPath(import.meta.url))
const check = process.argv.includes('--check')
const nameAt = process.argv.indexOf('--name')
const name = nameAt > 0 ? (process.argv[nameAt + 1] ?? 'change') : 'change'

const scratch = mkdtempSync(join(tmpdir(), 'lectern-generate-'))
const migrationFolder = join(here, 'migrations')
const importMapFile = join(here, 'app/(payload)/admin/importMap.js')
const typesFile = join(here, 'payload-types.ts')

/** Plain Node needs file extensions and types marked as such; Payload writes neither. */
function readableByNode(folder: string): void {
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text
        .replace(
          'import { MigrateUpArgs, MigrateDownArgs, sql }',
          'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
        )
        .replaceAll(/from '\.\/(\w+)'/g, "from './$1.ts'"),
    )
  }
}

/** Payload indexes texts by (order, parent_id) only: finding those of one document would read all of them. */
function indexTexts(folder: string): void {
  const newest = readdirSync(folder)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .sort()
    .at(-1)
  if (!newest) return
  const path = join(folder, newest)
  const [up = '', down = ''] = readFileSync(path, 'utf8').split(/(?=\nexport async function down)/)
  const tables = [...up.matchAll(/CREATE TABLE \\`(\w+_texts)\\`/g)].flatMap(([, table]) => table ?? [])
  const statements = tables.map(
    (table) =>
      `  await db.run(sql\`CREATE INDEX \\\`${table}_parent_idx\\\` ON \\\`${table}\\\` (\\\`parent_id\\\`);\`)\n`,
  )
  writeFileSync(path, `${up.replace(/}\s*$/, `${statements.join('')}}\n`)}${down}`)
}

/** Whether the newest snapshot describes other tables than the configuration; ids of snapshots differ always. */
const shape = (snapshot: string): string => {
  const { id: _id, prevId: _prevId, ...tables } = JSON.parse(snapshot) as Record<string, unknown>
  return JSON.stringify(tables)
}
const snapshots = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()

const stale: string[] = []
try {
  const config = await createConfig({
    databaseUrl: undefined,
    folder: scratch,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    secret: 'used for nothing but generating files',
  })
  // The trial lies beside the real file, since the import map contains paths relative to itself.
  for (const [file, generate] of [
    [
      typesFile,
      (path: string) => {
        config.typescript.outputFile = path
        return generateTypes(config, { log: false })
      },
    ],
    [
      importMapFile,
      (path: string) => {
        config.admin.importMap.importMapFile = path
        if (!existsSync(path)) writeFileSync(path, '')
        return generateImportMap(config, { log: false, force: true })
      },
    ],
  ] as const) {
    if (!check) {
      await generate(file)
      continue
    }
    const trial = `${file}.check${extname(file)}`
    try {
      await generate(trial)
      if (!existsSync(file) || readFileSync(file, 'utf8') !== readFileSync(trial, 'utf8')) stale.push(file)
    } finally {
      rmSync(trial, { force: true })
    }
  }

  const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
  // Compared before anything is written: the making of a migration may ask a person what was renamed.
  const { requireDrizzleKit, schema } = payload.db as unknown as {
    requireDrizzleKit(): { generateDrizzleJson(schema: unknown): Promise<unknown> }
    schema: unknown
  }
  const tables = JSON.stringify(await requireDrizzleKit().generateDrizzleJson(schema))
  const newest = snapshots(migrationFolder).at(-1)
  const changed =
    newest === undefined || shape(readFileSync(join(migrationFolder, newest), 'utf8')) !== shape(tables)
  if (changed && check) stale.push(migrationFolder)
  if (changed && !check) {
    payload.db.migrationDir = migrationFolder
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
    readableByNode(migrationFolder)
    indexTexts(migrationFolder)
    // Payload compares with the newest only.
    for (const old of snapshots(migrationFolder).slice(0, -1)) rmSync(join(migrationFolder, old))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

if (stale.length > 0) {
  console.error(
    `这些生成的文件不是最新的：\n${stale.map((path) => `  ${path}`).join('\n')}\n请运行 npm run generate -w cms，并提交结果。`,
  )
  process.exit(1)
}
console.log(check ? '生成的文件都是最新的。' : '已生成类型、导入表和迁移。')
process.exit(0)
