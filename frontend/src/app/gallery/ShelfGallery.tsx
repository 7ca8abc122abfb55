import { useState } from 'react';
import { useI18n } from '../../lib/i18n';
import { toExpoSlug } from '../../lib/paths';
import { Page } from '../../ui/Page';
import { CityColours } from '../../ui/theme/CityColours';
import { OrganizerShell } from '../shells/OrganizerShell';
import { ParticipantShell } from '../shells/ParticipantShell';
import { StaffShell } from '../shells/StaffShell';
import { VisitorShell } from '../shells/VisitorShell';
import { Buttons } from './Buttons';
import { Fields } from './Fields';
import { Figures } from './Figures';
import { Lists } from './Lists';
import { Messages } from './Messages';

const SHELLS = { visitor: VisitorShell, participant: ParticipantShell, organizer: OrganizerShell, staff: StaffShell };
const NAMES = Object.keys(SHELLS) as readonly (keyof typeof SHELLS)[];

const GREEN = '#0a6b3d';

/** Every component of the shelf in every state, inside the shell that `?shell=` names. */
export function ShelfGallery() {
  const { locale } = useI18n();
  const [shell, setShell] = useState<keyof typeof SHELLS>('visitor');
  const [city, setCity] = useState('blue');
  const Shell = SHELLS[shell];
  return (
    <Shell expo={toExpoSlug('hwaseong-ai-2026')}>
      <Page title={locale === 'ko' ? '선반' : 'Shelf'} lead="src/ui" width={shell === 'organizer' ? 'full' : 'wide'}>
        <label>
          shell{' '}
          <select
            value={shell}
            onChange={({ target }) => setShell(NAMES.find((name) => name === target.value) ?? 'visitor')}
          >
            {NAMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          city{' '}
          <select value={city} onChange={({ target }) => setCity(target.value)}>
            <option>blue</option>
            <option>green</option>
          </select>
        </label>
        {city === 'green' && <CityColours colour={GREEN} />}
        <Buttons />
        <Fields />
        <Messages />
        <Lists />
        <Figures />
      </Page>
    </Shell>
  );
}
