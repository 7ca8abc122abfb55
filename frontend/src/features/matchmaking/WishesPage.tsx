import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useOnline } from '../../lib/use-online';
import { Loading } from '../../ui/DataList';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { late } from '../../ui/late';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Tabs } from '../../ui/Tabs';
import { CompanyWishes } from './participant/CompanyWishes';
import { RankedWishes } from './participant/RankedWishes';
import { StrengthButtons } from './participant/StrengthButtons';
import { useWishes } from './participant/use-wishes';
import { STRENGTHS } from './participant/wish-order';
import styles from './participant/Wishes.module.css';
import type { Company, Side } from './queries';
import { AskButton } from './requests/AskButton';
import type { Asked } from './requests/AskDialog';
import { meetingRequests } from './requests/queries';
import { between } from './requests/request-facts';

const AskDialog = late(async () => (await import('./requests/AskDialog')).AskDialog);

export const WISH_TABS = ['others', 'recommended', 'mine'] as const;
export type WishTab = (typeof WISH_TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly side: Side;
  readonly tab: WishTab;
  readonly onTab: (tab: WishTab) => void;
  /** Whom one should meet, drawn with the way to wish for each. */
  readonly recommended: (wish: (company: Pick<Company, 'id' | 'name'>) => ReactNode) => ReactNode;
}

/** Whom one would like to meet: chosen from the other side, ranked, saved as one goes. */
export function WishesPage({ expo, side, tab, onTab, recommended }: Props) {
  const { t, locale } = useI18n();
  const online = useOnline();
  const { query, mine, choose, move, savedAt, isSaving } = useWishes(expo);
  const { count, time } = formats(locale);
  const { data: requests = [] } = useQuery(meetingRequests.mine(expo));
  const [asking, setAsking] = useState<Asked>();
  const ask = (company: Asked) => (
    <AskButton {...{ expo, company }} request={between(requests, company.id)} disabled={!online} onAsk={setAsking} />
  );
  const title = t('matchmaking.wishes');
  if (!query.data)
    return (
      <Page title={title}>
        {query.error ? (
          <ProblemMessage problem={Problem.of(query.error)} retry={() => void query.refetch()} />
        ) : (
          <Loading label={title} retry={() => void query.refetch()} />
        )}
      </Page>
    );
  return (
    <Page title={title} lead={t(`matchmaking.wishes.lead.${side}`)}>
      <ul className={styles.legend}>
        {(['FINE', 'NO'] as const).map((strength) => (
          <li key={strength}>
            <strong>{t(`matchmaking.wish.${strength}`)}</strong>: {t(`matchmaking.wish.meaning.${strength}`)}
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <p className={styles.counts}>
          {STRENGTHS.filter((strength) => strength !== 'NO').map((strength) => (
            <span key={strength}>
              {t(`matchmaking.wish.${strength}`)} {count(mine.filter((wish) => wish.strength === strength).length)}
            </span>
          ))}
        </p>
        <p role="status" className={styles.saved}>
          {!online && t('matchmaking.wishes.offline')}
          {online && isSaving && t('matchmaking.wishes.saving')}
          {online && !isSaving && savedAt && (
            <>
              <Icon name="check" size="small" />
              {t('matchmaking.wishes.saved', { time: time(savedAt) })}
            </>
          )}
        </p>
      </div>
      <Tabs
        label={title}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'others',
            label: t(`matchmaking.wishes.others.${side}`),
            panel: <CompanyWishes {...{ expo, side, mine, ask }} disabled={!online} onChoose={choose} />,
          },
          {
            id: 'recommended',
            label: t('recommendation'),
            panel: (
              <Suspense fallback={<Loading label={t('recommendation')} />}>
                {recommended((company) => (
                  <>
                    <StrengthButtons
                      company={company.name[locale]}
                      chosen={mine.find(({ other }) => other === company.id)?.strength}
                      disabled={!online}
                      onChoose={(strength) => choose(company, strength)}
                    />
                    {ask(company)}
                  </>
                ))}
              </Suspense>
            ),
          },
          {
            id: 'mine',
            label: `${t('matchmaking.wishes.mine')} ${count(mine.length)}`,
            panel: (
              <RankedWishes
                mine={mine}
                disabled={!online}
                onChoose={choose}
                onMove={move}
                toOthers={() => onTab('others')}
              />
            ),
          },
        ]}
      />
      <Suspense fallback={null}>
        <AskDialog expo={expo} company={asking} onClose={() => setAsking(undefined)} />
      </Suspense>
    </Page>
  );
}
