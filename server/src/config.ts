/** The settings: the only reader of the environment, validated once, frozen. docs/settings.md says the same in words. */
import { isAbsolute, resolve } from 'node:path'
import type { StoreSettings } from './lib/files/store-client.ts'
import type { ProviderSettings } from './lib/openid.ts'
import { readProviders } from './provider-setting.ts'
import { readStore } from './store-setting.ts'

export interface Config {
  port: number
  host: string
  dataDir: string
  /** Undefined: the embedded database in the data folder. */
  databaseUrl: string | undefined
  /** For what a transaction pooler cannot do: migrations, locks, listening, named prepared statements. */
  databaseDirectUrl: string | undefined
  databaseConnections: number
  /** How many processes share the port. */
  processes: number
  /** Undefined: a demonstration when the database is the embedded one. */
  demo: boolean | undefined
  sessionSecret: string | undefined
  /** Secrets that were in use before: what they signed is still understood. */
  earlierSecrets: string[]
  logLevel: string
  publicUrl: string | undefined
  /** Undefined: messages stay in the inbox. */
  mail: { smtpUrl: string; from: MailFrom; origin: string } | undefined
  /** Through whom people may sign in beside the password (OpenID Connect). */
  providers: ProviderSettings[]
  /** How many proxies in front, one behind the other, tell the real address and protocol. */
  trustProxy: number
  /** What makes clips fit to be watched. Undefined: it is looked for where programs usually are. */
  ffmpegPath: string | undefined
  /** In the last so many minutes of a round no clip is made. */
  clipQuietMinutes: number
  /** Where clips are kept. Undefined: in the data folder. */
  fileStore: StoreSettings | undefined
}

interface MailFrom {
  name: string
  address: string
}

/** A setting that cannot be used; the message is for who set it. */
export class ConfigError extends Error {}

export const defaults = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_DIR: '.data',
  DATABASE_URL: undefined,
  DATABASE_DIRECT_URL: undefined,
  DATABASE_CONNECTIONS: '10',
  PROCESSES: '1',
  DEMO: undefined,
  SESSION_SECRET: undefined,
  SESSION_SECRET_BEFORE: undefined,
  LOG_LEVEL: 'warn',
  PUBLIC_URL: undefined,
  SMTP_URL: undefined,
  MAIL_FROM: undefined,
  OIDC_PROVIDERS: undefined,
  TRUST_PROXY: '0',
  FFMPEG_PATH: undefined,
  CLIP_QUIET_MINUTES: '15',
  FILES_S3_ENDPOINT: undefined,
  FILES_S3_BUCKET: undefined,
  FILES_S3_REGION: 'us-east-1',
  FILES_S3_ACCESS_KEY: undefined,
  FILES_S3_SECRET_KEY: undefined,
  FILES_S3_PREFIX: undefined,
  FILES_S3_PATH_STYLE: '1',
  NODE_ENV: undefined
} as const

type Name = keyof typeof defaults

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  // An empty value is an unset one: compose files write them.
  const text = (name: Name) => env[name]?.trim() || undefined
  const databaseUrl = postgresUrl('DATABASE_URL', text('DATABASE_URL'))
  const publicUrl = origin('PUBLIC_URL', text('PUBLIC_URL'))
  const sessionSecret = secret('SESSION_SECRET', text('SESSION_SECRET'))
  const isPublic = text('NODE_ENV') === 'production' || publicUrl?.startsWith('https:') === true
  refuseWithoutSecret(sessionSecret, isPublic && databaseUrl !== undefined)
  return Object.freeze({
    port: wholeNumber('PORT', text('PORT') ?? defaults.PORT, 0, 65_535),
    host: hostName(text('HOST') ?? defaults.HOST),
    dataDir: resolve(text('DATA_DIR') ?? defaults.DATA_DIR),
    databaseUrl,
    databaseDirectUrl: directUrl(databaseUrl, postgresUrl('DATABASE_DIRECT_URL', text('DATABASE_DIRECT_URL'))),
    databaseConnections: wholeNumber('DATABASE_CONNECTIONS', text('DATABASE_CONNECTIONS') ?? defaults.DATABASE_CONNECTIONS, 6, 1000),
    processes: wholeNumber('PROCESSES', text('PROCESSES') ?? defaults.PROCESSES, 1, 64),
    demo: onOrOff('DEMO', text('DEMO')),
    sessionSecret,
    earlierSecrets: (text('SESSION_SECRET_BEFORE')?.split(/\s+/) ?? []).flatMap((each) => secret('SESSION_SECRET_BEFORE', each) ?? []),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? defaults.LOG_LEVEL, logLevels),
    publicUrl,
    mail: mail(smtpUrl(text('SMTP_URL')), mailFrom(text('MAIL_FROM')), publicUrl),
    providers: providers(text('OIDC_PROVIDERS'), publicUrl),
    trustProxy: wholeNumber('TRUST_PROXY', text('TRUST_PROXY') ?? defaults.TRUST_PROXY, 0, 10),
    ffmpegPath: programPath('FFMPEG_PATH', text('FFMPEG_PATH')),
    clipQuietMinutes: wholeNumber('CLIP_QUIET_MINUTES', text('CLIP_QUIET_MINUTES') ?? defaults.CLIP_QUIET_MINUTES, 0, 240),
    fileStore: fileStore(text)
  })
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

