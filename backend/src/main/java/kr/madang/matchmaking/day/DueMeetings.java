package kr.madang.matchmaking.day;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.DueMeeting.Party;

/** The meetings of the rest of the day, the earliest first. */
public record DueMeetings(List<DueMeeting> meetings) {

    public DueMeetings {
        meetings = List.copyOf(meetings);
    }

    /** Each company once, those first who should be at this table. */
    List<Party> partiesFrom(int table) {
        return Stream.concat(at(table), meetings.stream())
                .flatMap(meeting -> Stream.of(Side.values())
                        .map(side -> new Party(side, meeting.of(side).id())))
                .distinct()
                .toList();
    }

    /** The meeting that a company comes to a table for: one that still awaits it, or else the one that it is at. */
    Optional<DueMeeting> findAt(int table, Party party) {
        List<DueMeeting> here = at(table).filter(meeting -> meeting.isOf(party)).toList();
        return here.stream()
                .filter(meeting -> meeting.awaits(party))
                .findFirst()
                .or(() -> here.stream().findFirst());
    }

    Optional<DueMeeting> findFirst(Party party) {
        return meetings.stream().filter(meeting -> meeting.isOf(party)).findFirst();
    }

    private Stream<DueMeeting> at(int table) {
        return meetings.stream().filter(meeting -> meeting.near() && meeting.table() == table);
    }
}
