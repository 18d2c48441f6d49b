// Runs on whatever Node >= 20 the machine has: installs what is missing, then hands over to the project's own Node.
// usage: node scripts/bootstrap.mjs COMMAND [ARGUMENTS…]   (COMMAND is a file of scripts/commands)
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.lectern-installed')
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const [command, ...args] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `需要 Node.js 20 或更新版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`,
  )
  process.exit(1)
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = () =>
  existsSync(stamp) && existsSync(ownNode) && readFileSync(stamp, 'utf8').trim() === lock

if (!installed()) {
  console.log('正在安装依赖 / installing dependencies …')
  // Not "npm ci": it refuses a lock file that lacks the packages of a platform that its writer's registry did not carry.
  // "--no-save" installs what the lock says and leaves the lock as it is. The packages' "engines" speak of the Node that is being installed.
  const result = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (result.status !== 0 || !existsSync(ownNode)) {
    console.error('安装依赖失败：请检查网络和 npm 镜像设置，然后重新运行同一条命令。')
    process.exit(result.status || 1)
  }
  writeFileSync(stamp, lock)
}

const child = spawn(ownNode, [join(root, 'scripts', 'commands', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(modules, '.bin'), join(modules, 'node', 'bin'), process.env.PATH ?? ''].join(delimiter),
    // Where the person stood: relative paths in arguments are theirs, not the project's.
    LECTERN_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  },
})
// A terminal sends Ctrl-C to the whole group; a supervisor sends SIGTERM to this process alone.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGHUP'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
