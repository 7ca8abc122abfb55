import type { RecordAmountsView } from '../../../api/generated/types.gen';

/** What meetings at Korean expos are mostly talked about in, the nearest first; by ISO 4217. */
export const CURRENCIES = [
  'KRW',
  'USD',
  'EUR',
  'JPY',
  'CNY',
  'VND',
  'THB',
  'IDR',
  'MYR',
  'SGD',
  'PHP',
  'INR',
  'TWD',
  'HKD',
  'MNT',
  'KZT',
  'UZS',
  'AED',
  'SAR',
  'TRY',
  'PLN',
  'GBP',
  'CAD',
  'AUD',
  'MXN',
  'BRL',
] as const;

export const AMOUNTS = ['discussed', 'pursued', 'contracted'] as const satisfies (keyof RecordAmountsView)[];

/** `1,200,000.5` as it is typed → `1200000.5` as it is sent; never by way of a floating-point number. */
export function plainAmount(typed: string): string {
  return typed.replaceAll(/[,\s]/g, '');
}

export function isAmount(plain: string): plain is `${number}` {
  return /^\d{1,15}(\.\d{1,3})?$/.test(plain);
}

/** `1200000.50` → ₩1,200,000 or US$1,200,000.50, with just the decimals of the currency. */
export function amountIn(currency: string, plain: string, locale: string): string {
  return isAmount(plain) ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(plain) : plain;
}

export function currencyName(currency: string, locale: string): string {
  return `${currency} ${new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? ''}`.trim();
}
