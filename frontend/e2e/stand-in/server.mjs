// Answers as the back end would, for tests of what surrounds the features. The journeys run on the real one.
import { createServer } from 'node:http';

const expo = {
  slug: 'hwaseong-ai-2026',
  name: { ko: '화성 AI 박람회', en: 'Hwaseong AI Expo' },
  venue: { ko: '화성종합경기타운 실내체육관', en: 'Hwaseong Sports Town Arena' },
  state: 'PUBLISHED',
  timeZone: 'Asia/Seoul',
  days: ['2026-06-18', '2026-06-19', '2026-06-20'].map((day) => ({
    day,
    opensAt: `${day}T00:30:00Z`,
    closesAt: `${day}T08:00:00Z`,
  })),
};

/** @type {Record<string, unknown>} */
const answers = {
  '/api/me': {
    name: '김주최',
    email: 'kim@example.com',
    memberships: [{ expo: 'hwaseong-ai-2026', role: 'ORGANIZER', company: null }],
  },
  '/api/expos/hwaseong-ai-2026': expo,
  '/api/expos/hwaseong-ai-2026/registration-form': { open: false, admissionTypes: [], consentItems: [] },
  '/api/expos/hwaseong-ai-2026/floor-plan': { halls: [] },
  '/api/expos/hwaseong-ai-2026/interests': [],
  '/api/expos/hwaseong-ai-2026/tracks': [],
  '/api/expos/hwaseong-ai-2026/sessions': { items: [] },
  '/api/expos/hwaseong-ai-2026/exhibitors': { items: [] },
};

createServer((request, response) => {
  const answer = answers[request.url?.split('?')[0] ?? ''];
  const missing = {
    type: '/problems/address-unknown',
    status: 404,
    code: 'address-unknown',
    title: '없음',
    detail: '없어요.',
  };
  response
    .writeHead(answer ? 200 : 404, { 'Content-Type': answer ? 'application/json' : 'application/problem+json' })
    .end(JSON.stringify(answer ?? missing));
}).listen(Number(process.env.PORT), '127.0.0.1');