function wholeNumber(name: Name, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
  }
  return number
}

function hostName(text: string): string {
  if (!/^[\w.:-]+$/.test(text)) throw new ConfigError(`HOST must be an address or a name of this machine such as 127.0.0.1, not "${text}".`)
  return text
}

/** Never quotes the value: it holds a password. */
function postgresUrl(name: Name, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  if (!/^postgres(ql)?:$/.test(protocol)) throw new ConfigError(`${name} must look like postgresql://user:password@host:5432/database.`)
  return text
}

function directUrl(databaseUrl: string | undefined, direct: string | undefined): string | undefined {
  if (direct && !databaseUrl) throw new ConfigError('DATABASE_DIRECT_URL goes with DATABASE_URL, which is not set.')
  return direct ?? databaseUrl
}

/** Never quotes the value: it may hold a password. */
function smtpUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isServer = url && /^smtps?:$/.test(url.protocol) && url.hostname && /^\/?$/.test(url.pathname) && !url.search && !url.hash
  if (!isServer) throw new ConfigError('SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.')
  return text
}

function mailFrom(text: string | undefined): MailFrom | undefined {
  if (text === undefined) return undefined
  const [, name = '', inside, alone] =
    /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^\s<>@,;]+@[^\s<>@,;]+)>|([^\s<>@,;"]+@[^\s<>@,;"]+))$/u.exec(text) ?? []
  const address = inside ?? alone
  if (!address) throw new ConfigError(`MAIL_FROM must look like Hội thi <hoithi@example.vn>, not "${text}".`)
  return { name, address }
}

function mail(smtpUrl: string | undefined, from: MailFrom | undefined, publicUrl: string | undefined): Config['mail'] {
  if (!smtpUrl) return undefined
  if (!from) throw new ConfigError('SMTP_URL goes with MAIL_FROM, the address that mail comes from, which is not set.')
  if (!publicUrl) throw new ConfigError('SMTP_URL goes with PUBLIC_URL, since mail holds links to the site, which is not set.')
  return { smtpUrl, from, origin: publicUrl }
}

function providers(text: string | undefined, publicUrl: string | undefined): ProviderSettings[] {
  if (text === undefined) return []
  if (!publicUrl) throw new ConfigError('OIDC_PROVIDERS goes with PUBLIC_URL, to which providers send people back, which is not set.')
  return readProviders(text, publicUrl, (sentence) => {
    throw new ConfigError(sentence)
  })
}

function fileStore(text: (name: Name) => string | undefined): StoreSettings | undefined {
  const given = {
    endpoint: text('FILES_S3_ENDPOINT'),
    bucket: text('FILES_S3_BUCKET'),
    region: text('FILES_S3_REGION') ?? defaults.FILES_S3_REGION,
    accessKey: text('FILES_S3_ACCESS_KEY'),
    secretKey: text('FILES_S3_SECRET_KEY'),
    prefix: text('FILES_S3_PREFIX'),
    isPathStyle: onOrOff('FILES_S3_PATH_STYLE', text('FILES_S3_PATH_STYLE') ?? defaults.FILES_S3_PATH_STYLE) ?? true
  }
  return readStore(given, (sentence) => {
    throw new ConfigError(sentence)
  })
}

function onOrOff(name: Name, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  return oneOf(name, text, ['0', '1']) === '1'
}

const howToMakeOne = 'One is made by: openssl rand -hex 32'

/** Never quotes the value. What stands in instructions, and what a cat typed, is known to everyone. */
function secret(name: Name, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (text.length < 32) throw new ConfigError(`${name} must have at least 32 characters. ${howToMakeOne}`)
  const isKnown = /change.?(me|this)|example|secret|password|mat.?khau|12345678|abcdefgh|qwerty/i.test(text) || new Set(text).size < 10
  if (isKnown) throw new ConfigError(`${name} looks like one that others could guess. ${howToMakeOne}`)
  return text
}

/** Of several machines on one database each would make its own; and a folder that gets lost would sign everybody out. */
function refuseWithoutSecret(secret: string | undefined, isNeeded: boolean): void {
  if (isNeeded && !secret) throw new ConfigError(`SESSION_SECRET must be set for a public site with a database of its own. ${howToMakeOne}`)
}

function programPath(name: Name, text: string | undefined): string | undefined {
  if (text !== undefined && !isAbsolute(text))
    throw new ConfigError(`${name} must be the whole path of a program such as /usr/bin/ffmpeg, not "${text}".`)
  return text
}

function oneOf(name: Name, text: string, values: string[]): string {
  if (!values.includes(text)) throw new ConfigError(`${name} must be one of ${values.join(', ')}, not "${text}".`)
  return text
}

function origin(name: Name, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!isOrigin) throw new ConfigError(`${name} must be an address without a path such as https://hoithi.example.vn, not "${text}".`)
  return url.origin
}
