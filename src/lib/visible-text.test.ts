import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleProse, visibleText } from './visible-text.ts'

test.each([
  ['plain-id_123', 'plain-id_123'],
  ['a\u202Eb', 'a⟨U+202E⟩b'],
  ['a\u0000b\tc\n', 'a␀b␉c␊'],
  ['zero\u200Bwidth', 'zero⟨U+200B⟩width'],
  ['\uFEFFbom', '⟨U+FEFF⟩bom'],
  ['lone \uD800 half', 'lone ⟨U+D800⟩ half'],
  ['\u{E0041}tag', '⟨U+E0041⟩tag'],
  ['del\u007F', 'del␡'],
  ['日本 🎬 é', '日本 🎬 é'],
])('%j reads %s', (text, visible) => {
  expect(visibleText(text)).toBe(visible)
})

test('prose keeps its line breaks and its emoji, and still shows what reorders', () => {
  expect(visibleProse('one\r\ntwo\t👩‍👩‍👧 \u202Ex\r')).toBe('one\ntwo\t👩‍👩‍👧 ⟨U+202E⟩x␍')
})

// Halves of characters too; fast-check's own 'binary' takes a second to set up.
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

test('marking twice changes nothing more, and no half of a character is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyUnit }), (text) => {
      const visible = visibleText(text)
      expect(visibleText(visible)).toBe(visible)
      expect(visible).not.toMatch(/\p{Cs}/u)
    }),
  )
})
