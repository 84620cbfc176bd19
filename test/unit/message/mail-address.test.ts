import { expect, it } from 'vitest'
import { mailAddressOf } from '../../../server/src/modules/message/mail-address.ts'

it.each([
  ['lan@example.vn', 'lan@example.vn'],
  [' Lan.Anh+hoithi@phong-van-hoa.hue.example.vn ', 'Lan.Anh+hoithi@phong-van-hoa.hue.example.vn'],
  ["o'hara@xn--bnh-ila.example", "o'hara@xn--bnh-ila.example"],
  [`${'a'.repeat(64)}@example.vn`, `${'a'.repeat(64)}@example.vn`],
  [`${'a'.repeat(65)}@example.vn`, null],
  ['nguyen.van.a', null],
  ['0912 345 678', null],
  ['lan@localhost', null],
  ['lan@127.0.0.1', null],
  ['lan@[127.0.0.1]', null],
  ['lan@example..vn', null],
  ['.lan@example.vn', null],
  ['lan.@example.vn', null],
  ['lan@-example.vn', null],
  ['lan@example.vn,hoa@example.vn', null],
  ['lan@example.vn hoa@example.vn', null],
  ['lan@hoa@example.vn', null],
  ['Lan <lan@example.vn>', null],
  ['"lan"@example.vn', null],
  ['lan(a)@example.vn', null],
  ['lan@example.vn\r\nBcc: hoa@example.vn', null],
  ['làn@example.vn', null],
  ['@example.vn', null],
  ['lan@', null]
])('%j leads to %j', (signInName, address) => {
  expect(mailAddressOf(signInName)).toBe(address)
})
