import type { ApplicationFormBody } from '../../api/generated';

/** What was typed and has not reached the server; a closed tab or a dead network loses none of it. */
const keyOf = (application: string) => `madang.application.${application}`;

export function keptDraft(application: string): ApplicationFormBody | undefined {
  try {
    const kept = localStorage.getItem(keyOf(application));
    // only ever written by `keepDraft`
    return kept === null ? undefined : (JSON.parse(kept) as ApplicationFormBody);
  } catch {
    return undefined; // no storage, or somebody else's
  }
}

export function keepDraft(application: string, form: ApplicationFormBody): void {
  try {
    localStorage.setItem(keyOf(application), JSON.stringify(form));
  } catch {
    // a browser without storage still saves to the server
  }
}

/** Once the server has it. */
export function dropDraft(application: string): void {
  try {
    localStorage.removeItem(keyOf(application));
  } catch {
    // nothing was kept
  }
}
