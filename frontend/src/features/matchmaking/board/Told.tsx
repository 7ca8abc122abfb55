import type { InstructionView, MeetingHall } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import styles from './Board.module.css';
import { pairOf } from './board-facts';
import type { useInstruct } from './use-instruct';

interface Props {
  readonly hall: MeetingHall;
  readonly instructions: readonly InstructionView[] | undefined;
  readonly instruct: ReturnType<typeof useInstruct>;
}

/** All that the planner is told, each to be taken back. */
export function Told({ hall, instructions, instruct }: Props) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const placeOf = ({ pin }: InstructionView) => {
    const slot = hall.slots.find(({ id }) => id === pin?.slot);
    if (!pin || !slot) return t('board.told.apart');
    const table = hall.tables.find(({ id }) => id === pin.table);
    const start = moment(new Date(slot.start));
    return table ? t('board.told.at', { start, table: table.number }) : start;
  };
  return (
    <Card title={t('board.told')}>
      {instructions?.length ? (
        <ul className={styles.told}>
          {instructions.map((told) => {
            const pair = `${told.buyer.name[locale]} · ${told.exhibitor.name[locale]}`;
            return (
              <li key={`${told.buyer.id} ${told.exhibitor.id}`} className={styles.toldPair}>
                <span>
                  {pair}
                  <span className={styles.other}>{placeOf(told)}</span>
                </span>
                <Button size="small" onClick={() => instruct.mutate({ pair: pairOf(told), pin: 'free' })}>
                  {t('board.undo')}
                  <span className="visually-hidden">, {pair}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{t('board.told.none')}</p>
      )}
    </Card>
  );
}
