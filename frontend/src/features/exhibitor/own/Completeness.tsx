import type { MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Card } from '../../../ui/Card';
import { Progress } from '../../../ui/Progress';
import { Status } from '../../../ui/Status';
import styles from './Own.module.css';

const PARTS = ['DESCRIPTION', 'PRODUCTS', 'OFFERS', 'SEEKS'] as const satisfies MyExhibitor['missing'];

/** How much of the presentation is there, and what is not. */
export function Completeness({ mine: { missing } }: { mine: MyExhibitor }) {
  const { t } = useI18n();
  const there = PARTS.length - missing.length;
  return (
    <Card title={t('myExhibitor.completeness')}>
      <Progress
        label={t(missing.length === 0 ? 'myExhibitor.complete' : 'myExhibitor.incomplete')}
        value={there / PARTS.length}
        text={t('myExhibitor.parts', { there, all: PARTS.length })}
      />
      <ul className={styles.parts}>
        {PARTS.map((part) => (
          <li key={part}>
            <Status tone={missing.includes(part) ? 'waiting' : 'ok'}>
              {t(missing.includes(part) ? `myExhibitor.lacks.${part}` : `myExhibitor.part.${part}`)}
            </Status>
          </li>
        ))}
      </ul>
    </Card>
  );
}
