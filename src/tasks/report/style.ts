import { html } from './markup.ts'

// One sheet for the screen, light and dark, and for paper. System fonts: the file loads nothing.
export const style = html`<style>
  :root {
    color-scheme: light dark;
    --ink: light-dark(#1d2129, #e8eaed);
    --muted: light-dark(#565d6b, #a5abb8);
    --line: light-dark(#dfe2e7, #3a3f4a);
    --paper: light-dark(#fff, #16181d);
    --subtle: light-dark(#f2f4f7, #23262e);
    --accent: light-dark(#1d4ed8, #8fb4ff);
    --warn: light-dark(#7a4a00, #f0c060);
    --lane-1: light-dark(#4c7be0, #78a2f5);
    --lane-2: light-dark(#14937f, #4cc4ae);
    --lane-3: light-dark(#c06a1a, #e8a156);
    --lane-4: light-dark(#a44fc0, #cf8ae6);
    --lane-5: light-dark(#cf4a5c, #f08c98);
    --lane-6: light-dark(#6d8a1f, #a9c45c);
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font:
      14px/1.5 system-ui,
      sans-serif;
  }
  main {
    max-width: 60rem;
    margin: 0 auto;
    padding: 2rem 1.5rem;
    overflow-wrap: anywhere;
  }
  h1 {
    margin: 0;
    font-size: 24px;
    line-height: 1.3;
  }
  h2 {
    margin: 2rem 0 0.5rem;
    font-size: 18px;
  }
  h3 {
    margin: 1.5rem 0 0.25rem;
    font-size: 15px;
  }
  a {
    color: var(--accent);
  }
  bdi {
    unicode-bidi: isolate;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(11rem) minmax(0, 1fr);
    gap: 0.25rem 1rem;
    margin: 0;
  }
  dt,
  .muted {
    color: var(--muted);
  }
  dd,
  ul {
    min-width: 0;
    margin: 0;
  }
  dl dl dl {
    display: block;
  }
  dl dl dl dd {
    margin-left: 1rem;
  }
  ul {
    padding-left: 1.25rem;
  }
  pre {
    margin: 0;
    padding: 0.75rem;
    background: var(--subtle);
    border-radius: 6px;
    font:
      12px/1.6 ui-monospace,
      monospace;
    white-space: pre-wrap;
  }
  .text {
    max-width: 72ch;
    padding: 0;
    background: none;
    font: inherit;
    white-space: pre-wrap;
  }
  .warn {
    color: var(--warn);
  }
  .lane {
    display: block;
    width: 100%;
    height: 18px;
    background: var(--subtle);
  }
  .unasked {
    fill: var(--line);
  }
  .axis {
    display: flex;
    justify-content: space-between;
    color: var(--muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  th,
  td {
    padding: 0.375rem 0.75rem 0.375rem 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  th,
  .time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 40rem) {
    main {
      padding: 1.5rem 1rem;
    }
    dl dl,
    table,
    tbody,
    tr,
    td,
    td dl {
      display: block;
    }
    dl dl dd,
    td dd {
      margin-left: 1rem;
    }
    thead {
      display: none;
    }
    td {
      padding: 0.125rem 0;
      border: 0;
    }
    tr {
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--line);
    }
  }
  footer {
    margin-top: 3rem;
    border-top: 1px solid var(--line);
    padding-top: 0.75rem;
    color: var(--muted);
    font-size: 12px;
  }
  @media print {
    :root {
      color-scheme: light;
    }
    main {
      max-width: none;
      padding: 0;
    }
    svg {
      print-color-adjust: exact;
    }
    tr,
    svg {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
</style>`
