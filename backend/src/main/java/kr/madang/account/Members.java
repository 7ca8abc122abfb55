package kr.madang.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people with a position in the expo of the running chain. Every request reads the caller's memberships anew, so what
 * is taken away here is gone with their next request.
 */
@Service
public class Members {

    private static final Set<Role> OPEN = Set.of(Role.ORGANIZER, Role.STAFF);

    private final MemberStore store;
    private final Memberships memberships;
    private final Audit audit;
    private final Clock clock;

    Members(MemberStore store, Memberships memberships, Audit audit, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of now and of before, the newest first. */
    @Transactional(readOnly = true)
    public Flux<Member> list() {
        return store.list();
    }

    /** Those of now who act for the company, the newest first. */
    @Transactional(readOnly = true)
    public Flux<Member> listOf(UUID company) {
        return store.list()
                .filter(member -> member.ended() == null
                        && company.equals(member.position().company()));
    }

    /** Makes somebody of the staff an organizer, or the other way round. */
    @Transactional
    public Mono<Void> changeRole(Member.Id id, Role role, Organizer by) {
        return getAmong(id, member -> true)
                .doOnNext(found -> ensureOpen(found.member().position().role(), role))
                .filter(found -> found.member().position().role() != role)
                .flatMap(found -> end(found, by.person()).then(give(found, role, by)));
    }

    private Mono<Void> give(Found found, Role role, Organizer by) {
        return memberships.give(
                found.member().person(),
                Position.of(role, null),
                Audit.Actor.person(by.person().value()));
    }

    private static void ensureOpen(Role now, Role then) {
        if (!OPEN.contains(now) || !OPEN.contains(then)) {
            throw new Member.RoleNotOpen();
        }
    }

    /** Takes a position away; an expo keeps one organizer at least. */
    @Transactional
    public Mono<Void> revoke(Member.Id id, Organizer by) {
        return getAmong(id, member -> true).flatMap(found -> end(found, by.person()));
    }

    /** Takes away the position of somebody of the owner's own company; it keeps one owner at least. */
    @Transactional
    public Mono<Void> revoke(Member.Id id, CompanyOwner by) {
        return getAmong(id, member -> member.actsFor(by.company()))
                .doOnNext(found -> {
                    if (found.isLast(other ->
                            other.actsFor(by.company()) && other.position().owner())) {
                        throw new Member.IsTheLast();
                    }
                })
                .flatMap(found -> end(found, by.person()));
    }

    private Mono<Found> getAmong(Member.Id id, Predicate<MemberStore.Kept> visible) {
        return store.lock()
                .collectList()
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(member -> member.id().equals(id) && visible.test(member))
                        .findFirst()
                        .map(member -> new Found(member, all))))
                .switchIfEmpty(Mono.error(Member.NotFound::new));
    }

    private Mono<Void> end(Found found, Person.Id by) {
        if (found.isLast(member -> member.position().role() == Role.ORGANIZER)) {
            return Mono.error(new Member.IsTheLast());
        }
        return store.end(found.member().id(), by, clock.instant())
                .then(audit.note(
                        Audit.Actor.person(by.value()),
                        "membership-ended",
                        found.member().person().value()));
    }

    /** A member among all of now. */
    private record Found(MemberStore.Kept member, List<MemberStore.Kept> all) {

        /** Whether the member is one of those, and the only one. */
        boolean isLast(Predicate<MemberStore.Kept> those) {
            return those.test(member) && all.stream().filter(those).count() == 1;
        }
    }
}
