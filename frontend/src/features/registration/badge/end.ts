/** How a registration has ended; a cancelled one can still be managed. */
export type End = { readonly kind: 'cancelled'; readonly manageToken: string } | { readonly kind: 'erased' };
