package kr.madang.invitation;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kr.madang.account.Companies;
import kr.madang.account.CompanyOwner;
import kr.madang.account.Member;
import kr.madang.account.Members;
import kr.madang.account.Organizer;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The invitations of the expo of the running chain. Their mails leave by the outbox; the sign-in server is not needed
 * before somebody accepts.
 */
@Service
public class Invitations {

    /** The template of the mail. */
    public static final String TEMPLATE = "invitation";

    private final InvitationStore store;
    private final InvitationLinks links;
    private final InvitationSettings settings;
    private final Members members;
    private final Companies companies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationLinks links,
            InvitationSettings settings,
            Members members,
            Companies companies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.settings = settings;
        this.members = members;
        this.companies = companies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public Flux<Listed> list() {
        return store.list().map(mailed -> new Listed(mailed.invitation(), mailed.stateAt(clock.instant())));
    }

    /** Those for a company, the newest first. */
    @Transactional(readOnly = true)
    public Flux<Listed> listOf(UUID company) {
        return list().filter(
                        listed -> company.equals(listed.invitation().position().company()));
    }

    /** Invites everybody on the list who can be; says of each line what became of it. */
    @Transactional
    public Mono<List<Outcome>> invite(Wanted wanted, List<String> lines, Organizer by) {
        return companies
                .ensureKnown(wanted.position())
                .then(store.lockHere())
                .then(inviteAll(wanted, lines, by.person(), settings.open(), listed -> true, member -> false));
    }

    /** Invites colleagues of the owner into their own company, as many as it may have. */
    @Transactional
    public Mono<List<Outcome>> inviteColleagues(Wanted wanted, List<String> lines, CompanyOwner by) {
        Predicate<Position> own = position -> by.company().equals(position.company());
        return store.lockHere()
                .then(inviteAll(
                        wanted,
                        lines,
                        by.person(),
                        settings.colleagues(),
                        listed -> own.test(listed.invitation().position()),
                        member -> own.test(member.position())));
    }

    private Mono<List<Outcome>> inviteAll(
            Wanted wanted,
            List<String> lines,
            Person.Id by,
            int most,
            Predicate<Listed> countedInvitation,
            Predicate<Member> countedMember) {
        return members.list()
                .filter(member -> member.ended() == null)
                .collectList()
                .zipWhen(present -> listOpen(countedInvitation), (present, open) -> {
                    List<Sorted> sorted = sort(lines, addressesIn(present, wanted.position()));
                    ensureRoom(
                            sorted, open, present.stream().filter(countedMember).count(), most);
                    return sorted;
                })
                .flatMapIterable(sorted -> sorted)
                .concatMap(line -> settle(line, wanted, by))
                .collectList();
    }

    private Mono<Set<String>> listOpen(Predicate<Listed> counted) {
        return list().filter(Listed::isOpen)
                .filter(counted)
                .map(listed -> listed.invitation().invitee().email())
                .collect(toSet());
    }

