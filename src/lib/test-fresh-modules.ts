import { vi } from 'vitest'

// Test files share a process, which is twice as fast, but not what a module keeps: a rate limit that
// one of them met would hold back the requests of the next.
vi.resetModules()
