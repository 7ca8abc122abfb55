package kr.madang.matchmaking.day;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.madang.account.Members;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.DueMeeting.Party;
import kr.madang.registration.BadgeFault;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Badges;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Badges that are held up at the tables. Whom a badge acts for follows from the mail address that it was registered with: it
 * is a member's of the company, or its contact's.
 */
@Service
public class TableScans {

    private static final Duration DAY = Duration.ofHours(12);

    private final Badges badges;
    private final Registrations registrations;
    private final Members members;
    private final Buyers buyers;
    private final Exhibitors exhibitors;
    private final DueMeetingStore store;
    private final TableBoards boards;

    TableScans(
            Badges badges,
            Registrations registrations,
            Members members,
            Buyers buyers,
            Exhibitors exhibitors,
            DueMeetingStore store,
            TableBoards boards) {
        this.badges = badges;
        this.registrations = registrations;
        this.members = members;
        this.buyers = buyers;
        this.exhibitors = exhibitors;
        this.store = store;
        this.boards = boards;
    }

    /**
     * Notes that a side is at a table, if it meets there now.
     *
     * @param ago how long the scan has waited for a network
     */
    @Transactional
    public Mono<TableScan> scan(int table, String token, Duration ago, Audit.Actor staff) {
        return badges.read(token)
                .zipWhen(this::findHolder, Shown::new)
                .flatMap(shown -> shown.fault()
                        .map(fault -> Mono.just(TableScan.refused(fault)))
                        .orElseGet(() -> seat(table, shown.email(), ago, staff)));
    }

    private Mono<Optional<Registration>> findHolder(BadgeReading reading) {
        return reading instanceof BadgeReading.Genuine badge
                ? registrations.listLocked(List.of(badge.ticket())).next().singleOptional()
                : Mono.just(Optional.empty());
    }

    private Mono<TableScan> seat(int table, String email, Duration ago, Audit.Actor staff) {
        return store.read(ago, DAY, Meetings.EARLY)
                .zipWhen(due -> findParty(email, due.partiesFrom(table)), Known::new)
                .flatMap(known -> known.here(table)
                        .map(here -> arrive(here, known.party(), staff))
                        .orElseGet(known::elsewhere))
                .defaultIfEmpty(TableScan.NO_MEETING);
    }

    private Mono<TableScan> arrive(DueMeeting here, Party party, Audit.Actor staff) {
        return boards.note(new Meeting.Id(here.meeting()), party.side(), Presence.HERE, staff)
                .map(noted -> noted.held() ? TableScan.Outcome.HELD : TableScan.Outcome.ARRIVED)
                .map(outcome -> TableScan.of(outcome, here, party));
    }

    /** The first of these whom somebody with this address acts for. */
    private Mono<Party> findParty(String email, List<Party> parties) {
        return members.list()
                .filter(member ->
                        member.ended() == null && member.person().email().equalsIgnoreCase(email))
                .mapNotNull(member -> member.position().company())
                .collect(toSet())
                .flatMapMany(companies -> Flux.fromIterable(parties).filterWhen(party -> acts(email, companies, party)))
                .next();
    }

    private Mono<Boolean> acts(String email, Set<UUID> companies, Party party) {
        return companies.contains(party.company())
                ? Mono.just(true)
                : findContact(party).any(contact -> contact.email().equalsIgnoreCase(email));
    }

    private Flux<Contact> findContact(Party party) {
        return (party.side() == Side.BUYER
                        ? buyers.findContact(new Buyer.Id(party.company()))
                        : exhibitors.findContact(new Exhibitor.Id(party.company())))
                .flux();
    }

    /** A company that has meetings today. */
    private record Known(DueMeetings due, Party party) {

        Optional<DueMeeting> here(int table) {
            return due.findAt(table, party);
        }

        Mono<TableScan> elsewhere() {
            return Mono.justOrEmpty(due.findFirst(party))
                    .map(next -> TableScan.of(TableScan.Outcome.ELSEWHERE, next, party));
        }
    }

    /** What was held up, and whose it is. */
    private record Shown(BadgeReading reading, Optional<Registration> holder) {

        Optional<BadgeFault> fault() {
            return reading.faultWith(holder.orElse(null));
        }

        String email() {
            return holder.orElseThrow().visitor().email();
        }
    }
}
