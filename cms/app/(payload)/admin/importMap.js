import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PasteFeatureClient as PasteFeatureClient_d356251a53e24e4138fc0a28af93ee46 } from '../../../fields/paste/PasteFeatureClient.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SlugField as SlugField_f4b3eff84824097513535b96b7563176 } from '../../../admin/SlugField.tsx'
import { StateLabel as StateLabel_d339102813c40f75896423f12d591cd2 } from '../../../desk/state/StateLabel.tsx'
import { StateCell as StateCell_d72bf81faf94bd73e2fc61351c2d9408 } from '../../../desk/state/StateCell.tsx'
import { ProofreadingPanel as ProofreadingPanel_5827ed0337b9ca4998c002b8738af250 } from '../../../proofreading/ProofreadingPanel.tsx'
import { CommentsField as CommentsField_0d34cdd54d477b6ad59684bddc12a261 } from '../../../comments/CommentsField.tsx'
import { MomentCell as MomentCell_935037cebd4d6df17b03f6d9578ca962 } from '../../../fields/moments/MomentCell.tsx'
import { SavedAt as SavedAt_238a6b47fab3c99f57460746b268c44e } from '../../../fields/moments/SavedAt.tsx'
import { DocumentState as DocumentState_43a5e186df7c67bed298e73adc1f1ae7 } from '../../../desk/document/DocumentState.tsx'
import { ConflictGuard as ConflictGuard_589c049b9755fb6222de1ad11eb81400 } from '../../../desk/conflict/ConflictGuard.tsx'
import { KeepTyped as KeepTyped_3d978631dda6fe7473e7b4dc5b3b1852 } from '../../../desk/keeping/KeepTyped.tsx'
import { SaveButton as SaveButton_d5cfdc3765f7626e24a2fc70834e7161 } from '../../../desk/document/SaveButton.tsx'
import { ReviewScreen as ReviewScreen_9112df025d6c9bc21d1ea7a4edacb588 } from '../../../desk/review/ReviewScreen.tsx'
import { ReportScreen as ReportScreen_cc2b56c41c7d97f77ca5b52bca7c9953 } from '../../../import-desk/report/ReportScreen.tsx'
import { FeatureConflicts as FeatureConflicts_dbcf3e535914f6eb12ad9c5218cbe6cf } from '../../../feature-slots/FeatureConflicts.tsx'
import { BeijingTimeField as BeijingTimeField_dd906d1f66117b3456ad0414e1f4c9cc } from '../../../fields/BeijingTimeField.tsx'
import { SecurityPanel as SecurityPanel_eb5aa9212006a577c457dd4a657731f0 } from '../../../accounts/admin/SecurityPanel.tsx'
import { FormsCell as FormsCell_d02f256114399f6aa25901f999967808 } from '../../../proofreading/FormsCell.tsx'
import { TermsCsv as TermsCsv_e668d47a8e738221f45dca9da8d001b1 } from '../../../proofreading/TermsCsv.tsx'
import { StateCell as StateCell_f75c34d37744723c958c9629e7cfd062 } from '../../../audit/StateCell.tsx'
import { ExportLink as ExportLink_2e2103aca66f0ffa545953b63bffabdf } from '../../../audit/ExportLink.tsx'
import { Navigation as Navigation_ff89c74e45b9ffffd4208fd7f29ba819 } from '../../../desk/navigation/Navigation.tsx'
import { Icon as Icon_f34530b2aa0bd64d20c27f581c071465 } from '../../../admin/Icon.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { Bell as Bell_7bcf4bce571f8f847590e7d0fbeb79fa } from '../../../notifications/admin/Bell.tsx'
import { ForgetOnLogOut as ForgetOnLogOut_5b510385ca19fc8546e080b37ceb509e } from '../../../desk/keeping/ForgetOnLogOut.tsx'
import { Dashboard as Dashboard_b39c1c29094ca5fc6ce999b790aff897 } from '../../../desk/dashboard/Dashboard.tsx'
import { Waiting as Waiting_92cb11de9cb9e476ee30899852da1a48 } from '../../../desk/dashboard/Waiting.tsx'
import { Publishing as Publishing_d790f97e32ca1ccdc524e963107eedac } from '../../../desk/releases/Publishing.tsx'
import { CalendarView as CalendarView_43dfdc574c0d115091fde622550078bd } from '../../../calendar/CalendarView.tsx'
import { HelpView as HelpView_25a13c28d97623b6d35aa3b57bcf25e3 } from '../../../import-desk/HelpView.tsx'
import { ImportView as ImportView_4d520525575f659877b24a5e377059e6 } from '../../../import-desk/ImportView.tsx'
import { LogInView as LogInView_73a4558383b64158f7049d4af1c3a03c } from '../../../accounts/admin/LogInView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/fields/paste/PasteFeatureClient.tsx#PasteFeatureClient": PasteFeatureClient_d356251a53e24e4138fc0a28af93ee46,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/SlugField.tsx#SlugField": SlugField_f4b3eff84824097513535b96b7563176,
  "/desk/state/StateLabel.tsx#StateLabel": StateLabel_d339102813c40f75896423f12d591cd2,
  "/desk/state/StateCell.tsx#StateCell": StateCell_d72bf81faf94bd73e2fc61351c2d9408,
  "/proofreading/ProofreadingPanel.tsx#ProofreadingPanel": ProofreadingPanel_5827ed0337b9ca4998c002b8738af250,
  "/comments/CommentsField.tsx#CommentsField": CommentsField_0d34cdd54d477b6ad59684bddc12a261,
  "/fields/moments/MomentCell.tsx#MomentCell": MomentCell_935037cebd4d6df17b03f6d9578ca962,
  "/fields/moments/SavedAt.tsx#SavedAt": SavedAt_238a6b47fab3c99f57460746b268c44e,
  "/desk/document/DocumentState.tsx#DocumentState": DocumentState_43a5e186df7c67bed298e73adc1f1ae7,
  "/desk/conflict/ConflictGuard.tsx#ConflictGuard": ConflictGuard_589c049b9755fb6222de1ad11eb81400,
  "/desk/keeping/KeepTyped.tsx#KeepTyped": KeepTyped_3d978631dda6fe7473e7b4dc5b3b1852,
  "/desk/document/SaveButton.tsx#SaveButton": SaveButton_d5cfdc3765f7626e24a2fc70834e7161,
  "/desk/review/ReviewScreen.tsx#ReviewScreen": ReviewScreen_9112df025d6c9bc21d1ea7a4edacb588,
  "/import-desk/report/ReportScreen.tsx#ReportScreen": ReportScreen_cc2b56c41c7d97f77ca5b52bca7c9953,
  "/feature-slots/FeatureConflicts.tsx#FeatureConflicts": FeatureConflicts_dbcf3e535914f6eb12ad9c5218cbe6cf,
  "/fields/BeijingTimeField.tsx#BeijingTimeField": BeijingTimeField_dd906d1f66117b3456ad0414e1f4c9cc,
  "/accounts/admin/SecurityPanel.tsx#SecurityPanel": SecurityPanel_eb5aa9212006a577c457dd4a657731f0,
  "/proofreading/FormsCell.tsx#FormsCell": FormsCell_d02f256114399f6aa25901f999967808,
  "/proofreading/TermsCsv.tsx#TermsCsv": TermsCsv_e668d47a8e738221f45dca9da8d001b1,
  "/audit/StateCell.tsx#StateCell": StateCell_f75c34d37744723c958c9629e7cfd062,
  "/audit/ExportLink.tsx#ExportLink": ExportLink_2e2103aca66f0ffa545953b63bffabdf,
  "/desk/navigation/Navigation.tsx#Navigation": Navigation_ff89c74e45b9ffffd4208fd7f29ba819,
  "/admin/Icon.tsx#Icon": Icon_f34530b2aa0bd64d20c27f581c071465,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/notifications/admin/Bell.tsx#Bell": Bell_7bcf4bce571f8f847590e7d0fbeb79fa,
  "/desk/keeping/ForgetOnLogOut.tsx#ForgetOnLogOut": ForgetOnLogOut_5b510385ca19fc8546e080b37ceb509e,
  "/desk/dashboard/Dashboard.tsx#Dashboard": Dashboard_b39c1c29094ca5fc6ce999b790aff897,
  "/desk/dashboard/Waiting.tsx#Waiting": Waiting_92cb11de9cb9e476ee30899852da1a48,
  "/desk/releases/Publishing.tsx#Publishing": Publishing_d790f97e32ca1ccdc524e963107eedac,
  "/calendar/CalendarView.tsx#CalendarView": CalendarView_43dfdc574c0d115091fde622550078bd,
  "/import-desk/HelpView.tsx#HelpView": HelpView_25a13c28d97623b6d35aa3b57bcf25e3,
  "/import-desk/ImportView.tsx#ImportView": ImportView_4d520525575f659877b24a5e377059e6,
  "/accounts/admin/LogInView.tsx#LogInView": LogInView_73a4558383b64158f7049d4af1c3a03c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
