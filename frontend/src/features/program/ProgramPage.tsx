import type { ExpoDay } from '../../api/generated';
import { useAddressQuery } from '../../lib/use-address-query';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useToday } from '../../lib/use-today';
import { Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { DayProgram } from './DayProgram';
import { ProgramFilters } from './ProgramFilters';
import { toSearch } from './search';

interface Props {
  readonly expo: ExpoSlug;
  readonly days: readonly ExpoDay[] | undefined;
  readonly timeZone: string | undefined;
}

/** What is on, day by day. The day and the filters stand in the address. */
export function ProgramPage({ expo, days, timeZone }: Props) {
  const { t, locale } = useI18n();
  const f = formats(locale, timeZone);
  const [asked, change] = useAddressQuery('day', 'track', 'type', 'age');
  const today = useToday(timeZone ?? 'Asia/Seoul');
  const search = toSearch(asked, days?.map(({ day }) => day) ?? [], today);
  return (
    <Page title={t('program.program')}>
      <ProgramFilters expo={expo} search={search} onChange={change} />
      {!days && <Loading label={t('program.program')} />}
      {days && search.day && (
        <Tabs
          label={t('program.days')}
          selected={search.day}
          onSelect={(day) => change({ day })}
          tabs={days.map(({ day, opensAt }) => ({
            id: day,
            label: f.day(new Date(opensAt)),
            panel: (
              <DayProgram {...{ expo, search, timeZone }} onReset={() => change({ track: '', type: '', age: '' })} />
            ),
          }))}
        />
      )}
    </Page>
  );
}
