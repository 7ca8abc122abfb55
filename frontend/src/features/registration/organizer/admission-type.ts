import * as v from 'valibot';
import type { AdmissionTypeBody, AdmissionTypeView } from '../../../api/generated';
import { wholeNumber } from '../../../ui/form/whole-number';
import { fromClock, toClock } from '../../../lib/venue-clock';

export const CHANNELS = ['ONLINE', 'GROUP', 'ON_SITE'] as const satisfies readonly AdmissionTypeBody['channel'][];
export const APPROVALS = ['AUTOMATIC', 'ORGANIZER'] as const satisfies readonly AdmissionTypeBody['approval'][];

export const label = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('registrations.name.missing'),
  v.maxLength(80, 'registrations.name.long'),
);

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'registrations.day.missing'));

export const schema = v.object({
  code: v.pipe(v.string(), v.trim(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'registrations.type.code.wrong')),
  nameKo: label,
  nameEn: label,
  firstDay: day,
  lastDay: day,
  opensAt: v.string(),
  closesAt: v.string(),
  priceKo: v.pipe(v.string(), v.trim(), v.maxLength(80, 'registrations.name.long')),
  priceEn: v.pipe(v.string(), v.trim(), v.maxLength(80, 'registrations.name.long')),
  channel: v.picklist(CHANNELS),
  approval: v.picklist(APPROVALS),
  waitingList: v.boolean(),
  offerHours: wholeNumber('registrations.type.offerHours.wrong', 1, 720),
});

export function toFields(type: AdmissionTypeView | undefined): v.InferInput<typeof schema> {
  return {
    code: type?.code ?? '',
    nameKo: type?.name.ko ?? '',
    nameEn: type?.name.en ?? '',
    firstDay: type?.firstDay ?? '',
    lastDay: type?.lastDay ?? '',
    opensAt: toClock(type?.opensAt),
    closesAt: toClock(type?.closesAt),
    priceKo: type?.price?.ko ?? '',
    priceEn: type?.price?.en ?? '',
    channel: type?.channel ?? 'ONLINE',
    approval: type?.approval ?? 'AUTOMATIC',
    waitingList: type?.waitingList ?? false,
    offerHours: String(type?.offerHours ?? 48),
  };
}

/** A price in one language is told in both. */
export function toBody(fields: v.InferOutput<typeof schema>): AdmissionTypeBody {
  const { code, nameKo, nameEn, firstDay, lastDay, channel, approval, waitingList, offerHours } = fields;
  const price = { ko: fields.priceKo || fields.priceEn, en: fields.priceEn || fields.priceKo };
  const opensAt = fromClock(fields.opensAt);
  const closesAt = fromClock(fields.closesAt);
  return {
    code,
    name: { ko: nameKo, en: nameEn },
    firstDay,
    lastDay,
    ...(opensAt && { opensAt }),
    ...(closesAt && { closesAt }),
    ...(price.ko && { price }),
    channel,
    approval,
    waitingList,
    offerHours,
  };
}
