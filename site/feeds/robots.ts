/** What robots may read, and where the sitemap is: everything but the answers to searches, which are endless. */
export const robots = (origin: string): string =>
  ['User-agent: *', 'Disallow: /search/?', 'Allow: /', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
