import type { TaskFilters } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { CodeMenu } from '~/tasks/code-menu.tsx'

/** Code that asks the API for what is listed here, as far as it can be asked. */
export const ReadingCode = ({ filters }: { filters: TaskFilters }) => (
  <CodeMenu
    label="Copy list as code"
    isSmall
    isSigned={isSignedUrl(filters.video_url ?? '')}
    write={async (language, showSignedUrls) => {
      const { codeForList } = await import('~/tasks/code/list-code.ts')
      const first = { page: 1, page_limit: 50, ...filters }
      return codeForList(language, first, { showSignedUrls, isPart: true })
    }}
  />
)
