import { useState } from 'react';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { DataList, type Face } from '../../ui/DataList';
import { Status } from '../../ui/Status';
import { Tabs } from '../../ui/Tabs';
import { Board, useWords } from './Board';

interface Exhibitor {
  readonly booth: string;
  readonly name: string;
}

const FACES = ['rows', 'loading', 'empty', 'failed'] as const;

export function Lists() {
  const w = useWords();
  const [kind, setKind] = useState<(typeof FACES)[number]>('rows');
  const rows: Exhibitor[] = [
    { booth: 'A-11', name: w('한별로봇', 'Hanbyeol Robotics') },
    { booth: 'A-12', name: w('다온비전', 'Daon Vision') },
  ];
  const problem = new Problem({
    code: 'exhibitors-unavailable',
    status: 503,
    title: w('참가업체를 불러오지 못했어요', 'Exhibitors could not be loaded'),
    detail: w('잠시 뒤에 다시 시도해 주세요.', 'Please try again in a moment.'),
  });
  const faces: Record<(typeof FACES)[number], Face<Exhibitor>> = {
    rows: { kind: 'rows', rows },
    loading: { kind: 'loading' },
    empty: { kind: 'rows', rows: [] },
    failed: { kind: 'failed', problem, retry: () => setKind('rows') },
  };
  const panel = (
    <DataList
      key={kind}
      label={w('참가업체', 'Exhibitors')}
      face={faces[kind]}
      rowKey={({ booth }) => booth}
      row={({ booth, name }) => (
        <p>
          <strong>{name}</strong> {booth} <Status tone="info">{w('상담 가능', 'Open to meet')}</Status>
        </p>
      )}
      empty={{
        title: w('맞는 참가업체가 없어요', 'No exhibitor fits'),
        text: w('걸러 보기 조건을 줄여 보세요.', 'Try fewer filters.'),
        action: <Button onClick={() => setKind('rows')}>{w('조건 지우기', 'Clear filters')}</Button>,
      }}
    />
  );
  return (
    <Board name="Tabs · DataList">
      <Tabs label="DataList" tabs={FACES.map((id) => ({ id, label: id, panel }))} selected={kind} onSelect={setKind} />
    </Board>
  );
}
