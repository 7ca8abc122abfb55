import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingRequest } from '../../api/generated/types.gen';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { useOnline } from '../../lib/use-online';
import { Button } from '../../ui/Button';
import { DataList, faceOf } from '../../ui/DataList';
import { Dialog } from '../../ui/Dialog';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { meetingRequests } from './requests/queries';
import { inBox, toAnswer } from './requests/request-facts';
import { RequestCard } from './requests/RequestCard';
import { useAnswerRequest } from './requests/use-answer-request';

export const REQUEST_TABS = ['received', 'sent'] as const;
export type RequestTab = (typeof REQUEST_TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly tab: RequestTab;
  readonly onTab: (tab: RequestTab) => void;
}

/** Who asks one's company for a meeting, and whom it has asked. */
export function RequestsPage({ expo, tab, onTab }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const online = useOnline();
  const query = useQuery(meetingRequests.mine(expo));
  const answer = useAnswerRequest(expo);
  const [declining, setDeclining] = useState<MeetingRequest>();
  const waiting = toAnswer(query.data ?? []).length;
  const panel = (box: RequestTab) => (
    <DataList
      label={t(`meetingRequest.${box}`)}
      face={faceOf({ ...query, data: query.data && inBox(query.data, box) })}
      rowKey={({ id }) => id}
      row={(request) => (
        <RequestCard
          request={request}
          disabled={!online}
          onDeed={(deed) => (deed === 'decline' ? setDeclining(request) : answer.mutate({ request, deed }))}
        />
      )}
      empty={{
        title: t(`meetingRequest.none.${box}`),
        text: t(`meetingRequest.noneText.${box}`),
        action: (
          <LinkButton to={paths.wishes(expo)} icon="heart">
            {t('meetingRequest.find')}
          </LinkButton>
        ),
      }}
    />
  );
  return (
    <Page title={t('matchmaking.requests')} lead={t('meetingRequest.lead')}>
      <Tabs
        label={t('matchmaking.requests')}
        selected={tab}
        onSelect={onTab}
        tabs={REQUEST_TABS.map((box) => ({
          id: box,
          label: t(`meetingRequest.${box}`) + (box === 'received' && waiting > 0 ? ` ${count(waiting)}` : ''),
          panel: panel(box),
        }))}
      />
      <Dialog
        open={declining !== undefined}
        title={t('meetingRequest.decline.title', { other: declining?.other.name[locale] ?? '' })}
        onClose={() => setDeclining(undefined)}
        actions={
          <Button
            tone="danger"
            onClick={() => {
              if (declining) answer.mutate({ request: declining, deed: 'decline' });
              setDeclining(undefined);
            }}
          >
            {t('meetingRequest.decline')}
          </Button>
        }
      >
        <p>{t('meetingRequest.decline.text')}</p>
      </Dialog>
    </Page>
  );
}
