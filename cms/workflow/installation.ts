import type { Actor } from '@lectern/content-models/workflow'

/** Whoever works on the server itself: the loader of sample content, a migration from another system. */
export const installation: Actor = { id: 'installation', name: '系统载入', roles: [], units: 'all' }
