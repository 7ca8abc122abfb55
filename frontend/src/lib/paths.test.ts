import { expect, test } from 'vitest';
import { localeOf, withLocale, withoutLocale } from './locale';
import { expoOf, isExpoSlug, paths, toExpoSlug } from './paths';

const expo = toExpoSlug('hwaseong-ai-2026');

test('every address of the app', () => {
  expect({
    start: paths.start(),
    signInCallback: paths.signInCallback(),
    shelf: paths.shelf(),
    home: paths.home(expo),
    register: paths.register(expo),
    badge: paths.badge(expo),
    badgeOfLink: paths.badge(expo, 'T0KEN'),
    lookup: paths.lookup(expo),
    guardian: paths.guardian(expo),
    unsubscribe: paths.unsubscribe(expo),
    invitation: paths.invitation(expo),
    apply: paths.apply(expo),
    applications: paths.applications(expo),
    application: paths.application(expo, '0198'),
    exhibitors: paths.exhibitors(expo),
    exhibitorsWithin: paths.exhibitors(expo, 'robots'),
    exhibitor: paths.exhibitor(expo, '0198'),
    program: paths.program(expo),
    map: paths.map(expo),
    mapAtBooth: paths.map(expo, 'A101'),
    account: paths.account(expo),
    participant: paths.participant(expo),
    meetings: paths.meetings(expo),
    records: paths.records(expo),
    record: paths.record(expo, '0198'),
    wishes: paths.wishes(expo),
    requests: paths.requests(expo),
    needs: paths.needs(expo),
    myExhibitor: paths.myExhibitor(expo),
    leads: paths.leads(expo),
    colleagues: paths.colleagues(expo),
    organizer: paths.organizer(expo),
    lists: paths.lists(expo),
    registrations: paths.registrations(expo),
    admission: paths.admission(expo),
    matching: paths.matching(expo),
    tableBoard: paths.tableBoard(expo),
    staffTables: paths.staffTables(expo),
    hall: paths.hall(expo, 'T0KEN'),
    matchingRun: paths.matchingRun(expo, '0198/7'),
    members: paths.members(expo),
    deliveries: paths.deliveries(expo),
    scan: paths.scan(expo),
    device: paths.device(expo),
    deviceWithCode: paths.device(expo, 'AB12CD34'),
  }).toMatchInlineSnapshot(`
    {
      "account": "/hwaseong-ai-2026/account",
      "admission": "/hwaseong-ai-2026/organizer/admission",
      "application": "/hwaseong-ai-2026/organizer/applications/0198",
      "applications": "/hwaseong-ai-2026/organizer/applications",
      "apply": "/hwaseong-ai-2026/apply",
      "badge": "/hwaseong-ai-2026/badge",
      "badgeOfLink": "/hwaseong-ai-2026/badge#T0KEN",
      "colleagues": "/hwaseong-ai-2026/participant/members",
      "deliveries": "/hwaseong-ai-2026/organizer/deliveries",
      "device": "/hwaseong-ai-2026/device",
      "deviceWithCode": "/hwaseong-ai-2026/device#AB12CD34",
      "exhibitor": "/hwaseong-ai-2026/exhibitors/0198",
      "exhibitors": "/hwaseong-ai-2026/exhibitors",
      "exhibitorsWithin": "/hwaseong-ai-2026/exhibitors?interest=robots",
      "guardian": "/hwaseong-ai-2026/guardian",
      "hall": "/hwaseong-ai-2026/hall#T0KEN",
      "home": "/hwaseong-ai-2026",
      "invitation": "/hwaseong-ai-2026/invitation",
      "leads": "/hwaseong-ai-2026/participant/leads",
      "lists": "/hwaseong-ai-2026/organizer/lists",
      "lookup": "/hwaseong-ai-2026/lookup",
      "map": "/hwaseong-ai-2026/map",
      "mapAtBooth": "/hwaseong-ai-2026/map?booth=A101",
      "matching": "/hwaseong-ai-2026/organizer/matching",
      "matchingRun": "/hwaseong-ai-2026/organizer/matching/runs/0198%2F7",
      "meetings": "/hwaseong-ai-2026/participant/meetings",
      "members": "/hwaseong-ai-2026/organizer/members",
      "myExhibitor": "/hwaseong-ai-2026/participant/exhibitor",
      "needs": "/hwaseong-ai-2026/participant/needs",
      "organizer": "/hwaseong-ai-2026/organizer",
      "participant": "/hwaseong-ai-2026/participant",
      "program": "/hwaseong-ai-2026/program",
      "record": "/hwaseong-ai-2026/participant/records/0198",
      "records": "/hwaseong-ai-2026/participant/records",
      "register": "/hwaseong-ai-2026/register",
      "registrations": "/hwaseong-ai-2026/organizer/registration",
      "requests": "/hwaseong-ai-2026/participant/requests",
      "scan": "/hwaseong-ai-2026/staff/scan",
      "shelf": "/dev/shelf",
      "signInCallback": "/sign-in/callback",
      "staffTables": "/hwaseong-ai-2026/staff/tables",
      "start": "/",
      "tableBoard": "/hwaseong-ai-2026/organizer/matching/tables",
      "unsubscribe": "/hwaseong-ai-2026/unsubscribe",
      "wishes": "/hwaseong-ai-2026/participant/wishes",
    }
  `);
});

test('the language is the prefix and nothing else', () => {
  expect(['/', '/en', '/en/x', '/english', '/x/en'].map(localeOf)).toEqual(['ko', 'en', 'en', 'ko', 'ko']);
  expect(['/', '/en', '/en/x/map', '/x'].map(withoutLocale)).toEqual(['/', '/', '/x/map', '/x']);
  expect(['/', '/en/x', '/x'].map((path) => withLocale('en', path))).toEqual(['/en', '/en/x', '/en/x']);
  expect(['/en', '/en/x', '/x'].map((path) => withLocale('ko', path))).toEqual(['/', '/x', '/x']);
});

test('an expo slug is not a word the app keeps for itself', () => {
  expect(['hwaseong-ai-2026', 'en', 'sign-in', 'Bad', 'a--b', '-a', ''].map(isExpoSlug)).toEqual([
    true,
    ...Array(6).fill(false),
  ]);
  expect(expoOf('/en/hwaseong-ai-2026/map')).toBe(expo);
  expect(expoOf('/sign-in/callback')).toBeUndefined();
  expect(() => toExpoSlug('en')).toThrow(RangeError);
});
