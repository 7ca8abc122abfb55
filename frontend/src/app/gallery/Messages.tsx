import { useState } from 'react';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Status } from '../../ui/Status';
import { useToast } from '../../ui/Toast';
import { Board, useWords } from './Board';
import styles from './Gallery.module.css';

export function Messages() {
  const w = useWords();
  const show = useToast();
  const [asking, setAsking] = useState(false);
  const unreachable = new Problem({ code: Problem.UNREACHABLE, status: 0 });
  return (
    <>
      <Board name="Notice · ProblemMessage">
        <div className={styles.columns}>
          <Notice tone="ok" title={w('등록을 마쳤어요', 'You are registered')}>
            <p>{w('이메일로 QR 배지를 보냈어요.', 'We mailed your QR badge.')}</p>
          </Notice>
          <Notice tone="info" title={w('5월 6일에 상담 일정이 확정돼요', 'Meetings are fixed on 6 May')} />
          <Notice tone="warn" title={w('시간이 바뀌었어요: 10:00 → 10:30', 'Moved from 10:00 to 10:30')} />
          <ProblemMessage
            problem={unreachable}
            retry={() => show({ tone: 'info', text: w('다시 물었어요.', 'Asked again.') })}
          />
        </div>
      </Board>
      <Board name="Toast · Dialog">
        <div className={styles.row}>
          <Button
            onClick={() =>
              show({
                tone: 'ok',
                text: w('상담 신청을 거절했어요.', 'Request declined.'),
                action: { label: w('되돌리기', 'Undo'), run: () => {} },
              })
            }
          >
            {w('토스트 띄우기', 'Show a toast')}
          </Button>
          <Button onClick={() => setAsking(true)}>{w('대화창 열기', 'Open a dialog')}</Button>
        </div>
        <ConfirmDialog
          open={asking}
          title={w('시간표를 공개할까요?', 'Publish the timetable?')}
          confirm={w('공개하기', 'Publish')}
          onClose={() => setAsking(false)}
          onConfirm={() => setAsking(false)}
        >
          <p>{w('참가업체 57곳과 바이어 45명에게 메일을 보내요.', '57 exhibitors and 45 buyers get a mail.')}</p>
        </ConfirmDialog>
      </Board>
      <Board name="Card">
        <div className={styles.columns}>
          <Card
            title={w('한별로봇', 'Hanbyeol Robotics')}
            level={3}
            aside={<Status tone="waiting">{w('대기 중', 'Waiting')}</Status>}
            actions={
              <>
                <Button tone="primary" size="small">
                  {w('수락하기', 'Accept')}
                </Button>
                <Button size="small">{w('거절하기', 'Decline')}</Button>
              </>
            }
          >
            <p>{w('5월 12일 (수) 10:30, 상담 테이블 B-03', 'Wed 12 May 10:30, table B-03')}</p>
          </Card>
          <Card surface="sub" title={w('오시는 길', 'Getting here')} level={3}>
            <p>{w('화성종합경기타운 실내체육관 1층', 'Ground floor, Hwaseong sports town')}</p>
          </Card>
          <Card
            surface="deep"
            title={w('화성 AI 박람회', 'Hwaseong AI Expo')}
            level={3}
            actions={<Button>{w('등록하기', 'Register')}</Button>}
          >
            <p>{w('사전등록 무료, 현장등록 5,000원', 'Free when registered ahead, 5,000 won on site')}</p>
          </Card>
        </div>
      </Board>
    </>
  );
}
