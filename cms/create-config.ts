import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { zhTw } from '@payloadcms/translations/languages/zhTw'
import { buildConfig, type Config } from 'payload'
import sharp from 'sharp'
import { closeDoors } from './access/close-doors.ts'
import { readAccountRules } from './accounts/rules.ts'
import { deskNavigation, deskViews } from './admin/components.ts'
import { messages } from './admin/messages.ts'
import { inOurWords } from './admin/our-words.ts'
import { calendarEndpoints } from './calendar/endpoints.ts'
import { CalendarFeed } from './calendar/feed/collection.ts'
import { calendarFeedEndpoints } from './calendar/feed/endpoints.ts'
import { ApiClient } from './collections/ApiClient/index.ts'
import { AuditEntry, AuditHead, AuditIntent } from './collections/AuditEntry/index.ts'
import { Event } from './collections/Event/index.ts'
import { EventReport } from './collections/EventReport/index.ts'
import { Exemplar } from './collections/Exemplar/index.ts'
import { Feature } from './collections/Feature/index.ts'
import { FeatureSlot } from './collections/FeatureSlot/index.ts'
import { FileCollection } from './collections/File/index.ts'
import { Fingerprint } from './collections/Fingerprint/index.ts'
import { ImportBatch } from './collections/ImportBatch/index.ts'
import { ImportFile } from './collections/ImportFile/index.ts'
import { LectureScript } from './collections/LectureScript/index.ts'
import { Media } from './collections/Media/index.ts'
import { Page } from './collections/Page/index.ts'
import { Publication } from './collections/Publication/index.ts'
import { PublicationEvent } from './collections/PublicationEvent/index.ts'
import { PublisherState } from './collections/PublisherState/index.ts'
import { Redirect } from './collections/Redirect/index.ts'
import { RedSite } from './collections/RedSite/index.ts'
import { Release } from './collections/Release/index.ts'
import { ReleaseRequest } from './collections/ReleaseRequest/index.ts'
import { SecondFactor } from './collections/SecondFactor/index.ts'
import { Series } from './collections/Series/index.ts'
import { SignedRevision } from './collections/SignedRevision/index.ts'
import { Spirit } from './collections/Spirit/index.ts'
import { Story } from './collections/Story/index.ts'
import { Team } from './collections/Team/index.ts'
import { Term } from './collections/Term/index.ts'
import { TerminologyEntry } from './collections/TerminologyEntry/index.ts'
import { Topic } from './collections/Topic/index.ts'
import { Unit } from './collections/Unit/index.ts'
import { User } from './collections/User/index.ts'
import { PieceComment } from './comments/collection.ts'
import { databaseAdapter } from './database/adapter.ts'
import { conflictResponse, lockedResponse, noRoomResponse } from './database/conflict.ts'
import { typingIsKept } from './desk/keeping/plugin.ts'
import { bodyEditor } from './fields/body.ts'
import { savedInBeijing } from './fields/moments/plugin.ts'
import { EditorialCalendar } from './globals/EditorialCalendar/index.ts'
import { Navigation } from './globals/Navigation/index.ts'
import { SiteSettings } from './globals/SiteSettings/index.ts'
import { importEndpoints } from './import-desk/endpoints.ts'
import { mailAdapter } from './mail/adapter.ts'
import { readMailSettings } from './mail/settings.ts'
import { Notification } from './notifications/collection.ts'
import { draftPreview } from './preview/plugin.ts'
import { refusalResponse } from './refusals/response.ts'
import type { CmsSettings } from './settings.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** The whole configuration of Payload for one place to run in. */
export function createConfig(settings: CmsSettings, options: { onInit?: Config['onInit'] } = {}) {
  const https = settings.cmsUrl.startsWith('https:')
  const accounts = settings.accounts ?? readAccountRules({})
  const config = buildConfig({
    secret: settings.secret,
    serverURL: settings.cmsUrl,
    // Requests that carry the cookie must come from the admin's own address.
    csrf: [settings.cmsUrl],
    cors: [],
    cookiePrefix: 'lectern',
    // Lines about every start would mix with what a command prints.
    logger: { options: { level: process.env.LECTERN_LOG_LEVEL || 'warn' } },
    telemetry: false,
    ...(options.onInit ? { onInit: options.onInit } : {}),
    email: mailAdapter(settings.mail ?? readMailSettings({}, settings.folder)),
    graphQL: { disable: true, disablePlaygroundInProduction: true },
    db: databaseAdapter(settings),
    sharp,
    editor: bodyEditor(),
    defaultDepth: 1,
    maxDepth: 4,
    collections: [
      LectureScript,
      Story,
      Exemplar,
      EventReport,
      Event,
      Team,
      Unit,
      Topic,
      Spirit,
      RedSite,
      Series,
      Media(join(settings.folder, 'media')),
      FileCollection(join(settings.folder, 'files')),
      Term,
      Page,
      Redirect,
      FeatureSlot,
      Feature,
      User({ https, rules: accounts }),
      SecondFactor,
      SignedRevision,
      Publication,
      PublicationEvent,
      Release,
      ReleaseRequest,
      PublisherState,
      Notification,
      PieceComment,
      TerminologyEntry,
      Fingerprint,
      CalendarFeed,
      ImportBatch,
      ImportFile,
      ApiClient,
      AuditEntry,
      AuditIntent,
      AuditHead,
    ],
    globals: [SiteSettings, Navigation, EditorialCalendar],
    endpoints: [...calendarEndpoints, ...calendarFeedEndpoints(accounts), ...importEndpoints],
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    upload: {
      limits: { fileSize: 200 * 1024 * 1024 },
      abortOnLimit: true,
      responseOnLimit: '文件太大：最大 200 MB。请压缩后再上传。',
    },
    hooks: {
      // The first answers all; the others know better what some are about.
      afterError: [refusalResponse, conflictResponse, noRoomResponse, lockedResponse],
    },
    i18n: {
      fallbackLanguage: 'zh',
      supportedLanguages: { zh: inOurWords(zh), 'zh-TW': zhTw, en },
      translations: messages,
    },
    admin: {
      user: 'users',
      // Gravatar is another server, and does not answer everywhere.
      avatar: 'default',
      dateFormat: 'yyyy-MM-dd HH:mm',
      importMap: { baseDir: here, importMapFile: join(here, 'app/(payload)/admin/importMap.js') },
      meta: { titleSuffix: ' · 宣讲台', defaultOGImageType: 'off' },
      components: {
        Nav: deskNavigation,
        providers: ['/desk/keeping/ForgetOnLogOut.tsx#ForgetOnLogOut'],
        actions: ['/notifications/admin/Bell.tsx#Bell'],
        views: { ...deskViews, login: { Component: '/accounts/admin/LogInView.tsx#LogInView' } },
        graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Icon.tsx#Icon' },
      },
    },
    plugins: [draftPreview, savedInBeijing, typingIsKept],
    custom: {
      siteUrl: settings.siteUrl,
      previewUrl: settings.previewUrl ?? 'http://localhost:4322',
      folder: settings.folder,
    },
    typescript: { autoGenerate: false, outputFile: join(here, 'payload-types.ts') },
  })
  return config.then(closeDoors)
}
