import type { AdmissionTypeView, QuotaView } from '../../../api/generated';

/** Whether a registration of this type takes a place in the quota. */
export function countsType(
  { kind, day, admissionTypes }: Pick<QuotaView, 'kind' | 'day' | 'admissionTypes'>,
  type: Pick<AdmissionTypeView, 'id' | 'firstDay' | 'lastDay'>,
): boolean {
  if (kind === 'EXPO') return true;
  if (kind === 'DAY') return day !== undefined && type.firstDay <= day && day <= type.lastDay;
  return admissionTypes.includes(type.id);
}

/** A day has no time; noon in Korea falls on it everywhere near. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00+09:00`);
}
