import type { CDPSession } from 'playwright'

/** With what typed arrays hold, which is not in the heap itself. */
export async function memoryOf(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
}
