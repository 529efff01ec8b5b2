/** That of package.json when this was built. */
declare const TASKLENS_VERSION: string
