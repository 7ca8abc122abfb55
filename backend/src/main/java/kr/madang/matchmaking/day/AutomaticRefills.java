package kr.madang.matchmaking.day;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.MeetingStore;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Sets meetings without anybody's tap, within the limits of an organizer, once a side is noted as a no-show. */
@Service
public class AutomaticRefills {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticRefills.class);

    private final RefillRuleStore rules;
    private final MeetingStore meetings;
    private final Refills refills;
    private final AddedMeetings added;
    private final Audit audit;
    private final Clock clock;
    private final TransactionalOperator transaction;

    AutomaticRefills(
            RefillRuleStore rules,
            MeetingStore meetings,
            Refills refills,
            AddedMeetings added,
            Audit audit,
            Clock clock,
            TransactionalOperator transaction) {
        this.rules = rules;
        this.meetings = meetings;
        this.refills = refills;
        this.added = added;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The rule as it stands; off before anybody has set it. */
    @Transactional(readOnly = true)
    public Mono<RefillRule> getRule() {
        return rules.find().defaultIfEmpty(RefillRule.OFF);
    }

    /** Sets the rule, unless somebody else has since the version it names. */
    @Transactional
    public Mono<RefillRule> setRule(RefillRule rule, Organizer organizer) {
        return rules.findLocked()
                .defaultIfEmpty(RefillRule.OFF)
                .zipWhen(before -> rules.save(rule).switchIfEmpty(Mono.error(RefillRule.EditedMeanwhile::new)))
                .delayUntil(both -> note(both.getT1(), both.getT2(), organizer))
                .map(both -> both.getT2());
    }

    private Mono<Void> note(RefillRule before, RefillRule after, Organizer organizer) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        "refill-rule-set",
                        place.expo().value(),
                        after.comparedWith(before)));
    }

    /** What was set without a tap within the last hour and is still on, the newest first. */
    @Transactional(readOnly = true)
    public Mono<List<AutomaticRefill>> list() {
        return rules.listOfLastHour();
    }

    /**
     * Sets the meeting that is worth most for the side that came in vain, in a transaction of its own: that there is none, or
     * that it fails, changes nothing about the no-show.
     */
    Mono<Void> setInPlaceOf(Meeting.Id missed, Side absent) {
        return meetings.findOther(absent, missed)
                .flatMap(this::setFor)
                .as(transaction::transactional)
                .onErrorComplete(Refill.Gone.class)
                .onErrorResume(failed -> {
                    LOG.error("No meeting was set in place of one that was missed", failed);
                    return Mono.empty();
                });
    }

    private Mono<Void> setFor(UUID alone) {
        return rules.findLocked()
                .filter(RefillRule::automatic)
                .filterWhen(rule -> rules.countOfLastHour().map(set -> set < rule.mostAnHour()))
                .flatMap(rule -> added.add(
                        refills.findBest(alone, clock.instant().plus(Duration.ofMinutes(rule.minutesAhead()))),
                        Refill.Gone::new,
                        "meeting-refilled-automatically",
                        Audit.Actor.system()))
                .flatMap(set -> rules.add(set.meeting()));
    }
}
