import { askEarly } from '~/api/early-answer.ts'
import { isOver, readRecord } from '~/api/session-record.ts'
import { dropKeyFromAddress } from '~/app/address.ts'
import { showLook } from '~/lib/look.ts'
import { readPreference } from '~/lib/preferences.ts'
import { listQuery, plainListParams } from '~/tasks/plain-address.ts'

// A script of its own that the page waits for: it runs before the app has arrived and before
// anything is painted. A kilobyte more of it is a kilobyte more for both to wait for. The browser's
// first look into local storage takes a while: the request is sent before.
dropKeyFromAddress()
askForList()
showLook(readPreference('theme'), readPreference('density'))

function askForList() {
  const record = readRecord()
  const query = listQuery(window.location)
  const params = query && plainListParams(query)
  if (params && record && record.key !== null && !isOver(record, Date.now())) {
    askEarly(params, record.key)
  }
}
