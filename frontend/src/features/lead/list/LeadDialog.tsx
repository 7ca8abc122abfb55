import { useState } from 'react';
import type { LeadView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { RadioCards } from '../../../ui/form/RadioCards';
import { TextArea, TextField } from '../../../ui/form/TextField';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { useLeadEdit } from '../queries';
import { SCORES, toTags } from './choose';
import styles from './Leads.module.css';

interface Props {
  readonly expo: ExpoSlug;
  /** Undefined once the visitor has taken it back. */
  readonly lead: LeadView | undefined;
  readonly onClose: () => void;
}

/** All about one lead, to be written down. */
export function LeadDialog({ expo, lead, onClose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog open title={lead?.visitor?.name ?? t('lead.anonymous')} onClose={onClose}>
      {lead ? (
        <LeadForm {...{ expo, lead, onClose }} />
      ) : (
        <Notice tone="warn" title={t('lead.gone')} live="assertive">
          <p>{t('lead.gone.text')}</p>
        </Notice>
      )}
    </Dialog>
  );
}

const MOST_TAGS = 10;
const TAG_CHARACTERS = 30;

/** What is typed stays until it is saved: without a network, or where a colleague was faster, it is sent again from here. */
function LeadForm({ expo, lead, onClose }: Props & { lead: LeadView }) {
  const { t } = useI18n();
  const show = useToast();
  const edit = useLeadEdit(expo);
  const [typed, setTyped] = useState({
    score: lead.score ?? '',
    tags: lead.tags.join(', '),
    note: lead.note,
    followUpOn: lead.followUpOn ?? '',
    followedUp: lead.followedUp,
  });
  const tags = toTags(typed.tags);
  const tooMany = tags.length > MOST_TAGS || tags.some((tag) => tag.length > TAG_CHARACTERS);
  const save = () => {
    if (tooMany) return;
    const score = SCORES.find((one) => one === typed.score);
    edit.mutate(
      {
        lead,
        work: {
          tags,
          note: typed.note,
          followedUp: typed.followedUp,
          ...(score && { score }),
          ...(typed.followUpOn && { followUpOn: typed.followUpOn }),
        },
      },
      {
        onSuccess: () => {
          show({ tone: 'ok', text: t('lead.saved') });
          onClose();
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Who lead={lead} />
      <RadioCards
        name="score"
        label={t('lead.score')}
        value={typed.score}
        choices={[
          ...SCORES.map((value) => ({ value, label: t(`lead.score.${value}`) })),
          { value: '', label: t('lead.score.none') },
        ]}
        onChange={(event) => setTyped({ ...typed, score: event.target.value })}
      />
      <TextField
        label={t('lead.tags')}
        hint={t('lead.tags.hint')}
        optional
        error={tooMany ? t('lead.tags.tooMany') : undefined}
        value={typed.tags}
        maxLength={400}
        onChange={(event) => setTyped({ ...typed, tags: event.target.value })}
      />
      <TextArea
        label={t('lead.note')}
        optional
        value={typed.note}
        maxLength={2000}
        onChange={(event) => setTyped({ ...typed, note: event.target.value })}
      />
      <TextField
        label={t('lead.followUp')}
        optional
        type="date"
        value={typed.followUpOn}
        onChange={(event) => setTyped({ ...typed, followUpOn: event.target.value })}
      />
      <Checkbox
        label={t('lead.followUp.done')}
        checked={typed.followedUp}
        onChange={(event) => setTyped({ ...typed, followedUp: event.target.checked })}
      />
      {edit.error && <Refused problem={Problem.of(edit.error)} isOvertaken={edit.isOvertaken} lead={lead} />}
      <Button type="submit" tone="primary" wide busy={edit.isPending}>
        {t('lead.save')}
      </Button>
    </form>
  );
}

function Who({ lead: { visitor } }: { lead: LeadView }) {
  const { t, locale } = useI18n();
  if (!visitor) return <p>{t('lead.anonymous.text')}</p>;
  return (
    <p>
      <a href={`mailto:${visitor.email}`}>{visitor.email}</a>
      {visitor.phone && (
        <>
          {' · '}
          <a href={`tel:${visitor.phone}`}>{visitor.phone}</a>
        </>
      )}
      {` · ${visitor.admissionType[locale]}`}
    </p>
  );
}

function Refused({ problem, isOvertaken, lead }: { problem: Problem; isOvertaken: boolean; lead: LeadView }) {
  const { t } = useI18n();
  if (!isOvertaken)
    return problem.status === 0 ? (
      <Notice tone="warn" title={t('lead.notSaved')} live="assertive">
        <p>{t('lead.notSaved.text')}</p>
      </Notice>
    ) : (
      <ProblemMessage problem={problem} />
    );
  const theirs = [lead.score && t(`lead.score.${lead.score}`), lead.tags.map((tag) => `#${tag}`).join(' '), lead.note];
  return (
    <Notice tone="warn" title={t('lead.overtaken')} live="assertive">
      <p>{t('lead.overtaken.text')}</p>
      <p>{theirs.filter(Boolean).join(' · ') || t('lead.overtaken.nothing')}</p>
    </Notice>
  );
}
