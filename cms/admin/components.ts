import type { CollectionConfig, Config } from 'payload'

type AdminComponents = NonNullable<NonNullable<Config['admin']>['components']>
type CollectionComponents = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The desk's own screens and its navigation, in place of Payload's. */
export const deskViews: NonNullable<AdminComponents['views']> = {
  dashboard: { Component: '/desk/dashboard/Dashboard.tsx#Dashboard' },
  waiting: {
    Component: '/desk/dashboard/Waiting.tsx#Waiting',
    path: '/waiting',
    meta: { title: '待我审签' },
  },
  publishing: {
    Component: '/desk/releases/Publishing.tsx#Publishing',
    path: '/publishing',
    meta: { title: '发布情况' },
  },
  calendar: {
    Component: '/calendar/CalendarView.tsx#CalendarView',
    path: '/calendar',
    meta: { title: '排期日历' },
  },
  importHelp: {
    Component: '/import-desk/HelpView.tsx#HelpView',
    path: '/import/help',
    meta: { title: '怎样导入' },
  },
  import: {
    Component: '/import-desk/ImportView.tsx#ImportView',
    path: '/import',
    exact: true,
    meta: { title: '导入' },
  },
}

export const deskNavigation = '/desk/navigation/Navigation.tsx#Navigation'

/** What every collection of pieces adds to its form: the state above it, the guard of two saves, a button that saves all that was typed, and the review beside it. */
export const pieceComponents: CollectionComponents = {
  edit: {
    beforeDocumentControls: [
      '/desk/document/DocumentState.tsx#DocumentState',
      '/desk/conflict/ConflictGuard.tsx#ConflictGuard',
    ],
    SaveButton: '/desk/document/SaveButton.tsx#SaveButton',
  },
  views: {
    edit: {
      review: {
        Component: '/desk/review/ReviewScreen.tsx#ReviewScreen',
        path: '/review',
        tab: { label: '审签', href: '/review' },
      },
      importReport: {
        Component: '/import-desk/report/ReportScreen.tsx#ReportScreen',
        path: '/import-report',
      },
    },
  },
}

/** The head and the cell of `workflow.state` in a list. */
export const stateLabel = '/desk/state/StateLabel.tsx#StateLabel'
export const stateCell = '/desk/state/StateCell.tsx#StateCell'
