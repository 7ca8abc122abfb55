import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { AskingSecondFactor } from './AskingSecondFactor';
import { Days } from './Days';
import { MeetingTables } from './MeetingTables';
import { Naming } from './Naming';
import { NextExpo } from './NextExpo';
import { expoSettings } from './queries';
import { Rooms } from './Rooms';
import { ThemeColour } from './ThemeColour';
import { Visibility } from './Visibility';

const History = late(async () => (await import('./History')).History);
const MeetingHours = late(async () => (await import('./MeetingHours')).MeetingHours);

interface Props {
  readonly expo: ExpoSlug;
  /** What companies choose from, as another feature shows it. */
  readonly interests: ReactNode;
}

/** What the expo is called, where and when it is, and who may see it. */
export function ExpoSetUpPage({ expo, interests }: Props) {
  const { t } = useI18n();
  const { data: settings, error, refetch } = useQuery(expoSettings(expo));
  const title = t('expoSetUp');
  const retry = () => void refetch();
  return (
    <Page title={title} lead={t('expoSetUp.lead')}>
      {!settings && !error && <Loading label={title} retry={retry} />}
      {!settings && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {settings && (
        <>
          <Visibility expo={expo} settings={settings} />
          <Naming expo={expo} settings={settings} />
          <ThemeColour expo={expo} settings={settings} />
          <Days expo={expo} settings={settings} />
          <Rooms expo={expo} />
          <MeetingTables expo={expo} />
          <Suspense fallback={<Loading label={t('expoSetUp.meetingHours')} retry={retry} />}>
            <MeetingHours expo={expo} settings={settings} />
          </Suspense>
          {interests}
          <AskingSecondFactor expo={expo} settings={settings} />
          <NextExpo expo={expo} settings={settings} />
          <Suspense fallback={<Loading label={t('expoSetUp.history')} retry={retry} />}>
            <History expo={expo} />
          </Suspense>
        </>
      )}
    </Page>
  );
}
