package kr.madang.matchmaking;

import reactor.core.publisher.Mono;

/** Puts what companies of all hosts are to be reminded of into the outbox; each of them answers how many messages that is. */
public interface ReminderStore {

    /** Whoever has not answered all meetings, a day before answers close. */
    Mono<Integer> remindOfAnswers();

    /** Whoever has meetings without a record, a day after its last one and within a week. */
    Mono<Integer> remindOfRecords();
}
