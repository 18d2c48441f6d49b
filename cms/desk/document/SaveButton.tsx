'use client'
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useFormProcessing,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useHandedOver } from './use-handed-over.ts'

/** Payload's button, which saves no earlier than everything that was typed has reached the form. */
export function SaveButton() {
  const { uploadStatus } = useDocumentInfo()
  const { disabled, submit, setProcessing } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const editDepth = useEditDepth()
  const isNew = useOperation() === 'create'
  const { t } = useTranslation()
  const uploading = uploadStatus === 'uploading'
  const saveWhole = useHandedOver(() => void submit())
  const start = () => {
    // Nothing can be typed any more, as during the save itself.
    setProcessing(true)
    saveWhole()
  }
  const saveTyped = useHandedOver(() => {
    if (modified && !processing) start()
  })
  const save = () => {
    if (processing || disabled || uploading) return
    if (modified || isNew) start()
    else saveTyped()
  }
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    save()
  })
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={(!isNew && !modified) || uploading}
      onClick={save}
      size="medium"
      type="button"
    >
      {t('general:save')}
    </FormSubmit>
  )
}
