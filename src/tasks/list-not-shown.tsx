import { EmptyState } from '~/ui/states.tsx'

/** A filter that cannot be used must not leave a list that looks as if it were. */
export const ListNotShown = () => (
  <EmptyState title="The list is not shown">
    <p>
      A filter in the address cannot be used, and a list without it would look filtered when it is
      not. Clear it above, or correct the address.
    </p>
  </EmptyState>
)
