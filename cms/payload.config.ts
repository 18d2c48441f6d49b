import { createConfig } from './create-config.ts'
import { resumeReading } from './import-desk/read-waiting.ts'
import { keepSending } from './reminders/send-pending.ts'
import { readSettings } from './settings.ts'

/** What Next and Payload's own commands load; tests and scripts build theirs with `createConfig`. */
export default createConfig(readSettings(), {
  onInit: (payload) => {
    keepSending(payload)
    void resumeReading(payload)
  },
})
