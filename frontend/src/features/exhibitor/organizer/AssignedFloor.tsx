import { useState, type DragEvent, type ReactNode } from 'react';
import type { ExhibitorView, FloorPlan, Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Select } from '../../../ui/form/Select';
import type { Assignments, KnownBooth } from './assignments';
import styles from './Booths.module.css';
import { DRAGGED } from './CompanyList';

/** A hall drawn with who has which booth, by the booth's number. */
export type DrawHall = (drawn: {
  readonly hall: Hall;
  readonly occupants: ReadonlyMap<string, { id: string; name: { ko: string; en: string } }>;
  readonly chosen: string | undefined;
  readonly onChoose: (number: string) => void;
}) => ReactNode;

interface Props {
  readonly plan: FloorPlan;
  readonly companies: readonly ExhibitorView[];
  readonly draft: Assignments;
  readonly booths: readonly KnownBooth[];
  readonly chosen: string | undefined;
  readonly drawHall: DrawHall;
  readonly onChoose: (exhibitor: string | undefined) => void;
  readonly onGive: (exhibitor: string, booth: string) => void;
}

/** The hall where the chosen exhibitor stands: a booth is given by pressing it, by a list, or by dropping somebody on it. */
export function AssignedFloor({ plan, companies, draft, booths, chosen, drawHall, onChoose, onGive }: Props) {
  const { t, locale } = useI18n();
  const [looking, setLooking] = useState<{ hall: string | undefined; for: string | undefined }>({
    hall: undefined,
    for: undefined,
  });
  const company = companies.find(({ id }) => id === chosen);
  const own = booths.find(({ id }) => draft.some((one) => one.booth === id && one.exhibitor === chosen));
  // going where somebody stands once they are chosen, and leaving the reader alone afterwards
  if (looking.for !== chosen) setLooking({ hall: own?.hall ?? looking.hall, for: chosen });
  const hall = plan.halls.find(({ id }) => id === looking.hall) ?? plan.halls[0];
  const occupants = new Map(
    draft.flatMap(({ booth, exhibitor }) => {
      const at = booths.find(({ id }) => id === booth);
      const who = companies.find(({ id }) => id === exhibitor);
      return at && who ? [[at.number, who] as const] : [];
    }),
  );
  const free = booths.filter(({ number }) => !occupants.has(number));
  const press = (number: string) => {
    const booth = booths.find((one) => one.number === number);
    const holder = occupants.get(number);
    if (booth && chosen && (!holder || holder.id === chosen)) onGive(chosen, booth.id);
    else if (booth) onChoose(holder?.id);
  };
  const drop = (event: DragEvent) => {
    const exhibitor = event.dataTransfer.getData(DRAGGED);
    const target = event.target instanceof Element ? event.target.closest<SVGElement>('[data-number]') : undefined;
    const booth = booths.find(({ number }) => number === target?.dataset.number);
    if (!exhibitor || !booth) return;
    event.preventDefault();
    onGive(exhibitor, booth.id);
  };
  return (
    <div className={styles.floor} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p role="status">{company ? t('booths.choosing', { name: company.name[locale] }) : t('booths.choosing.none')}</p>
      {company && (
        <Select
          label={t('booths.give', { name: company.name[locale] })}
          value=""
          placeholder={t('booths.give.choose', { count: free.length })}
          onChange={({ target }) => target.value && onGive(company.id, target.value)}
          choices={free.map(({ id, number, squareMetres }) => ({ value: id, label: `${number} (${squareMetres} m²)` }))}
        />
      )}
      {plan.halls.length > 1 && (
        <Select
          label={t('booths.hall')}
          value={hall?.id}
          onChange={({ target }) => setLooking({ ...looking, hall: target.value })}
          choices={plan.halls.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      )}
      {hall && drawHall({ hall, occupants, chosen: own?.number, onChoose: press })}
    </div>
  );
}
