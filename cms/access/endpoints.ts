/**
 * Who may ask: the public; people who are logged in, as far as the endpoint itself checks; editors and those above;
 * administrators; machines with an API key; nobody.
 */
export type Who = 'anyone' | 'people' | 'editors' | 'admins' | 'machines' | 'nobody'

/**
 * Every endpoint that is not one of the usual ones of a collection or global, which ask its rules.
 * `*` stands for any collection. A test compares this with what is there and tries each as the public.
 */
export const endpointAccess: Record<string, Who> = {
  'GET /access': 'anyone',
  'GET /users/init': 'anyone',
  'POST /users/login': 'anyone',
  'POST /users/reset-password': 'anyone',
  'POST /users/first-register': 'nobody',
  'POST /users/forgot-password': 'nobody',
  'POST /users/verify/:id': 'nobody',
  'POST /users/logout': 'people',
  'GET /users/me': 'people',
  'POST /users/refresh-token': 'people',
  'POST /users/unlock': 'admins',
  'GET /users/:id/sessions': 'people',
  'POST /users/:id/sessions/end': 'people',
  'GET /users/:id/second-factor': 'people',
  'POST /users/second-factor/offer': 'people',
  'POST /users/second-factor/enrol': 'people',
  'POST /users/:id/second-factor/remove': 'people',
  'GET /api-clients/me': 'machines',
  'GET /*/:id/transitions': 'people',
  'POST /*/:id/transitions/:transition': 'people',
  'GET /*/:id/proofreading': 'people',
  'POST /*/:id/preview-link': 'people',
  'GET /*/paste-url/:id?': 'nobody',
  'GET /*/file/:filename': 'people',
  'POST /features/conflicts': 'editors',
  'POST /notifications/read': 'people',
  'GET /comments/of/:subject/:document': 'people',
  'POST /comments/of/:subject/:document': 'people',
  'POST /comments/:id/resolved': 'people',
  'POST /comments/:id/deletion': 'people',
  'POST /terminology/import': 'editors',
  'GET /terminology/export.csv': 'people',
  'GET /audit-entries/export.csv': 'admins',
  'POST /releases/rollback/:number': 'people',
  'POST /releases/resume': 'people',
  'GET /releases/reach/:subject/:document': 'people',
  'GET /calendar': 'people',
  'GET /calendar/featurable': 'people',
  'GET /calendar-feed': 'people',
  'POST /calendar-feed/renew': 'people',
  'POST /calendar-feed/revoke': 'people',
  // Whoever knows the secret address, as far as the person whose it is may see.
  'GET /calendar-feed/:token': 'anyone',
  'GET /payload-preferences/:key': 'people',
  'POST /payload-preferences/:key': 'people',
  'DELETE /payload-preferences/:key': 'people',
}
