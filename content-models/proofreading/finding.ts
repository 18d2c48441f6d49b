import type { ParsedBody } from '../body/blocks.ts'
import type { MinHash } from './fingerprint.ts'

/** A finding that blocks stops submission and signature; one that warns is for a person to judge. */
export type Level = 'blocks' | 'warns'

/** One place that proofreading points at. */
export interface Finding {
  /** The id of the rule: see `rules`. */
  rule: string
  level: Level
  /** A Chinese sentence: what is wrong and what to do. */
  message: string
  /** `title`, `subtitle`, `summary`, `body` … of the text, or what else is meant: `pictures`, `consent`. */
  field: string
  /** The words as they stand; empty when a finding is about no words. */
  passage: string
  /** UTF-16 units into the field; into `plainText` when the field is the body. */
  offset: number
  /** What the passage becomes with one click; absent when only a person can tell. */
  correction?: string
}

/** What a rule says of a place; the table adds its id and level. */
export type Found = Omit<Finding, 'rule' | 'level'>

/** The record of consent of the person a piece is about; days are `YYYY-MM-DD` in China. */
export interface Consent {
  /** About one person, who must have agreed. */
  needed: boolean
  obtained: boolean
  minor: boolean
  guardian?: string
  expires?: string
}

/** A figure with what readers need to judge it. */
export interface ProofStatistic {
  field: string
  label: string
  value: string
  unit?: string
  asOf?: string
  source?: string
}

/** A piece as proofreading sees it. */
export interface ProofText {
  /** Texts of one field each, the title first; in the order of the form. */
  fields: readonly { field: string; text: string }[]
  body: ParsedBody
  /** Characters that the text is said to have, when the form says so; a number in the title is found anyway. */
  declaredWords?: number
  consent?: Consent
  /** Every picture that is used: cover, portrait, gallery, body. `where` is its place in words. */
  pictures: readonly { id: string; alt: string; where: string }[]
  /** Figures outside the body; those in it are found anyway. */
  statistics: readonly ProofStatistic[]
}

/** One entry of the department's list of terms. */
export interface Term {
  preferred: string
  wrong: readonly string[]
  note?: string
}

/** A piece that says much the same; `share` from 0 to 1 is how much of the two texts together they have in common. */
export interface SimilarPiece {
  title: string
  share: number
}

/** What a piece is held against. */
export interface ProofContext {
  /** `YYYY-MM-DD` in China. */
  today: string
  terminology: readonly Term[]
  /** Begins with the origin of the site's own addresses: `https://…` without a slash at the end. */
  siteOrigin?: string
  /** Whether readers find something at an address of this site, which begins with a slash. */
  isKnownAddress(address: string): boolean
  similar(print: MinHash): readonly SimilarPiece[]
}
