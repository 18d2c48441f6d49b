'use client'
import { LogInForm } from './LogInForm.tsx'

/** The form of the log-in page, which goes on to `after`. */
export const LogInPage = ({ after }: { after: string }) => (
  <LogInForm onEntered={() => window.location.assign(after)} />
)
