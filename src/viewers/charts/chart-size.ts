// In pixels. All charts are as high as each other, also as tables, so that nothing moves.
export const PLOT_HEIGHT = 88
/** Above the plot, for the number at its top. */
export const HEAD = 6
/** Right of the plot, for the numbers of the axis. */
export const GUTTER = 36
/** What a name on the axis takes. */
export const NAME = 56
/** With the names below. */
export const CHART_HEIGHT = PLOT_HEIGHT + 20
