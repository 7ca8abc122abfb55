package kr.madang.account;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the members of an expo are kept. */
public interface MemberStore {

    /** Those of now and of before, the newest first. */
    Flux<Member> list();

    /** Those of now, locked until the transaction ends, so that two cannot both take the last one away. */
    Flux<Kept> lock();

    /** Ends a position. */
    Mono<Void> end(Member.Id member, Person.Id by, Instant at);

    /** A member of now. */
    record Kept(Member.Id id, Person.Id person, Position position) {

        boolean actsFor(UUID company) {
            return company.equals(position.company());
        }
    }
}
