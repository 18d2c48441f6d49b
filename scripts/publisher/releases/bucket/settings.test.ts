import { describe, expect, test } from 'vitest'
import { readBucketSettings } from './settings.ts'

const whole = {
  LECTERN_RELEASES: 's3://lectern-site/www',
  LECTERN_S3_ENDPOINT: 'https://s3.example.com/',
  LECTERN_S3_KEY: 'key',
  LECTERN_S3_SECRET: 'secret',
}

describe('readBucketSettings', () => {
  test.each([undefined, '', 'folder'])('keeps releases in the folder for %j', (place) => {
    expect(readBucketSettings({ LECTERN_RELEASES: place })).toBeUndefined()
  })
  test('reads a bucket with and without a prefix', () => {
    expect(readBucketSettings(whole)).toEqual({
      endpoint: 'https://s3.example.com',
      bucket: 'lectern-site',
      prefix: 'www/',
      region: 'us-east-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      style: 'path',
    })
    expect(
      readBucketSettings({
        ...whole,
        LECTERN_RELEASES: 's3://lectern-site',
        LECTERN_S3_REGION: 'cn-north-1',
        LECTERN_S3_STYLE: 'host',
        LECTERN_S3_SESSION: 'session',
      }),
    ).toMatchObject({ prefix: '', region: 'cn-north-1', style: 'host', sessionToken: 'session' })
  })
  test.each([
    [{ LECTERN_RELEASES: '/srv/site' }, 'LECTERN_RELEASES 的值“/srv/site”不能用'],
    [{ LECTERN_RELEASES: 's3://Bad_Name' }, 's3://桶名/前缀'],
    [{ LECTERN_RELEASES: 's3://bucket/../x' }, '前缀“../x”不能用'],
    [{ LECTERN_RELEASES: 's3://bucket/宣讲' }, '前缀“宣讲”不能用'],
    [{ LECTERN_S3_ENDPOINT: '' }, '缺少设置 LECTERN_S3_ENDPOINT'],
    [{ LECTERN_S3_ENDPOINT: 's3.example.com' }, '不是地址'],
    [{ LECTERN_S3_KEY: '' }, '缺少设置 LECTERN_S3_KEY'],
    [{ LECTERN_S3_SECRET: undefined }, '缺少设置 LECTERN_S3_SECRET'],
    [{ LECTERN_S3_STYLE: 'both' }, 'LECTERN_S3_STYLE'],
  ])('refuses %j', (wrong, sentence) => {
    expect(() => readBucketSettings({ ...whole, ...wrong })).toThrow(sentence)
  })
})
