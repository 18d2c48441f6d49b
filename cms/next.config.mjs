import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const root = fileURLToPath(new URL('..', import.meta.url))

// The content security policy is in proxy.ts: it names an address that is known only when the server starts.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  transpilePackages: ['@lectern/content-models'],
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // proxy.ts stands before uploads too, and Next cuts what passes it off after 10 MB: as much as the largest upload.
  experimental: { proxyClientMaxBodySize: 210 * 1024 * 1024 },
  typescript: { ignoreBuildErrors: true },
  async headers() {
    return process.env.NODE_ENV === 'production' ? [{ source: '/:path*', headers: securityHeaders }] : []
  },
  async redirects() {
    return [{ source: '/', destination: '/admin', permanent: false }]
  },
}

export default withPayload(config, { devBundleServerPackages: false })
