import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptInterestView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading, faceOf } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { InterestDialog, InterestRemoval } from './InterestDialog';
import { depthOf } from './interest-tree';
import styles from './Interests.module.css';
import { keptInterests } from './queries';

type Doing =
  | { readonly kind: 'add'; readonly parent: string }
  | { readonly kind: 'edit' | 'remove'; readonly interest: KeptInterestView };

/** The tree of interests that exhibitors and buyers choose from. */
export function Interests({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const face = faceOf(useQuery(keptInterests(expo)));
  const [doing, setDoing] = useState<Doing>();
  const onClose = () => setDoing(undefined);
  return (
    <Card
      title={t('console.interests')}
      actions={
        <Button icon="plus" onClick={() => setDoing({ kind: 'add', parent: '' })}>
          {t('console.interest.add')}
        </Button>
      }
    >
      <p>{t('console.interests.text')}</p>
      {face.kind === 'loading' && <Loading label={t('console.interests')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && face.rows.length === 0 && (
        <Empty title={t('console.interests.none')} text={t('console.interests.none.text')} />
      )}
      {face.kind === 'rows' && face.rows.length > 0 && <Tree all={face.rows} onDo={setDoing} />}
      {face.kind === 'rows' && doing && doing.kind !== 'remove' && (
        <InterestDialog
          expo={expo}
          all={face.rows}
          interest={doing.kind === 'edit' ? doing.interest : undefined}
          parent={doing.kind === 'add' ? doing.parent : (doing.interest.parent ?? '')}
          onClose={onClose}
        />
      )}
      {doing?.kind === 'remove' && <InterestRemoval expo={expo} interest={doing.interest} onClose={onClose} />}
    </Card>
  );
}

function Tree({ all, onDo }: { all: readonly KeptInterestView[]; onDo: (doing: Doing) => void }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const nameOf = (wanted: string | null | undefined) => all.find(({ code }) => code === wanted)?.name[locale];
  return (
    <Table
      label={t('console.interests')}
      rows={all}
      rowId={({ code }) => code}
      columns={[
        {
          id: 'name',
          header: t('console.interest'),
          cell: (one) => (
            <span className={styles.name} style={{ paddingInlineStart: `${depthOf(one, all) * 1.5}rem` }}>
              {one.name[locale]}
              {one.parent && <span className="visually-hidden">, {nameOf(one.parent)}</span>}
            </span>
          ),
        },
        {
          id: 'exhibitors',
          header: t('console.interest.exhibitors'),
          align: 'end',
          cell: (one) => count(one.exhibitors),
        },
        { id: 'buyers', header: t('console.interest.buyers'), align: 'end', cell: ({ buyers }) => count(buyers) },
        {
          id: 'change',
          header: t('console.interest.change'),
          cell: (interest) => (
            <div className={styles.actions}>
              <Act
                label="console.interest.below"
                interest={interest}
                onClick={() => onDo({ kind: 'add', parent: interest.code })}
              />
              <Act label="console.interest.edit" interest={interest} onClick={() => onDo({ kind: 'edit', interest })} />
              <Act
                label="console.interest.remove"
                interest={interest}
                onClick={() => onDo({ kind: 'remove', interest })}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

interface ActProps {
  readonly label: 'console.interest.below' | 'console.interest.edit' | 'console.interest.remove';
  readonly interest: KeptInterestView;
  readonly onClick: () => void;
}

function Act({ label, interest, onClick }: ActProps) {
  const { t, locale } = useI18n();
  return (
    <Button size="small" {...(label === 'console.interest.remove' && { tone: 'quiet' })} onClick={onClick}>
      {t(label)}
      <span className="visually-hidden">, {interest.name[locale]}</span>
    </Button>
  );
}
