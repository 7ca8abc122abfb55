import * as v from 'valibot';

/** The same rule as the platform's: what mail servers surely take. */
const ADDRESS =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;
const PHONE = /^\+?[0-9][0-9 -]{6,19}$/;
/** Resident registration numbers are refused everywhere, also in a name. */
export const RESIDENT_NUMBER = /\d{6}[ -]?[1-8]\d{6}/;

const AGES = ['older', 'younger'] as const;

export const person = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('registration.name.missing'),
    v.maxLength(60, 'registration.name.long'),
    v.check((name) => !RESIDENT_NUMBER.test(name), 'registration.name.number'),
  ),
  email: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('registration.email.missing'),
    v.maxLength(254, 'registration.email.wrong'),
    v.regex(ADDRESS, 'registration.email.wrong'),
  ),
  phone: v.pipe(
    v.string(),
    v.trim(),
    v.check((phone) => phone === '' || PHONE.test(phone), 'registration.phone.wrong'),
  ),
});

/** As `person`, with the age, and a guardian's address for who is under 14. */
export const visitor = v.pipe(
  v.object({
    ...person.entries,
    age: v.pipe(v.nullish(v.string(), ''), v.picklist(AGES, 'registration.age.missing')),
    guardianEmail: v.pipe(v.nullish(v.string(), ''), v.trim()),
  }),
  v.forward(
    v.check(({ age, guardianEmail }) => age === 'older' || ADDRESS.test(guardianEmail), 'registration.guardian.wrong'),
    ['guardianEmail'],
  ),
);
