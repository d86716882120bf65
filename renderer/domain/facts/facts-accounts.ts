/** Facts about the keeping of cases itself: who looked into one that is over. Pure types. */

export type AccountsFactBody =
  /** For what somebody opened a case that is over, where the house asks it (WS-20). */
  { readonly kind: 'closedCaseOpened'; readonly purpose: string };
