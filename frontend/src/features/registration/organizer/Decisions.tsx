import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedRegistration } from '../../../api/generated';
import { approveRegistration, cancelSomeonesRegistration, refuseRegistration } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';
import { Answers } from './Answers';
import styles from './Organizer.module.css';
import { PrintDialog } from './PrintDialog';
import { registrations } from './queries';

const CALLS = { approve: approveRegistration, refuse: refuseRegistration, cancel: cancelSomeonesRegistration } as const;
type Decision = keyof typeof CALLS;

const OPEN: Record<ListedRegistration['state'], readonly Decision[]> = {
  REQUESTED: ['approve', 'refuse'],
  REGISTERED: ['cancel'],
  WAITING: ['cancel'],
  OFFERED: ['cancel'],
  CANCELLED: [],
  REFUSED: [],
  EXPIRED: [],
};

/** What an organizer can decide about one registration. Whoever it is about is told, so it is asked first. */
export function Decisions({ expo, registration }: { expo: ExpoSlug; registration: ListedRegistration }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [asked, setAsked] = useState<Decision>();
  const [reading, setReading] = useState(false);
  const [printing, setPrinting] = useState(false);
  const decision = useMutation({
    mutationFn: (what: Decision) => CALLS[what]({ path: { expo, registration: registration.id } }),
    onSuccess: (_, what) => show({ tone: 'ok', text: t(`registrations.decide.done.${what}`) }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      setAsked(undefined);
      return queries.invalidateQueries({ queryKey: registrations.all(expo) });
    },
  });
  return (
    <div className={styles.actions}>
      {OPEN[registration.state].map((what) => (
        <Button
          key={what}
          size="small"
          tone={what === 'approve' ? 'primary' : 'secondary'}
          onClick={() => setAsked(what)}
        >
          {t(`registrations.${what}`)}
          <span className="visually-hidden">, {registration.name}</span>
        </Button>
      ))}
      {registration.state === 'REGISTERED' && (
        <Button size="small" onClick={() => setPrinting(true)}>
          {t('registrations.print')}
          <span className="visually-hidden">, {registration.name}</span>
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={() => setReading(true)}>
        {t('registrations.answers')}
        <span className="visually-hidden">, {registration.name}</span>
      </Button>
      {reading && <Answers expo={expo} registration={registration} onClose={() => setReading(false)} />}
      {printing && <PrintDialog expo={expo} one={registration} onClose={() => setPrinting(false)} />}
      {asked && (
        <ConfirmDialog
          open
          title={t(`registrations.decide.ask.${asked}`, { name: registration.name })}
          confirm={t(`registrations.${asked}`)}
          tone={asked === 'approve' ? 'primary' : 'danger'}
          busy={decision.isPending}
          onConfirm={() => decision.mutate(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t(`registrations.decide.text.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
