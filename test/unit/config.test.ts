/** Settings: what is accepted, what is filled in, and what each refusal says. */
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../server/src/config.ts'
import { wantsDemonstration, whyNotDemonstrate } from '../../server/src/demonstration.ts'

const known = 'SESSION_SECRET looks like one that others could guess. One is made by: openssl rand -hex 32'
const missing = 'SESSION_SECRET must be set for a public site with a database of its own. One is made by: openssl rand -hex 32'
const url = 'postgresql://user:password@db:5432/contest'

it('fills in the defaults, also for empty values', () => {
  const expected = { port: 3000, host: '127.0.0.1', logLevel: 'warn', databaseConnections: 10, trustProxy: 0 }
  expect(readConfig({})).toMatchObject(expected)
  expect(readConfig({ PORT: '', HOST: ' ', LOG_LEVEL: '' })).toMatchObject(expected)
  expect(readConfig({}).dataDir).toBe(`${process.cwd()}/.data`)
})

it('takes the direct database for the database itself unless it is named', () => {
  expect(readConfig({ DATABASE_URL: url }).databaseDirectUrl).toBe(url)
  expect(readConfig({ DATABASE_URL: url, DATABASE_DIRECT_URL: `${url}2` }).databaseDirectUrl).toBe(`${url}2`)
})

it.each([
  ['hoithi@example.vn', { name: '', address: 'hoithi@example.vn' }],
  ['Hội thi <hoithi@example.vn>', { name: 'Hội thi', address: 'hoithi@example.vn' }],
  ['"Hội thi, Huế" <hoithi@example.vn>', { name: 'Hội thi, Huế', address: 'hoithi@example.vn' }]
])('sends mail from %s', (MAIL_FROM, from) => {
  const smtpUrl = 'smtps://user:p%40ss@mail.example.vn:465'
  const { mail } = readConfig({ SMTP_URL: smtpUrl, MAIL_FROM, PUBLIC_URL: 'https://hoithi.example.vn' })
  expect(mail).toEqual({ smtpUrl, from, origin: 'https://hoithi.example.vn' })
  expect(readConfig({ MAIL_FROM }).mail).toBeUndefined()
})

const provider = {
  key: 'tinh',
  name: 'Tài khoản công vụ',
  issuer: 'https://sso.example.vn/realms/tinh',
  clientId: 'hoi-thi',
  clientSecret: 'geheim'
}
const listOf = (...changes: object[]) => JSON.stringify(changes.map((change) => ({ ...provider, ...change })))
const site = 'https://hoithi.example.vn'

it('lets people in through several providers', () => {
  const own = { key: 'may', issuer: 'http://127.0.0.1:3001', scope: 'openid', nameClaim: 'fullname', subjectClaim: 'uid' }
  const { providers } = readConfig({ OIDC_PROVIDERS: listOf({}, own), PUBLIC_URL: site })
  expect(providers).toEqual([
    { ...provider, scope: 'openid profile', nameClaim: 'name', subjectClaim: 'sub', callback: `${site}/openid/tinh` },
    { ...provider, ...own, callback: `${site}/openid/may` }
  ])
  expect(readConfig({}).providers).toEqual([])
})

it.each([
  ['not a list, geheim', /must be a JSON list of at most 10 providers\.$/],
  ['{"key": "geheim"}', /must be a JSON list/],
  ['["geheim"]', /: provider 1: must be an object\.$/],
  [listOf({}, { clientsecret: 'geheim' }), /: provider 2: has a field that is none of key, name, issuer, clientId, clientSecret/],
  [listOf({ key: 'Tỉnh' }), /: provider 1: key must be 2 to 20 small letters, digits and hyphens, a letter first\.$/],
  [listOf({ name: ' ' }), /: name must be/],
  [listOf({ issuer: 'http://sso.example.vn' }), /: issuer must be an https address without query \(http only on the machine itself\)\.$/],
  [listOf({ issuer: 'http://127.evil.vn' }), /: issuer must be/],
  [listOf({ issuer: 'https://geheim@sso.example.vn' }), /: issuer must be/],
  [listOf({ clientSecret: undefined }), /: clientSecret must be a text\.$/],
  [listOf({ clientSecret: ['geheim'] }), /: clientSecret must be a text\.$/],
  [listOf({ scope: 'profile' }), /: scope must be words of which one is openid\.$/],
  [
    listOf({ subjectClaim: 'email' }),
    /: subjectClaim must be a claim that is never changed and never given to another person, such as sub\.$/
  ],
  [listOf({}, { issuer: 'https://other.example.vn' }), /: two providers have the same key\.$/],
  [listOf({}, { key: 'khac' }), /: two providers have the same issuer\.$/]
])('refuses providers %s without quoting them', (OIDC_PROVIDERS, sentence) => {
  const read = () => readConfig({ OIDC_PROVIDERS, PUBLIC_URL: site })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(sentence)
  expect(read).toThrow(/^OIDC_PROVIDERS(?!.*geheim)/)
})

