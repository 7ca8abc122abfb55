import { useState } from 'react';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Table, type Sort } from '../../ui/console/Table';
import { LineChart, SECOND_STEPS, WHOLE_STEPS } from '../../ui/LineChart';
import { Progress, StepIndicator } from '../../ui/Progress';
import { Status } from '../../ui/Status';
import { Board, useWords } from './Board';

interface Run {
  readonly id: string;
  readonly value: number;
  readonly gap: number;
  readonly state: 'done' | 'running';
}

const RUNS: readonly Run[] = [
  { id: '#3', value: 1840, gap: 0.012, state: 'running' },
  { id: '#2', value: 1822, gap: 0.021, state: 'done' },
  { id: '#1', value: 1704, gap: 0.083, state: 'done' },
];

/** A run so short that ticks could stand closer than its clock counts. */
const SECONDS = [0, 0.5, 1, 1.5, 2, 2.5, 3];

export function Figures() {
  const w = useWords();
  const { locale } = useI18n();
  const f = formats(locale);
  const [sort, setSort] = useState<Sort>({ column: 'value', direction: 'descending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = RUNS.toSorted((one, other) => sign * (one.value - other.value));
  return (
    <>
      <Board name="Progress · StepIndicator">
        <Progress label={w('매칭 실행', 'Matching run')} value={0.64} />
        <Progress label={w('계산 준비 중', 'Getting ready')} text={w('곧 시작해요', 'Starts soon')} />
        <StepIndicator
          label={w('등록 단계', 'Steps of the registration')}
          steps={[w('구분', 'Type'), w('정보', 'Details'), w('동의', 'Consent')]}
          current={1}
        />
      </Board>
      <Board name="Table">
        <Table
          label={w('매칭 실행', 'Matching runs')}
          rows={rows}
          rowId={({ id }) => id}
          sort={sort}
          onSort={setSort}
          columns={[
            { id: 'id', header: w('실행', 'Run'), cell: ({ id }) => id },
            {
              id: 'value',
              header: w('가치', 'Value'),
              cell: ({ value }) => f.count(value),
              sortable: true,
              align: 'end',
            },
            { id: 'gap', header: w('최적 격차', 'Gap'), cell: ({ gap }) => f.percent(gap), align: 'end' },
            {
              id: 'state',
              header: w('상태', 'State'),
              cell: ({ state }) =>
                state === 'done' ? (
                  <Status tone="ok">{w('완료됨', 'Done')}</Status>
                ) : (
                  <Status tone="waiting">{w('실행 중', 'Running')}</Status>
                ),
            },
          ]}
        />
      </Board>
      <Board name="LineChart">
        <LineChart
          title={w('가치와 상한', 'Value and upper bound')}
          summary={w(
            '3초 뒤 가치는 1,840, 상한은 1,862예요. 최적 격차는 1.2%예요.',
            'After 3 s the value is 1,840, the upper bound 1,862: a gap of 1.2%.',
          )}
          axis={{ label: w('지난 시간', 'Elapsed'), format: (at) => f.duration(at * 1000), steps: SECOND_STEPS }}
          value={{ format: f.count, steps: WHOLE_STEPS }}
          at={SECONDS}
          lines={[
            {
              label: w('가치', 'Value'),
              tone: 'brand',
              stepped: true,
              values: [null, 1420, 1655, 1760, 1822, 1836, 1840],
            },
            {
              label: w('상한', 'Upper bound'),
              tone: 'mute',
              dashed: true,
              values: [1900, 1880, 1870, 1866, 1862, 1862, 1862],
            },
          ]}
        />
      </Board>
    </>
  );
}
