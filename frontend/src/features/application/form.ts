import * as v from 'valibot';
import type { ApplicationForm } from '../../api/generated';

const line = v.pipe(v.string(), v.maxLength(200, 'apply.long'));

/** Nothing must be there while it is written; what is missing is said by the findings. */
export const schema = v.object({
  nameKo: line,
  nameEn: line,
  country: v.string(),
  businessNumber: v.pipe(v.string(), v.maxLength(30, 'apply.long')),
  introductionKo: line,
  introductionEn: line,
  boothType: v.picklist(['', 'SHELL_SCHEME', 'RAW_SPACE']),
  booths: v.pipe(v.string(), v.regex(/^([1-9]|[1-4]\d|50|)$/, 'apply.booths.wrong')),
  products: v.pipe(
    v.string(),
    v.check((text) => linesOf(text).length <= 20, 'apply.products.many'),
    v.check((text) => linesOf(text).every((one) => one.length <= 200), 'apply.long'),
  ),
  offers: v.pipe(v.array(v.string()), v.maxLength(30, 'apply.offers.many')),
  remark: v.pipe(v.string(), v.maxLength(1000, 'apply.remark.long')),
});

export type Written = v.InferInput<typeof schema>;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

export function toWritten(form: ApplicationForm): Written {
  const { nameKo, nameEn, country, businessNumber, introductionKo, introductionEn, remark } = form;
  const { boothType, booths, products, offers } = form;
  return {
    nameKo,
    nameEn,
    country,
    businessNumber,
    introductionKo,
    introductionEn,
    remark,
    boothType: boothType ?? '',
    booths: booths > 0 ? String(booths) : '',
    products: products.join('\n'),
    offers: [...offers],
  };
}

/** As the server takes it; what is too long or no number stays behind until it is mended. */
export function toForm(written: Written, seeks: readonly string[]): ApplicationForm | undefined {
  if (!v.is(schema, written)) return undefined;
  const { boothType, booths, products, ...texts } = written;
  return {
    ...texts,
    boothType: boothType || undefined,
    booths: Number(booths),
    products: linesOf(products),
    seeks: [...seeks],
  };
}
