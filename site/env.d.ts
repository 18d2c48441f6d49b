/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Path of the NDJSON file that the static build reads; empty in the renderer. */
  readonly RECORDS_FILE: string
  /** The instant that the static build takes for now; empty for the real time. */
  readonly SITE_NOW: string
}
