import { useState } from 'react';
import type { BoothProposalView, BoothWishView, ExhibitorView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { SearchField } from '../../../ui/SearchField';
import { Chip, Status } from '../../../ui/Status';
import type { Assignments, KnownBooth } from './assignments';
import styles from './Booths.module.css';
import { useReasons } from './words';

interface Props {
  readonly companies: readonly ExhibitorView[];
  readonly wishes: readonly BoothWishView[];
  readonly draft: Assignments;
  readonly booths: readonly KnownBooth[];
  readonly chosen: string | undefined;
  readonly proposal: BoothProposalView | undefined;
  readonly onChoose: (exhibitor: string | undefined) => void;
  readonly onPin: (exhibitor: string, pinned: boolean) => void;
  readonly onTake: (exhibitor: string, booth: string) => void;
  readonly onWish: (exhibitor: string) => void;
}

/** What a dragged company is known by where it is dropped. */
export const DRAGGED = 'text/plain';

/** Every exhibitor with what it asks for and has; a company is chosen by a button, or dragged onto a booth. */
export function CompanyList(props: Props) {
  const { companies, draft } = props;
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const [isLeft, setLeft] = useState(false);
  const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
  const shown = companies.filter(
    ({ id, name }) =>
      plain(name.ko + name.en).includes(plain(words)) && !(isLeft && draft.some(({ exhibitor }) => exhibitor === id)),
  );
  return (
    <section className={styles.companies} aria-label={t('booths.companies')}>
      <SearchField label={t('booths.search')} value={words} onSearch={setWords} />
      <div className={styles.facts}>
        <Chip pressed={isLeft} onChange={setLeft}>
          {t('booths.left')}
        </Chip>
      </div>
      <p role="status">{t('booths.count', { count: shown.length })}</p>
      <ul className={styles.list} tabIndex={0} aria-label={t('booths.companies')}>
        {shown.map((company) => (
          <Company key={company.id} {...props} company={company} />
        ))}
      </ul>
    </section>
  );
}

function Company({
  company,
  companies,
  wishes,
  draft,
  booths,
  chosen,
  proposal,
  onChoose,
  onPin,
  onTake,
  onWish,
}: Props & { company: ExhibitorView }) {
  const { t, locale } = useI18n();
  const wish = wishes.find(({ exhibitor }) => exhibitor === company.id);
  const own = draft.filter(({ exhibitor }) => exhibitor === company.id);
  const stand = booths.filter(({ id }) => own.some(({ booth }) => booth === id));
  const isChosen = company.id === chosen;
  const isPinned = own.some(({ pinned }) => pinned);
  const name = company.name[locale];
  const reasons = useReasons(proposal, company.id, isPinned, companies);
  return (
    <li
      className={styles.company}
      data-chosen={isChosen || undefined}
      draggable
      onDragStart={({ dataTransfer }) => dataTransfer.setData(DRAGGED, company.id)}
    >
      <button
        type="button"
        className={styles.name}
        aria-pressed={isChosen}
        onClick={() => onChoose(isChosen ? undefined : company.id)}
      >
        {name}
      </button>
      <span className={styles.facts}>
        {stand.length > 0 ? (
          <Status tone="ok">
            {t('booths.has', {
              booths: stand.map(({ number }) => number).join(', '),
              size: stand.reduce((sum, { squareMetres }) => sum + squareMetres, 0),
            })}
          </Status>
        ) : (
          <Status tone="waiting">{t('booths.hasNone')}</Status>
        )}
        {isPinned && <Status tone="info">{t('booths.pinned')}</Status>}
      </span>
      <span className={styles.sub}>
        {wish ? t('booths.wants', { size: wish.squareMetres }) : t('booths.wants.nothing')}
      </span>
      {reasons.map((words) => (
        <span key={words} className={styles.sub}>
          {words}
        </span>
      ))}
      {isChosen && (
        <span className={styles.actions}>
          <Button size="small" onClick={() => onWish(company.id)}>
            {t('booths.wish')}
          </Button>
          {stand.length > 0 && (
            <Button size="small" onClick={() => onPin(company.id, !isPinned)}>
              {t(isPinned ? 'booths.unpin' : 'booths.pin')}
            </Button>
          )}
          {stand.map(({ id, number }) => (
            <Button key={id} size="small" tone="quiet" onClick={() => onTake(company.id, id)}>
              {t('booths.take', { number })}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
