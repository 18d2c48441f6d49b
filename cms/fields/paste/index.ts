import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Pasting from Word, WPS, WeChat or any page brings in only what a body can carry. */
export const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/fields/paste/PasteFeatureClient.tsx#PasteFeatureClient' },
  key: 'paste',
})
