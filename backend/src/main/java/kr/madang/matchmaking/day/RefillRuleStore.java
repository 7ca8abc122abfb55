package kr.madang.matchmaking.day;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where the refill rule of the expo of the running chain is kept, and which meetings were set by it. */
public interface RefillRuleStore {

    /** Empty before anybody has set it. */
    Mono<RefillRule> find();

    /** The same; nobody else can set it, or a meeting by it, until the transaction ends. */
    Mono<RefillRule> findLocked();

    /** The rule with its new version; empty if the one given names a version that is not the present one. */
    Mono<RefillRule> save(RefillRule rule);

    /** Keeps that a meeting was set by the rule. */
    Mono<Void> add(UUID meeting);

    /** How many were set by it within the last hour, those that were called off since among them. */
    Mono<Integer> countOfLastHour();

    /** Those of the last hour that are still on, the newest first. */
    Mono<List<AutomaticRefill>> listOfLastHour();
}
