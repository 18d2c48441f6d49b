import { settings } from '../content/index.ts'
import { robots } from '../feeds/robots.ts'

export const GET = (): Response =>
  new Response(robots(settings().origin), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
