package kr.madang.matchmaking.day;

import java.util.Locale;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Audit;
import kr.madang.shared.Glance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The meeting tables of the expo of the running chain on the day: who is there, and who has not come. */
@Service
public class TableBoards {

    private final AttendanceStore attendances;
    private final AutomaticRefills refills;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Glance<TableBoard> board;

    TableBoards(AttendanceStore attendances, AutomaticRefills refills, Audit audit, TransactionalOperator transaction) {
        this.attendances = attendances;
        this.refills = refills;
        this.audit = audit;
        this.transaction = transaction;
        board = Glance.at(Mono.defer(attendances::read));
    }

    /** All tables, as they stand or did within the last half second. */
    public Mono<TableBoard> getHere() {
        return board.here();
    }

    /**
     * Notes whether a side is at the table, or takes back what was noted. Noting the same twice changes nothing. Once it is
     * kept that a side has not come, a refill follows where the organizer wants that.
     */
    public Mono<Attendance> note(Meeting.Id meeting, Side side, Presence presence, Audit.Actor staff) {
        return attendances
                .findLocked(meeting, Meetings.EARLY)
                .switchIfEmpty(Mono.error(Meetings.MeetingNotFound::new))
                .map(found -> found.note(side, presence))
                .delayUntil(attendances::save)
                .delayUntil(noted -> audit.note(staff, deed(side, presence), meeting.value()))
                .as(transaction::transactional)
                .delayUntil(noted -> presence == Presence.ABSENT ? refills.setInPlaceOf(meeting, side) : Mono.empty());
    }

    /** For example {@code meeting-buyer-absent}. */
    private static String deed(Side side, Presence presence) {
        return "meeting-%s-%s".formatted(side, presence).toLowerCase(Locale.ROOT);
    }
}