it('needs an address of its own to let people in through a provider', () => {
  expect(() => readConfig({ OIDC_PROVIDERS: listOf({}) })).toThrow(/^OIDC_PROVIDERS goes with PUBLIC_URL/)
})

const store = {
  FILES_S3_ENDPOINT: 'https://s3.example.vn',
  FILES_S3_BUCKET: 'clips',
  FILES_S3_ACCESS_KEY: 'ten-khoa',
  FILES_S3_SECRET_KEY: 'geheim'
}

it('keeps clips in the data folder, or in the store that is named', () => {
  expect(readConfig({}).fileStore).toBeUndefined()
  const named = { endpoint: 'https://s3.example.vn', bucket: 'clips', accessKey: 'ten-khoa', secretKey: 'geheim' }
  expect(readConfig(store).fileStore).toEqual({ ...named, region: 'us-east-1', prefix: '', isPathStyle: true })
  const more = { FILES_S3_REGION: 'vn-hcm-1', FILES_S3_PREFIX: 'hoi-thi/clips', FILES_S3_PATH_STYLE: '0' }
  expect(readConfig({ ...store, ...more }).fileStore).toEqual({
    ...named,
    region: 'vn-hcm-1',
    prefix: 'hoi-thi/clips/',
    isPathStyle: false
  })
})

it.each([
  [{ FILES_S3_ENDPOINT: 's3.example.vn' }, 'FILES_S3_ENDPOINT must be an address without a path such as https://s3.example.vn.'],
  [{ FILES_S3_ENDPOINT: 'https://a:geheim@s3.vn' }, 'FILES_S3_ENDPOINT must be an address without a path such as https://s3.example.vn.'],
  [{ FILES_S3_ENDPOINT: 'https://s3.vn/clips' }, 'FILES_S3_ENDPOINT must be an address without a path such as https://s3.example.vn.'],
  [{ FILES_S3_ENDPOINT: '' }, 'FILES_S3_BUCKET goes with FILES_S3_ENDPOINT, which is not set.'],
  [{ FILES_S3_BUCKET: '' }, 'FILES_S3_ENDPOINT goes with FILES_S3_BUCKET, which is not set.'],
  [{ FILES_S3_ACCESS_KEY: '' }, 'FILES_S3_ENDPOINT goes with FILES_S3_ACCESS_KEY, which is not set.'],
  [{ FILES_S3_SECRET_KEY: '' }, 'FILES_S3_ENDPOINT goes with FILES_S3_SECRET_KEY, which is not set.'],
  [{ FILES_S3_BUCKET: 'Clips' }, 'FILES_S3_BUCKET must be 3 to 63 small letters, digits, hyphens and dots.'],
  [{ FILES_S3_REGION: 'a/b' }, 'FILES_S3_REGION must be letters, digits and hyphens, such as us-east-1.'],
  [
    { FILES_S3_PREFIX: '../clips' },
    'FILES_S3_PREFIX must be letters, digits, hyphens and underscores, parted by slashes, such as hoi-thi/clips.'
  ],
  [
    { FILES_S3_PREFIX: '/clips' },
    'FILES_S3_PREFIX must be letters, digits, hyphens and underscores, parted by slashes, such as hoi-thi/clips.'
  ],
  [{ FILES_S3_PATH_STYLE: 'yes' }, 'FILES_S3_PATH_STYLE must be one of 0, 1, not "yes".']
])('refuses a store with %o', (change, sentence) => {
  expect(() => readConfig({ ...store, ...change })).toThrow(new ConfigError(sentence))
})

