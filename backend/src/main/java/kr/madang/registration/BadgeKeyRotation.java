package kr.madang.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Gives an expo new keys to sign badges with, and takes old ones out of use. */
@Service
public class BadgeKeyRotation {

    /** Keys of one expo, at most: a badge has five bits for their number. */
    private static final int MOST = 32;

    private final BadgeKeyStore store;
    private final BadgeKeys keys;
    private final Audit audit;
    private final TransactionalOperator transaction;

    BadgeKeyRotation(BadgeKeyStore store, BadgeKeys keys, Audit audit, TransactionalOperator transaction) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Every key the expo has had, newest first. */
    public Mono<List<Listed>> list() {
        return store.listAll().collectList().as(transaction::transactional).map(Listed::of);
    }

    /** Adds a key. It verifies at once and signs a few minutes later, when every scanner and replica knows it. */
    public Mono<List<Listed>> add(BadgeAlgorithm algorithm, Organizer organizer) {
        return store.listAll()
                .collectList()
                .map(all -> BadgeKey.Signing.create(nextAfter(all), algorithm))
                .flatMap(store::addNow)
                .flatMap(id -> audit.note(actor(organizer), "badge-key-added", id))
                .then(forgetOnceDone())
                .as(transaction::transactional)
                .then(list());
    }

    /** Takes a key out of use: badges that it has signed admit nobody any more. */
    public Mono<List<Listed>> retire(int number, Organizer organizer) {
        return list().doOnNext(all -> ensureMayRetire(number, all))
                .then(store.retire(number))
                .flatMap(id -> audit.note(actor(organizer), "badge-key-retired", id))
                .then(forgetOnceDone())
                .as(transaction::transactional)
                .then(list());
    }

    private static int nextAfter(List<Kept> all) {
        if (all.size() == MOST) {
            throw new NoneLeft();
        }
        return all.stream().mapToInt(one -> one.key().number() + 1).max().orElse(0);
    }

    private static void ensureMayRetire(int number, List<Listed> all) {
        Listed wanted = all.stream()
                .filter(one -> one.key().number() == number)
                .findFirst()
                .orElseThrow(Unknown::new);
        if (wanted.use() == Use.SIGNS || wanted.use() == Use.WILL_SIGN) {
            throw new Needed();
        }
    }

    /** Not before the transaction has ended: whoever read meanwhile would remember the keys as they were. */
    private Mono<Void> forgetOnceDone() {
        return Place.current()
                .zipWith(TransactionSynchronizationManager.forCurrentTransaction())
                .doOnNext(here -> here.getT2().registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCompletion(int status) {
                        return Mono.fromRunnable(() -> keys.forget(here.getT1().expo()));
                    }
                }))
                .then();
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /** A key as it is kept, its private half left out. */
    public record Kept(
            BadgeKey key, Instant addedAt, @Nullable Instant retiredAt) {}

    /** What a key is used for. */
    public enum Use {
        /** New badges are signed with it. */
        SIGNS,
        /** It takes over in some minutes. */
        WILL_SIGN,
        /** Badges that it has signed are good. */
        VERIFIES,
        /** Badges that it has signed are good no more. */
        RETIRED
    }

    /** A key and what it is used for at a moment. */
    public record Listed(
            BadgeKey key, Instant addedAt, @Nullable Instant retiredAt, Use use) {

        static List<Listed> of(List<Kept> all) {
            int signs = all.isEmpty() ? 0 : all.get(0).key().number();
            return all.stream()
                    .map(one -> new Listed(one.key(), one.addedAt(), one.retiredAt(), useOf(one, signs)))
                    .sorted(Comparator.comparing(one -> -one.key().number()))
                    .toList();
        }

        private static Use useOf(Kept one, int signs) {
            if (one.retiredAt() != null) {
                return Use.RETIRED;
            }
            int number = one.key().number();
            return number == signs ? Use.SIGNS : number > signs ? Use.WILL_SIGN : Use.VERIFIES;
        }
    }

    /** An expo has 32 keys at most, and has had them. */
    @Problem(code = "badge-keys-used-up", kind = Problem.Kind.CONFLICT)
    public static class NoneLeft extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** New badges are signed with this key, or will be: another must take over first. */
    @Problem(code = "badge-key-needed", kind = Problem.Kind.CONFLICT)
    public static class Needed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo has no such key. */
    @Problem(code = "badge-key-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
