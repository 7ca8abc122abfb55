import { useState } from 'react';
import { paths, toExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Link, LinkButton } from '../../ui/Link';
import { Chip, Status } from '../../ui/Status';
import { Board, useWords } from './Board';
import styles from './Gallery.module.css';

export function Buttons() {
  const w = useWords();
  const [pressed, setPressed] = useState(true);
  const map = paths.map(toExpoSlug('hwaseong-ai-2026'));
  return (
    <>
      <Board name="Button">
        <div className={styles.row}>
          <Button tone="primary">{w('등록하기', 'Register')}</Button>
          <Button>{w('다른 시간 보기', 'Other times')}</Button>
          <Button tone="quiet" icon="refresh">
            {w('새로고침하기', 'Reload')}
          </Button>
          <Button tone="danger">{w('등록 취소하기', 'Cancel registration')}</Button>
        </div>
        <div className={styles.row}>
          <Button tone="primary" size="large" icon="badge">
            {w('배지 받기', 'Get your badge')}
          </Button>
          <Button size="small">{w('자세히 보기', 'Details')}</Button>
          <Button tone="primary" busy>
            {w('저장하기', 'Save')}
          </Button>
          <LinkButton to={map} icon="map">
            {w('지도 보기', 'Show map')}
          </LinkButton>
        </div>
        <div className={styles.row}>
          <Button
            tone="primary"
            disabledReason={w('먼저 매칭 실행이 끝나야 해요.', 'The matching run has to finish first.')}
          >
            {w('공개하기', 'Publish')}
          </Button>
          <p>
            <Link to={map}>{w('전시장 지도에서 찾아보기', 'Find it on the floor plan')}</Link>
          </p>
        </div>
      </Board>
      <Board name="Status · Chip · Icon">
        <div className={styles.row}>
          <Status tone="waiting">{w('대기 중', 'Waiting')}</Status>
          <Status tone="ok">{w('수락됨', 'Accepted')}</Status>
          <Status tone="warn">{w('변경됨', 'Changed')}</Status>
          <Status tone="bad">{w('거절됨', 'Declined')}</Status>
          <Status tone="info">{w('고정됨', 'Pinned')}</Status>
        </div>
        <div className={styles.row}>
          <Chip pressed={pressed} onChange={setPressed}>
            {w('스마트시티존', 'Smart city zone')}
          </Chip>
          <Chip pressed={!pressed} onChange={(value) => setPressed(!value)}>
            {w('바이어 상담 가능', 'Open to buyers')}
          </Chip>
        </div>
        <div className={styles.row}>
          <Icon name="home" size="large" />
          <Icon name="badge" size="large" />
          <Icon name="building" size="large" />
          <Icon name="calendar" size="large" />
          <Icon name="map" size="large" />
          <Icon name="meeting" size="large" />
          <Icon name="scan" size="large" />
          <Icon name="chart" size="large" />
          <Icon name="map" size="large" />
          <Icon name="settings" size="large" />
          <Icon name="offline" size="large" />
          <Icon name="pin" size="large" />
          <Icon name="refresh" size="large" />
          <Icon name="search" size="large" />
          <Icon name="signIn" size="large" />
          <Icon name="clock" size="large" />
        </div>
      </Board>
    </>
  );
}