it('cannot be changed afterwards', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true)
})

it.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, not "abc".'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
  [{ HOST: 'http://a' }, 'HOST must be an address or a name of this machine such as 127.0.0.1, not "http://a".'],
  [{ DATABASE_URL: 'mysql://a:secret@b/c' }, 'DATABASE_URL must look like postgresql://user:password@host:5432/database.'],
  [{ DATABASE_DIRECT_URL: url }, 'DATABASE_DIRECT_URL goes with DATABASE_URL, which is not set.'],
  [{ DATABASE_CONNECTIONS: '1' }, 'DATABASE_CONNECTIONS must be a whole number from 6 to 1000, not "1".'],
  [{ DEMO: 'yes' }, 'DEMO must be one of 0, 1, not "yes".'],
  [{ SESSION_SECRET: 'x'.repeat(31) }, 'SESSION_SECRET must have at least 32 characters. One is made by: openssl rand -hex 32'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
  [
    { PUBLIC_URL: 'https://a.vn/b' },
    'PUBLIC_URL must be an address without a path such as https://hoithi.example.vn, not "https://a.vn/b".'
  ],
  [{ SMTP_URL: 'http://user:secret@mail' }, 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.'],
  [{ SMTP_URL: 'smtp://mail/path' }, 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.'],
  [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL goes with MAIL_FROM, the address that mail comes from, which is not set.'],
  [
    { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.vn' },
    'SMTP_URL goes with PUBLIC_URL, since mail holds links to the site, which is not set.'
  ],
  [{ MAIL_FROM: 'Hội thi' }, 'MAIL_FROM must look like Hội thi <hoithi@example.vn>, not "Hội thi".'],
  [{ MAIL_FROM: 'a@b.vn, c@d.vn' }, 'MAIL_FROM must look like Hội thi <hoithi@example.vn>, not "a@b.vn, c@d.vn".'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY must be a whole number from 0 to 10, not "true".'],
  [{ SESSION_SECRET: 'change-me-change-me-change-me-change-me' }, known],
  [{ SESSION_SECRET: 'x'.repeat(64) }, known],
  [{ SESSION_SECRET: '0123456789'.repeat(4) }, known],
  [{ DATABASE_URL: url, NODE_ENV: 'production' }, missing],
  [{ DATABASE_URL: url, PUBLIC_URL: 'https://hoithi.example.vn' }, missing]
])('refuses %o with one sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(new ConfigError(sentence))
})

it.each([
  { env: {}, wants: true, may: true },
  { env: { HOST: '::1' }, wants: true, may: true },
  { env: { HOST: 'localhost' }, wants: true, may: true },
  { env: { HOST: '127.0.0.53' }, wants: true, may: true },
  { env: { HOST: '0.0.0.0' }, wants: true, may: false },
  { env: { HOST: '192.168.1.2' }, wants: true, may: false },
  { env: { HOST: '127.evil.vn' }, wants: true, may: false },
  { env: { HOST: '0.0.0.0', DEMO: '1' }, wants: true, may: true },
  { env: { HOST: '0.0.0.0', DEMO: '0' }, wants: false, may: false },
  { env: { DATABASE_URL: url }, wants: false, may: true },
  { env: { DATABASE_URL: url, DEMO: '1' }, wants: true, may: true }
])('demonstrates with $env: wanted $wants, allowed $may', ({ env, wants, may }) => {
  const config = readConfig(env)
  expect(wantsDemonstration(config)).toBe(wants)
  expect(whyNotDemonstrate(config) === null).toBe(may)
})

it('starts a public site with a secret of its own, and any other without', () => {
  const made = '9f2c4b7a1d8e6035c4ab97d1e2f06385b7ac19d4e8f25036'
  expect(readConfig({ DATABASE_URL: url, NODE_ENV: 'production', SESSION_SECRET: made }).sessionSecret).toBe(made)
  expect(readConfig({ DATABASE_URL: url }).sessionSecret).toBeUndefined()
  expect(readConfig({ NODE_ENV: 'production', PUBLIC_URL: 'https://hoithi.example.vn' }).sessionSecret).toBeUndefined()
})
