import type { Found } from './finding.ts'
import { matches, type ProofLine } from './lines.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether 18 characters are a citizen's number: region, date of birth and the checksum of GB 11643. */
export function isIdNumber(number: string): boolean {
  const match = /^([1-8]\d)\d{4}((?:18|19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}([\dX])$/.exec(
    number.toUpperCase(),
  )
  if (!match) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === match[5]
}

/** Luhn's checksum, which every bank card carries. */
export function isCardNumber(number: string): boolean {
  if (!/^(?:62|60|4|5[1-5]|2[2-7]|35|9[0-9])\d+$/.test(number) || !/^\d{16,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && !/^(\d)\1+$/.test(number)
}

const bare = (text: string): string => text.replace(/[\s-]/g, '')
const shown = (number: string): string => `${number.slice(0, 3)}…${number.slice(-2)}`

export const idNumbers = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\dA-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g, ([text]) =>
    isIdNumber(bare(text))
      ? { message: `“${shown(bare(text))}”是身份证号码：不能公开，请删去。` }
      : undefined,
  )

export const mobileNumbers = (lines: readonly ProofLine[]): Found[] =>
  matches(
    lines,
    /(?<![\dA-Za-z.-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z]|\.\d|-\d)/g,
    ([text]) => ({
      message: `“${shown(bare(text))}”像是手机号码：不能公开个人电话，请删去，或者改用单位的座机。`,
    }),
  )

export const bankNumbers = (lines: readonly ProofLine[]): Found[] =>
  matches(lines, /(?<![\dA-Za-z.])\d(?:[ -]?\d){15,18}(?![\dA-Za-z]|\.\d)/g, ([text]) =>
    isCardNumber(bare(text)) && !isIdNumber(bare(text))
      ? { message: `“${shown(bare(text))}”像是银行卡号：不能公开，请删去。` }
      : undefined,
  )
