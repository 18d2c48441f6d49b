import type { DateField } from 'payload'
import { momentCell } from './moments/plugin.ts'

/** How a date field shows in forms and lists: day and time, always as Beijing time. */
export const beijingTime = (width: string, description?: string): NonNullable<DateField['admin']> => ({
  width,
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  components: { Field: '/fields/BeijingTimeField.tsx#BeijingTimeField', Cell: momentCell },
  ...(description ? { description } : {}),
})