    private static Set<String> addressesIn(List<Member> present, Position position) {
        return present.stream()
                .filter(member -> member.position().isLike(position))
                .map(member -> member.person().email().toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    private static void ensureRoom(List<Sorted> sorted, Set<String> open, long taken, int most) {
        Set<String> all = new HashSet<>(open);
        sorted.stream().filter(line -> line.outcome() == null).forEach(line -> all.add(line.email()));
        if (taken + all.size() > most && all.size() > open.size()) {
            throw new Invitation.TooMany(most);
        }
    }

    private static List<Sorted> sort(List<String> lines, Set<String> members) {
        Set<String> seen = new HashSet<>();
        return lines.stream().map(line -> sort(line, members, seen)).toList();
    }

    private static Sorted sort(String line, Set<String> members, Set<String> seen) {
        Optional<InvitedLine> read = InvitedLine.read(line);
        if (read.isEmpty()) {
            return new Sorted(line, null, Outcome.Kind.NO_ADDRESS);
        }
        String email = read.get().email();
        if (!seen.add(email)) {
            return new Sorted(line, read.get(), Outcome.Kind.REPEATED);
        }
        return new Sorted(line, read.get(), members.contains(email) ? Outcome.Kind.MEMBER_ALREADY : null);
    }

    private Mono<Outcome> settle(Sorted line, Wanted wanted, Person.Id by) {
        InvitedLine read = line.read();
        if (read == null || line.outcome() != null) {
            return Mono.just(
                    new Outcome(line.text(), line.outcome() == null ? Outcome.Kind.NO_ADDRESS : line.outcome()));
        }
        Invitation.Invitee invitee = new Invitation.Invitee(read.email(), read.name(), wanted.english(), wanted.word());
        return store.find(read.email(), wanted.position())
                .flatMap(known -> askedJustNow(known)
                        ? Mono.just(Outcome.Kind.ASKED_JUST_NOW)
                        : send(renewed(known, invitee, wanted.position(), by)).thenReturn(Outcome.Kind.RENEWED))
                .switchIfEmpty(Mono.defer(
                        () -> send(first(invitee, wanted.position(), by)).thenReturn(Outcome.Kind.INVITED)))
                .map(kind -> new Outcome(line.text(), kind));
    }

    private boolean askedJustNow(Invitation known) {
        return known.end() == null && clock.instant().isBefore(known.madeAt().plus(settings.pause()));
    }

    private Invitation first(Invitation.Invitee invitee, Position position, Person.Id by) {
        Instant now = clock.instant();
        return new Invitation(
                new Invitation.Id(Ids.next()), invitee, position, 1, by, now, now.plus(settings.lives()), null);
    }

    private Invitation renewed(Invitation known, Invitation.Invitee invitee, Position position, Person.Id by) {
        Instant now = clock.instant();
        return new Invitation(
                known.id(), invitee, position, known.round() + 1, by, now, now.plus(settings.lives()), null);
    }

    private Mono<Void> send(Invitation invitation) {
        return Place.current()
                .flatMap(place -> store.put(
                        invitation,
                        links.tokenOf(invitation.id(), invitation.round(), place)
                                .hash()))
                .then(outbox.put(Message.of(TEMPLATE, invitation.id().value())))
                .then(audit.note(
                        Audit.Actor.person(invitation.by().value()),
                        "invitation-made",
                        invitation.id().value()));
    }

    /** Sends a new link for as long as a first one; the earlier link opens nothing any more. */
    @Transactional
    public Mono<Void> renew(Invitation.Id id, Organizer by) {
        return getUnaccepted(id, position -> true)
                .doOnNext(known -> {
                    if (askedJustNow(known)) {
                        throw new Invitation.SentJustNow(settings.pause().toMinutes());
                    }
                })
                .flatMap(known -> send(renewed(known, known.invitee(), known.position(), by.person())));
    }

    /** The link opens nothing any more. Withdrawing twice changes nothing. */
    @Transactional
    public Mono<Void> withdraw(Invitation.Id id, Organizer by) {
        return withdraw(id, position -> true, by.person());
    }

    /** The same, of an invitation into the owner's own company. */
    @Transactional
    public Mono<Void> withdraw(Invitation.Id id, CompanyOwner by) {
        return withdraw(id, position -> by.company().equals(position.company()), by.person());
    }

    private Mono<Void> withdraw(Invitation.Id id, Predicate<Position> visible, Person.Id by) {
        return getUnaccepted(id, visible)
                .filter(known -> !known.withdrawn())
                .flatMap(known -> store.withdraw(id, clock.instant())
                        .then(audit.note(Audit.Actor.person(by.value()), "invitation-withdrawn", id.value())));
    }

    private Mono<Invitation> getUnaccepted(Invitation.Id id, Predicate<Position> visible) {
        return store.lock(id)
                .filter(known -> visible.test(known.position()))
                .switchIfEmpty(Mono.error(Invitation.NotFound::new))
                .doOnNext(known -> {
                    if (known.accepted()) {
                        throw new Invitation.AlreadyAccepted();
                    }
                });
    }

    /**
     * What people are asked to be, and how.
     *
     * @param word what is written to them besides, or null
     */
    public record Wanted(
            Position position, boolean english, @Nullable String word) {}

    /** An invitation in a list. */
    public record Listed(Invitation invitation, Invitation.State state) {

        boolean isOpen() {
            return state == Invitation.State.WAITING
                    || state == Invitation.State.SENT
                    || state == Invitation.State.NOT_SENT;
        }
    }

    /**
     * What became of a line.
     *
     * @param line as it was sent in
     */
    public record Outcome(String line, Kind kind) {

        /** What can become of one. */
        public enum Kind {
            INVITED,
            /** The same invitation with a new link. */
            RENEWED,
            /** A mail went a few minutes ago; no other is sent. */
            ASKED_JUST_NOW,
            MEMBER_ALREADY,
            /** The address stands on the list before. */
            REPEATED,
            NO_ADDRESS
        }
    }

    /** A line that was read; with an outcome if nothing is left to do. */
    private record Sorted(String text, @Nullable InvitedLine read, Outcome.@Nullable Kind outcome) {

        String email() {
            return read == null ? "" : read.email();
        }
    }
}
